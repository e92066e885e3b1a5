import Foundation
import Glibc
import Synchronization

/// The database server as our child, started again if it ends although nobody asked it to.
///
/// One thread starts it and stays to wait for its end. The server gets a fast shutdown when that thread ends, and the
/// thread ends only after the server, or with the whole program.
final class ServerProcess: Sendable {
    private struct State {
        var pid: pid_t?
        var isWanted = true
        var ends = 0
        var isOver = false
    }

    private let state = Mutex(State())
    private let command: [String]
    private let log: String
    private let clearAway: @Sendable () throws -> Void

    /// - Parameter clearAway: removes what is left of a server that ended by accident.
    init(command: [String], log: String, clearAway: @escaping @Sendable () throws -> Void) {
        self.command = command
        self.log = log
        self.clearAway = clearAway
    }

    func start() {
        Thread.detachNewThread { self.supervise() }
    }

    /// Nil while none is running.
    var pid: pid_t? { state.withLock { $0.pid } }

    var hasEverEnded: Bool { state.withLock { $0.ends > 0 } }

    /// Fast shutdown (SIGINT), then immediate (SIGQUIT), then none at all
    /// (https://www.postgresql.org/docs/15/server-shutdown.html).
    func stop() {
        for (signal, limit) in [(SIGINT, Duration.seconds(30)), (SIGQUIT, .seconds(5)), (SIGKILL, .seconds(5))] {
            end(by: signal)
            let deadline = ContinuousClock.now + limit
            while ContinuousClock.now < deadline {
                if state.withLock({ $0.isOver }) { return }
                sleepThread(for: .milliseconds(5))
            }
        }
    }

    /// Does not wait, and does not start the server again.
    func end(by signal: Int32 = SIGINT) {
        state.withLock { state in
            state.isWanted = false
            // Under the lock the child is not yet reaped, so the number is still its own.
            if let pid = state.pid { kill(pid, signal) }
        }
    }

    private func supervise() {
        var pause = Duration.milliseconds(50)
        while isWanted {
            let start = ContinuousClock.now
            if let pid = spawn() { waitForEnd(of: pid) }
            state.withLock { $0.ends += 1 }
            if ContinuousClock.now - start > .seconds(60) { pause = .milliseconds(50) }
            guard isWanted else { break }
            sleepThread(for: pause)
            pause = min(pause * 2, .seconds(5))
            // What cannot be cleared away stops the next server from starting, which is the next turn's matter.
            try? clearAway()
        }
        state.withLock { $0.isOver = true }
    }

    private var isWanted: Bool { state.withLock { $0.isWanted } }

    private func spawn() -> pid_t? {
        state.withLock { state in
            state.pid = state.isWanted ? try? ChildProcess.spawn(command, log: log) : nil
            return state.pid
        }
    }

    private func waitForEnd(of pid: pid_t) {
        var information = siginfo_t()
        while waitid(P_PID, id_t(pid), &information, WEXITED | WNOWAIT) < 0 && errno == EINTR {}
        state.withLock { state in
            var status: Int32 = 0
            waitpid(pid, &status, 0)
            state.pid = nil
        }
    }
}
