import Foundation
import Synchronization

/// How far a long step is: a bar on a terminal, a line now and then elsewhere; on standard error, because standard output
/// is for results.
final class ProgressBar: Sendable {
    private let title: String
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private let lastTenth = Mutex(-1)

    init(_ title: String) {
        self.title = title
    }

    func show(_ done: Int, of total: Int) {
        guard total > 0 else { return }
        if isTerminal {
            let width = 32
            let filled = width * done / total
            let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
            FileHandle.standardError.write(Data("\r\(title) \(bar) \(done)/\(total)\(done == total ? "\n" : "")".utf8))
        } else {
            let tenth = 10 * done / total
            let isNew = lastTenth.withLock { last in
                defer { last = max(last, tenth) }
                return tenth > last
            }
            if isNew { standardError("\(title): \(done) of \(total)") }
        }
    }
}
