import Dispatch
import Foundation

/// Runs `body` for 0, 1, … `count - 1`, on as many threads as there are processors, and returns when all have ended. The
/// thread that asks works too; the others are none of those that answer requests.
///
/// BLAS runs on one thread within each (`BLASEnvironment` sees to that): so what stands around a product, an
/// activation or a selection, is spread over the processors with it, and stays in the cache of the one that made it.
package func inParallel(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
    guard count > 1 else {
        if count == 1 { body(0) }
        return
    }
    let loop = ParallelLoop(count, body)
    for _ in 1 ..< min(count, ProcessInfo.processInfo.activeProcessorCount) {
        DispatchQueue.global(qos: .utility).async { loop.work() }
    }
    loop.work()
    loop.wait()
}

/// Rounds of one loop, which several threads take one after the other.
///
/// A helper that comes when all are taken finds nothing to do: nobody waits for one that has not begun.
private final class ParallelLoop: @unchecked Sendable {
    private let count: Int
    private let body: @Sendable (Int) -> Void
    // Everything below is read and written under this lock only, which is what makes the class Sendable.
    private let lock = NSCondition()
    private var next = 0
    private var ended = 0

    init(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
        self.count = count
        self.body = body
    }

    func work() {
        while let round = take() {
            body(round)
            lock.lock()
            ended += 1
            if ended == count { lock.signal() }
            lock.unlock()
        }
    }

    private func take() -> Int? {
        lock.lock()
        defer { lock.unlock() }
        guard next < count else { return nil }
        next += 1
        return next - 1
    }

    func wait() {
        lock.lock()
        while ended < count { lock.wait() }
        lock.unlock()
    }
}

/// A pointer that several threads may hold, each writing a part of its own.
///
/// Sendable because a pointer is only an address; whoever hands it to `inParallel` divides what it points to.
package struct Shared<Element>: @unchecked Sendable {
    package let pointer: UnsafeMutablePointer<Element>

    package init(_ pointer: UnsafeMutablePointer<Element>) {
        self.pointer = pointer
    }
}

/// A number of rows, divided into blocks of nearly equal size for `inParallel`.
package struct RowBlocks: Sendable {
    package let rows: Int
    package let count: Int

    /// A few blocks for each processor, so that one that is held up does not hold up the rest; each of at least
    /// `minimum` rows, because BLAS packs its other operand anew for every block, and at most `maximum`, so that
    /// what a block computes stays in the cache.
    package init(rows: Int, minimum: Int, maximum: Int = .max) {
        self.rows = rows
        let processors = ProcessInfo.processInfo.activeProcessorCount
        let atMost = max(1, rows / minimum)
        let wanted = max(processors, (max(rows, 1) - 1) / maximum + 1)
        let even = (wanted + processors - 1) / processors * processors
        count = rows == 0 ? 0 : min(atMost, even)
    }

    package subscript(block: Int) -> Range<Int> {
        rows * block / count ..< rows * (block + 1) / count
    }
}

/// Where long work is done: the threads that answer requests are few, and must not be held up by it.
package struct LongWork: Sendable {
    private let queue: DispatchQueue

    /// - Parameters:
    ///   - isShort: of another class than what may take seconds, so that it does not wait for that. Neither class is
    ///     the one of Swift’s own threads, which answer requests.
    ///   - isSerial: one piece of work after the other.
    package init(_ label: String, isShort: Bool = false, isSerial: Bool = false) {
        queue = DispatchQueue(
            label: label, qos: isShort ? .userInitiated : .utility, attributes: isSerial ? [] : .concurrent)
    }

    package func run<Value: Sendable, Failure>(
        _ work: @escaping @Sendable () throws(Failure) -> Value
    ) async throws(Failure) -> Value {
        try await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: Result(catching: work)) }
        }.get()
    }
}
