import Foundation
import Glibc

/// Starts programs the way a database server wants it: no descriptor of ours left open, a session of its own so that
/// Ctrl-C in a terminal reaches only us, default signals, and its output at the end of a log file.
enum ChildProcess {
    static func spawn(_ command: [String], log: String) throws(ClusterError) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, log, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        // Closing what another thread has closed meanwhile is no error here.
        for descriptor in openDescriptors() where descriptor > 2 {
            posix_spawn_file_actions_addclose(&actions, descriptor)
        }

        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        // POSIX_SPAWN_SETSID is 0x80 in glibc's <spawn.h>, which shows it to GNU programs only.
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | 0x80))

        var pid: pid_t = 0
        // Our working directory may be one that the server's account cannot enter.
        let code = withPointers(["/usr/bin/env", "--chdir=/"] + command) { arguments in
            withPointers(["PATH=/usr/bin:/bin", "LC_ALL=\(locale)"]) { environment in
                posix_spawn(&pid, "/usr/bin/env", &actions, &attributes, arguments, environment)
            }
        }
        guard code == 0 else { throw .system(call: "start", path: command.first ?? "", code: code) }
        return pid
    }

    /// Sorts by code point and knows UTF-8; systems without it have at least `C`.
    static let locale: String = {
        guard let found = newlocale(1 << LC_CTYPE, "C.UTF-8", nil) else { return "C" }
        freelocale(found)
        return "C.UTF-8"
    }()

    /// - Returns: whether the program ended well.
    static func run(_ command: [String], log: String) throws(ClusterError) -> Bool {
        let pid = try spawn(command, log: log)
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0 && errno == EINTR {}
        return status == 0
    }

    private static func openDescriptors() -> [Int32] {
        ((try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []).compactMap { Int32($0) }
    }

    private static func withPointers<Value>(
        _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Value
    ) -> Value {
        let copies = texts.map { strdup($0) }
        defer { copies.forEach { free($0) } }
        return body(copies + [nil])
    }
}

extension ServerAccount {
    /// The command that runs another one in this account's name, and has it told when the thread that started it ends.
    /// The kernel does so even after a `kill -9`: the signal goes with the thread, so that thread has to stay.
    func command(_ command: [String], onDeathOfParent signal: String) throws(ClusterError) -> [String] {
        guard access("/usr/bin/setpriv", X_OK) == 0 else {
            if isOther { throw .system(call: "start", path: "/usr/bin/setpriv", code: ENOENT) }
            return command
        }
        let identity = isOther ? ["--reuid=\(uid)", "--regid=\(gid)", "--clear-groups"] : []
        return ["/usr/bin/setpriv", "--pdeathsig", signal] + identity + command
    }
}
