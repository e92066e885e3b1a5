import LinearAlgebra
import Testing

struct UnitRowsTests {
    @Test(
        arguments: [
            [0, 0, 0], [1, .nan, 0], [.infinity, 1, 1], [0, -.infinity, 0], [.signalingNaN, .infinity, 0],
        ] as [[Float]])
    func `a row that points nowhere is refused`(row: [Float]) {
        #expect(UnitRows(normalizing: Matrix(rows: [[1, 2, 3], row], columns: 3)) == nil)
    }

    @Test(arguments: [1, 1e-30, 1e30, 0.001] as [Float]) func `only the direction of a row remains`(scale: Float) throws
    {
        let units = try #require(UnitRows(normalizing: Matrix(rows: [[3 * scale, -4 * scale]], columns: 2)))
        #expect(abs(units.matrix[0, 0] - 0.6) < 1e-6)
        #expect(abs(units.matrix[0, 1] + 0.8) < 1e-6)
    }

    @Test func `the rows that can be scaled are, and the others stay`() {
        var matrix = Matrix(rows: [[0, 5], [0, 0], [.infinity, 1], [-2, 0]], columns: 2)
        let allScaled = matrix.normalizeRows()
        #expect(!allScaled)
        #expect(matrix == Matrix(rows: [[0, 1], [0, 0], [.infinity, 1], [-1, 0]], columns: 2))
    }

    @Test func `cosines of known angles`() throws {
        let east = try #require(UnitRows(normalizing: Matrix(rows: [[5, 0]], columns: 2)))
        let others = try #require(
            UnitRows(normalizing: Matrix(rows: [[2, 0], [3, 3], [0, 7], [-1, 1], [-4, 0]], columns: 2)))
        let expected: [Float] = [1, 0.70710678, 0, -0.70710678, -1]
        for (cosine, value) in zip(east.cosines(with: others).values, expected) { #expect(abs(cosine - value) < 1e-6) }
    }

    @Test func `cosines lie within −1 and 1, are the same both ways, and 1 with oneself`() throws {
        // Every third row is another one's opposite, where rounding leads past −1 most easily.
        var rows = (0 ..< 60).map { Array(Matrix.random(rows: 1, columns: 384, limit: 999, seed: UInt64($0)).row(0)) }
        for index in stride(from: 0, to: 60, by: 3) { rows[index] = rows[index + 1].map { -7 * $0 } }
        let units = try #require(UnitRows(normalizing: Matrix(rows: rows, columns: 384)))
        let cosines = units.cosines(with: units)
        #expect(cosines.values.allSatisfy { (-1 ... 1).contains($0) })
        for row in 0 ..< 60 {
            #expect(abs(cosines[row, row] - 1) < 1e-6)
            for other in 0 ..< row { #expect(abs(cosines[row, other] - cosines[other, row]) < 1e-6) }
        }
        for index in stride(from: 0, to: 60, by: 3) { #expect(abs(cosines[index, index + 1] + 1) < 1e-6) }
    }
}
