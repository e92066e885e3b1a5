import LinearAlgebra
import Testing

struct SegmentedHalvesTests {
    static let lengths: [[Int]] = [
        [], [0], [0, 0, 0], [1], [3, 0, 2], [0, 8, 0], [600], [5000], [511, 1, 1], [512, 0, 513],
        [0, 0, 700, 0, 3, 0], (0 ..< 400).map { $0 % 9 },
    ]

    /// With one that is empty, and others of more rows than are read at once.
    static let groups = Segments(lengths: [1, 0, 9, 11])

    @Test(arguments: lengths) func `each group and each part say of each other what summing up one by one gives`(
        lengths: [Int]
    ) {
        let parts = parts(lengths)
        let others = others(seed: 7)
        let means = parts.chamfer(with: others, in: Array(0 ..< parts.segments.count))
        #expect(means.rows == Self.groups.count && means.columns == lengths.count)
        for group in 0 ..< Self.groups.count {
            for part in lengths.indices {
                let slow = parts.slowChamfer(of: part, with: others, group: group)
                #expect(abs(means[group, part] - slow) < 1e-5, "group \(group), part \(part)")
            }
        }
    }

    @Test(arguments: lengths) func `of chosen parts it is the same as of all`(lengths: [Int]) {
        let parts = parts(lengths)
        let others = others(seed: 8)
        let all = parts.chamfer(with: others, in: Array(0 ..< parts.segments.count))
        let chosen =
            Array(stride(from: 0, to: lengths.count, by: 2)).reversed() + [lengths.count - 1].filter { $0 >= 0 }
        let expected = (0 ..< Self.groups.count).flatMap { group in chosen.map { all[group, $0] } }
        #expect(
            parts.chamfer(with: others, in: chosen)
                == Matrix(rows: Self.groups.count, columns: chosen.count, values: expected))
    }

    @Test func `with no rows to compare, no part is met`() {
        let parts = parts([2, 0, 1])
        let nothing = GroupedRows(rows: .zeros(rows: 0, columns: 8), groups: Segments(lengths: [0]), weights: [])
        #expect(parts.chamfer(with: nothing, in: [0, 1, 2]).values == [-1, -1, -1])
        let nobody = GroupedRows(rows: .zeros(rows: 0, columns: 8), groups: Segments(lengths: []), weights: [])
        #expect(parts.chamfer(with: nobody, in: [0, 1, 2]) == .zeros(rows: 0, columns: 3))
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
        return SegmentedHalves(
            columns: 8, segments: segments, values: Halves.narrow(matrix.values), weights: weights(segments.total))
    }

    private func others(seed: UInt64) -> GroupedRows {
        let count = Self.groups.total
        let rows = Matrix.random(rows: count, columns: 8, limit: 8, divisor: 32, seed: seed)
        return GroupedRows(rows: rows, groups: Self.groups, weights: weights(count))
    }

    /// 1, 1.5, 2, 2.5, 1 …
    private func weights(_ count: Int) -> [Float] { (0 ..< count).map { 1 + Float($0 % 4) / 2 } }
}

extension SegmentedHalves {
    fileprivate var matrix: Matrix { Matrix(rows: segments.total, columns: columns, values: Halves.widen(values)) }

    /// In double precision, row by row.
    fileprivate func slowChamfer(of part: Int, with others: GroupedRows, group: Int) -> Float {
        let (own, asked, matrix) = (segments[part], others.groups[group], matrix)
        guard !own.isEmpty, !asked.isEmpty else { return -1 }
        func mean(_ rows: Range<Int>, _ weights: [Float], _ greatest: (Int) -> Float?) -> Double {
            let sum = rows.reduce(0) { $0 + Double(weights[$1]) * Double(greatest($1) ?? -1) }
            return sum / rows.reduce(0) { $0 + Double(weights[$1]) }
        }
        let forth = mean(asked, others.weights) { row in own.map { others.rows.inner(row, matrix, $0) }.max() }
        let back = mean(own, weights) { row in asked.map { matrix.inner(row, others.rows, $0) }.max() }
        return Float((forth + back) / 2)
    }
}
