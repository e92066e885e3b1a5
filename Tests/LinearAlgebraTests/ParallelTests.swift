import LinearAlgebra
import Synchronization
import Testing

struct ParallelTests {
    @Test(arguments: [(64, .max), (1, .max), (12, 256), (1024, 16_384), (1, 1), (1000, 1000)])
    func `blocks hold every row once, in order`(minimum: Int, maximum: Int) {
        for rows in [0, 1, 2, 11, 12, 63, 64, 65, 127, 128, 1000, 1023, 4096, 9_991] {
            let blocks = RowBlocks(rows: rows, minimum: minimum, maximum: maximum)
            let ranges = (0 ..< blocks.count).map { blocks[$0] }
            #expect(ranges.flatMap { Array($0) } == Array(0 ..< rows))
            #expect(ranges.allSatisfy { $0.count >= min(minimum, rows) })
        }
    }

    @Test func `blocks are not larger than they may be, and alike`() {
        for rows in [257, 4096, 5000, 99_991] {
            let blocks = RowBlocks(rows: rows, minimum: 12, maximum: 256)
            let sizes = (0 ..< blocks.count).map { blocks[$0].count }
            #expect(sizes.allSatisfy { $0 <= 256 })
            #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
        }
    }

    @Test(arguments: [0, 1, 2, 1000]) func `all is done once when it has ended`(count: Int) {
        let done = Mutex<[Int]>([])
        inParallel(count) { number in done.withLock { $0.append(number) } }
        #expect(done.withLock { $0.sorted() } == Array(0 ..< count))
    }
}
