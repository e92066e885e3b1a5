import LinearAlgebra
import Testing

struct SegmentedHalvesTests {
    static let lengths: [[Int]] = [
        [], [0], [0, 0, 0], [1], [3, 0, 2], [0, 8, 0], [600], [5000], [511, 1, 1], [512, 0, 513],
        [0, 0, 700, 0, 3, 0], (0 ..< 400).map { $0 % 9 },
    ]

    @Test(arguments: lengths) func `of every part the greatest product is kept`(lengths: [Int]) {
        let parts = parts(lengths)
        let rows = Matrix.random(rows: 21, columns: 8, limit: 8, divisor: 32, seed: 7)
        var expected: [Float] = []
        for row in 0 ..< rows.rows {
            for part in 0 ..< lengths.count {
                expected.append(parts.segments[part].map { rows.inner(row, parts.matrix, $0) }.max() ?? -1)
            }
        }
        #expect(
            parts.maxima(with: rows, in: Array(0 ..< parts.segments.count))
                == Matrix(rows: 21, columns: lengths.count, values: expected))
    }

    @Test(arguments: lengths) func `of chosen parts it is the same as of all`(lengths: [Int]) {
        let parts = parts(lengths)
        let rows = Matrix.random(rows: 21, columns: 8, limit: 8, divisor: 32, seed: 8)
        let all = parts.maxima(with: rows, in: Array(0 ..< parts.segments.count))
        let chosen =
            Array(stride(from: 0, to: lengths.count, by: 2)).reversed() + [lengths.count - 1].filter { $0 >= 0 }
        let expected = (0 ..< rows.rows).flatMap { row in chosen.map { all[row, $0] } }
        #expect(
            parts.maxima(with: rows, in: chosen) == Matrix(rows: 21, columns: chosen.count, values: expected))
    }

    @Test func `with no rows to compare, no part is met`() {
        let parts = parts([2, 0, 1])
        #expect(
            parts.maxima(with: .zeros(rows: 0, columns: 8), in: Array(0 ..< parts.segments.count))
                == .zeros(rows: 0, columns: 3))
    }

    @Test func `parts lie one after the other`() {
        let segments = Segments(lengths: [2, 0, 3])
        #expect((0 ..< segments.count).map { segments[$0] } == [0 ..< 2, 2 ..< 2, 2 ..< 5])
        #expect(segments.total == 5)
        #expect(Segments(lengths: []).total == 0)
        #expect(Segments(lengths: []).count == 0)
    }

    /// Numbers that halves hold exactly, small enough that no product of two rows exceeds one.
    private func parts(_ lengths: [Int]) -> SegmentedHalves {
        let segments = Segments(lengths: lengths)
        let matrix = Matrix.random(rows: segments.total, columns: 8, limit: 8, divisor: 32, seed: 9)
        return SegmentedHalves(columns: 8, segments: segments, values: Halves.narrow(matrix.values))
    }
}

extension SegmentedHalves {
    fileprivate var matrix: Matrix { Matrix(rows: segments.total, columns: columns, values: Halves.widen(values)) }
}
