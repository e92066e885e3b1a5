import Foundation
import Glibc

/// A server that outlived the program that started it. It is stopped, not joined: the next one is our own child then,
/// with our settings, and ends with us.
enum StrayServer {
    static func stop(in data: String) throws(ClusterError) {
        for (signal, limit) in [(SIGINT, Duration.seconds(30)), (SIGQUIT, .seconds(5)), (SIGKILL, .seconds(5))] {
            let deadline = ContinuousClock.now + limit
            var isTold = false
            while ContinuousClock.now < deadline {
                let pids = processes(in: data)
                if pids.isEmpty { return removeMisleadingFile(in: data) }
                if !isTold { tell(pids, signal, main: PostmasterFile(in: data)?.pid) }
                isTold = true
                sleepThread(for: .milliseconds(10))
            }
        }
        throw .strayServer(directory: data)
    }

    /// The main process passes a signal on in its own way. Without it, the others can only be told to go at once.
    private static func tell(_ pids: [pid_t], _ signal: Int32, main: pid_t?) {
        if let main, pids.contains(main), signal != SIGKILL {
            kill(main, signal)
        } else {
            for pid in pids { kill(pid, signal == SIGKILL ? SIGKILL : SIGQUIT) }
        }
    }

    /// The server itself overlooks a `postmaster.pid` whose process is gone, after checking that no shared memory is in
    /// use any more. Only if the number belongs to a stranger by now would it refuse to start. Nobody works in the
    /// directory when this is called, so removing the file takes away no protection.
    private static func removeMisleadingFile(in data: String) {
        guard let pid = PostmasterFile(in: data)?.pid, kill(pid, 0) == 0 || errno == EPERM else { return }
        unlink(PostmasterFile.path(in: data))
    }

    /// Every process of a server works in its data directory; the same is true of a shell that somebody left there,
    /// hence the look at the name.
    private static func processes(in data: String) -> [pid_t] {
        let entries = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return entries.compactMap { pid_t($0) }.filter { pid in
            let directory = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(pid)/cwd")
            return directory == data && Files.read("/proc/\(pid)/comm")?.hasPrefix("postgres") == true
        }
    }
}

/// `postmaster.pid`, by which a server tells how far it is
/// (https://www.postgresql.org/docs/15/storage-file-layout.html; the lines are in its source, `miscadmin.h`).
struct PostmasterFile {
    let pid: pid_t
    let isReady: Bool

    init?(in data: String) {
        guard let lines = Files.read(Self.path(in: data))?.split(separator: "\n", omittingEmptySubsequences: false),
            let pid = lines.first.flatMap({ pid_t($0) })
        else { return nil }
        self.pid = pid
        isReady = lines.count > 7 && lines[7].hasPrefix("ready")
    }

    static func path(in data: String) -> String { data + "/postmaster.pid" }
}
