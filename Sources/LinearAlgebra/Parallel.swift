package import Dispatch
import Foundation

/// Runs `body` for 0, 1, … `count - 1`, on as many threads as there are processors, and returns when all have ended.
///
/// BLAS runs on one thread within each (`BLASEnvironment` sees to that): so what stands around a product, an
/// activation or a selection, is spread over the processors with it, and stays in the cache of the one that made it.
package func inParallel(_ count: Int, _ body: @Sendable (Int) -> Void) {
    if count == 1 {
        body(0)
    } else {
        DispatchQueue.concurrentPerform(iterations: count, execute: body)
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

extension DispatchQueue {
    /// Does long work on the queue's threads: those that answer requests are few, and must not be held up by it.
    package func run<Value: Sendable, Failure>(
        _ work: @escaping @Sendable () throws(Failure) -> Value
    ) async throws(Failure) -> Value {
        try await withCheckedContinuation { continuation in
            async { continuation.resume(returning: Result(catching: work)) }
        }.get()
    }
}
