import Glibc

/// Whom the server runs as: us, or, because PostgreSQL refuses to run as root, somebody of lesser rights.
struct ServerAccount: Sendable {
    let name: String
    let uid: uid_t
    let gid: gid_t
    /// Not ourselves, so that files have to be given away and programs started in that name.
    let isOther: Bool

    /// The owner of an existing data directory goes before `postgres`, and that before `nobody`.
    static func forData(in directory: String) throws(ClusterError) -> ServerAccount {
        guard geteuid() == 0 else { return try current() }
        if let owner = Files.status(directory)?.st_uid, owner != 0, let account = entry(of: owner, isOther: true) {
            return account
        }
        guard let account = entry(named: "postgres") ?? entry(named: "nobody") else { throw .noAccount(uid: 0) }
        return account
    }

    static func current() throws(ClusterError) -> ServerAccount {
        guard let account = entry(of: geteuid(), isOther: false) else { throw .noAccount(uid: geteuid()) }
        return account
    }

    /// The first directory on the way to `path` that this account may not pass.
    func obstacle(onWayTo path: String) -> String? {
        guard isOther else { return nil }
        let names = path.split(separator: "/").dropLast()
        return names.indices.lazy.map { "/" + names[...$0].joined(separator: "/") }.first { !mayEnter($0) }
    }

    private func mayEnter(_ directory: String) -> Bool {
        var status = stat()
        guard stat(directory, &status) == 0 else { return true }
        let shift: mode_t = status.st_uid == uid ? 6 : status.st_gid == gid ? 3 : 0
        return status.st_mode >> shift & 1 == 1
    }

    private static func entry(of uid: uid_t, isOther: Bool) -> ServerAccount? {
        find(isOther) { getpwuid_r(uid, $0, $1, $2, $3) }
    }

    private static func entry(named name: String) -> ServerAccount? {
        find(true) { getpwnam_r(name, $0, $1, $2, $3) }
    }

    private static func find(
        _ isOther: Bool,
        _ ask: (
            UnsafeMutablePointer<passwd>, UnsafeMutablePointer<CChar>, Int,
            UnsafeMutablePointer<UnsafeMutablePointer<passwd>?>
        ) -> Int32
    ) -> ServerAccount? {
        var entry = passwd()
        var found: UnsafeMutablePointer<passwd>?
        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 16384) { texts in
            // The texts of the entry lie in `texts`, and are copied before it goes.
            guard let start = texts.baseAddress, ask(&entry, start, texts.count, &found) == 0, found != nil else {
                return nil
            }
            let name = String(cString: entry.pw_name)
            return ServerAccount(name: name, uid: entry.pw_uid, gid: entry.pw_gid, isOther: isOther)
        }
    }
}
