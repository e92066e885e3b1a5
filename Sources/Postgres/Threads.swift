import Foundation

/// For threads of ours only: it blocks.
func sleepThread(for duration: Duration) {
    Thread.sleep(forTimeInterval: duration / .seconds(1))
}

/// Runs blocking work on a thread made for it, so that none of the cooperative pool stands still.
func onOwnThread<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
        Thread.detachNewThread { continuation.resume(with: Result(catching: work)) }
    }
}
