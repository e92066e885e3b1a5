import Foundation

/// The directory with `initdb` and `postgres` that belong together.
struct ClusterPrograms: Sendable {
    let directory: String
    var initdb: String { directory + "/initdb" }
    var postgres: String { directory + "/postgres" }

    /// - Parameter version: the major version of existing data, whose programs go first. Otherwise what `pg_config`
    ///   says, then Debian's directories from the newest down, then the search path.
    static func find(version: String?) throws(ClusterError) -> ClusterPrograms {
        if let version {
            let programs = ClusterPrograms(directory: "\(debian)/\(version)/bin")
            if programs.areThere { return programs }
        }
        let search = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
        let configuration = search.lazy.map { $0 + "/pg_config" }.first(where: isExecutable)
        let configured = configuration.flatMap(binaries).map { [$0] } ?? []
        let found = (configured + newestFirst() + search).lazy.map(ClusterPrograms.init).first { $0.areThere }
        guard let found else { throw .programsMissing }
        return found
    }

    private var areThere: Bool {
        Self.isExecutable(initdb) && Self.isExecutable(postgres)
    }

    /// https://wiki.debian.org/PostgreSql
    private static let debian = "/usr/lib/postgresql"

    private static func newestFirst() -> [String] {
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: debian)) ?? []
        return versions.compactMap(Int.init).sorted(by: >).map { "\(debian)/\($0)/bin" }
    }

    private static func binaries(_ configuration: String) -> String? {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: configuration)
        process.arguments = ["--bindir"]
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        let said = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: said, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private static func isExecutable(_ path: String) -> Bool {
        FileManager.default.isExecutableFile(atPath: path)
    }
}
