import Glibc

/// Wakes a thread that waits in `poll`, from any other thread and any number of times.
final class WakeUp: Sendable {
    /// Readable as soon as somebody has rung, and ever after.
    private let readEnd: Int32
    private let writeEnd: Int32

    init() throws(PostgresError) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw .outOfMemory }
        (readEnd, writeEnd) = (ends[0], ends[1])
        // No child process may keep the pipe.
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }

    deinit {
        close(readEnd)
        close(writeEnd)
    }

    func ring() {
        _ = write(writeEnd, [1], 1)
    }

    /// Waits until there is something to read from `socket`, somebody rings, or the time is up.
    /// - Returns: whether somebody has rung.
    func wait(forSocket socket: Int32 = -1, atMost limit: Duration? = nil) -> Bool {
        // The kernel ignores an entry with a negative descriptor.
        var entries = [
            pollfd(fd: readEnd, events: Int16(POLLIN), revents: 0),
            pollfd(fd: socket, events: Int16(POLLIN), revents: 0),
        ]
        let milliseconds = limit.map { Int32(clamping: Int($0 / .milliseconds(1))) } ?? -1
        // An interrupted wait looks like one whose time is up, and every caller looks again anyway.
        _ = poll(&entries, nfds_t(entries.count), milliseconds)
        return entries[0].revents != 0
    }
}
