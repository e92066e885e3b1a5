import Foundation
import Glibc

/// What has to be in order before the server starts. Called by the holder of the lock.
struct ClusterPreparation {
    let paths: ClusterPaths
    let settings: ClusterSettings
    private let account: ServerAccount
    private let programs: ClusterPrograms
    private let isNew: Bool

    init(paths: ClusterPaths, settings: ClusterSettings) throws(ClusterError) {
        self.paths = paths
        self.settings = settings
        let version = Files.read(paths.data + "/PG_VERSION")?.trimmingCharacters(in: .whitespacesAndNewlines)
        isNew = version == nil
        account = try ServerAccount.forData(in: paths.data)
        programs = try ClusterPrograms.find(version: version)
    }

    func prepare() throws(ClusterError) {
        if let obstacle = account.obstacle(onWayTo: paths.data) {
            throw .notTraversable(path: obstacle, account: account.name)
        }
        try Files.removeAll(paths.unfinished)
        if isNew { try initialize() } else { try StrayServer.stop(in: paths.data) }
        if account.isOther && Files.status(paths.data)?.st_uid != account.uid {
            try Files.giveAll(under: paths.data, to: account)
        }
        try writeAccess()
        try makeSocketDirectory()
        ClusterLog.rotate(paths.log)
    }

    /// The signal is the one for a fast shutdown.
    var serverCommand: [String] {
        get throws(ClusterError) {
            // A list, whose entries are quoted as identifiers are.
            let directories = paths.socketDirectory.quotedIdentifier
            let own = ["listen_addresses": "", "unix_socket_directories": directories, "port": "5432"]
            let parameters = settings.parameters.merging(own) { $1 }.sorted { $0.key < $1.key }
            return try account.command(
                [programs.postgres, "-D", paths.data] + parameters.flatMap { ["-c", "\($0.key)=\($0.value)"] },
                onDeathOfParent: "INT"
            )
        }
    }

    /// Under another name until it is whole, so that a program killed in the middle leaves nothing half-made.
    private func initialize() throws(ClusterError) {
        if Files.status(paths.data) != nil {
            // An empty directory is as good as none: `rename` takes its place.
            let isEmpty = (try? FileManager.default.contentsOfDirectory(atPath: paths.data))?.isEmpty ?? false
            guard isEmpty else { throw .notACluster(directory: paths.data) }
        }
        try Files.makeDirectory(paths.unfinished, mode: 0o700)
        try Files.give(paths.unfinished, to: account)
        let command = [
            programs.initdb, "-D", paths.unfinished, "--username=berth", "--encoding=UTF8",
            "--locale=\(ChildProcess.locale)", "--auth-local=peer", "--auth-host=reject", "--no-instructions",
        ]
        let isDone = try ChildProcess.run(
            account.command(command + settings.initdbOptions, onDeathOfParent: "KILL"), log: paths.log
        )
        guard isDone else { throw .notInitialized(log: ClusterLog.tail(of: paths.log)) }
        try Files.move(paths.unfinished, to: paths.data)
    }

    /// Written at every start, because another account may have run the program before.
    private func writeAccess() throws(ClusterError) {
        let people = try Set([account.name, ServerAccount.current().name]).sorted()
        try Files.write("local all all peer map=berth\n", to: paths.data + "/pg_hba.conf", for: account)
        let map = people.map { "berth \"\($0)\" berth\n" }.joined()
        try Files.write(map, to: paths.data + "/pg_ident.conf", for: account)
    }

    private func makeSocketDirectory() throws(ClusterError) {
        guard paths.hasDirectoryForSocket else { return }
        let path = paths.socketDirectory
        if mkdir(path, 0o700) == 0 { try Files.give(path, to: account) }
        // Anyone may write in /tmp, so what is found there need not be ours.
        guard Files.isDirectory(path), let status = Files.status(path), status.st_uid == account.uid,
            status.st_mode & 0o077 == 0
        else { throw .socketDirectoryTaken(path: path) }
    }
}
