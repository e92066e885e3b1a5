import Synchronization

/// Lets so many in at once; the others wait in the order they came, for a limited time.
final class Turnstile: Sendable {
    private struct Waiter {
        let id: Int
        let continuation: CheckedContinuation<Void, any Error>
        let clock: Task<Void, Never>
    }

    private struct State {
        var free: Int
        var waiters: [Waiter] = []
        var lastID = 0

        /// The number of the one who must wait.
        mutating func enterOrQueueUp() -> Int? {
            if free > 0 && waiters.isEmpty {
                free -= 1
                return nil
            }
            lastID += 1
            return lastID
        }
    }

    private let state: Mutex<State>

    init(places: Int) {
        state = Mutex(State(free: places))
    }

    /// Who has entered must leave. Cancelling the task ends the wait at once.
    func enter(within limit: Duration) async throws {
        try Task.checkCancellation()
        guard let id = state.withLock({ $0.enterOrQueueUp() }) else { return }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { wait($0, as: id, within: limit) }
        } onCancel: {
            refuse(id, CancellationError())
        }
    }

    func leave() {
        let next = state.withLock { state -> Waiter? in
            if state.waiters.isEmpty {
                state.free += 1
                return nil
            }
            return state.waiters.removeFirst()
        }
        next?.clock.cancel()
        next?.continuation.resume()
    }

    private func wait(_ continuation: CheckedContinuation<Void, any Error>, as id: Int, within limit: Duration) {
        let clock = Task { [weak self] in
            do { try await Task.sleep(for: limit) } catch { return }
            self?.refuse(id, PostgresError.poolExhausted(after: limit))
        }
        state.withLock { state in
            if state.free > 0 {
                // Somebody left between the first look and now.
                state.free -= 1
                clock.cancel()
                continuation.resume()
            } else {
                state.waiters.append(Waiter(id: id, continuation: continuation, clock: clock))
            }
        }
        // The handler may have run before there was anyone to refuse.
        if Task.isCancelled { refuse(id, CancellationError()) }
    }

    private func refuse(_ id: Int, _ error: any Error) {
        let waiter = state.withLock { state in
            state.waiters.firstIndex { $0.id == id }.map { state.waiters.remove(at: $0) }
        }
        waiter?.clock.cancel()
        waiter?.continuation.resume(throwing: error)
    }
}
