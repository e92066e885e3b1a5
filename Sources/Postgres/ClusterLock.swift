import Glibc

/// Shows that this program, and no other, uses a data directory. The kernel lets go of it when the program ends,
/// however that happens, so a leftover file means nothing.
final class ClusterLock: Sendable {
    private let descriptor: Int32

    init(at path: String, for directory: String) throws(ClusterError) {
        // Closed on exec, so that the server does not inherit the lock and outlive us with it.
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .system(call: "open", path: path, code: errno) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let code = errno
            close(descriptor)
            guard code == EWOULDBLOCK else { throw .system(call: "flock", path: path, code: code) }
            let holder = Files.read(path).flatMap { Int32($0.prefix { $0.isNumber }) }
            throw .inUse(directory: directory, pid: holder ?? 0)
        }
        self.descriptor = descriptor
        let holder = "\(getpid())\n"
        ftruncate(descriptor, 0)
        _ = pwrite(descriptor, holder, holder.utf8.count, 0)
    }

    deinit {
        close(descriptor)
    }
}
