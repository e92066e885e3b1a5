import LinearAlgebra
import Testing

struct PrincipalDirectionsTests {
    /// At right angles to each other, of length one.
    let known: [[Float]] = [
        [0.5, 0.5, 0.5, 0.5, 0, 0], [0.5, -0.5, 0.5, -0.5, 0, 0], [0, 0, 0, 0, 0.6, 0.8],
    ]

    @Test func `the directions in which rows spread are found, the strongest first`() {
        // Around a mean, ±8 along the second direction, ±4 along the third, ±1 along the first.
        let mean: [Float] = [1, 2, 3, 4, 5, 6]
        let steps: [(direction: Int, step: Float)] = [(1, 8), (1, -8), (2, 4), (2, -4), (0, 1), (0, -1)]
        let rows: [[Float]] = steps.map { direction, step in
            zip(mean, known[direction]).map { middle, number in middle + step * number }
        }
        let found = PrincipalDirections(of: Matrix(rows: rows, columns: 6), count: 3)
        for (number, value) in zip(found.mean, mean) { #expect(abs(number - value) < 1e-5) }
        let cosines = found.axes.timesTransposed(Matrix(rows: [known[1], known[2], known[0]], columns: 6))
        for row in 0 ..< 3 {
            for column in 0 ..< 3 { #expect(abs(abs(cosines[row, column]) - (row == column ? 1 : 0)) < 1e-4) }
        }
    }

    @Test(arguments: [(400, 24, 24), (400, 24, 5), (10, 24, 24), (3, 8, 2)])
    func `directions are of length one, at right angles`(rows: Int, columns: Int, count: Int) {
        let data = Matrix.random(rows: rows, columns: columns, limit: 100, seed: 10)
        let axes = PrincipalDirections(of: data, count: count).axes
        #expect(axes.rows == count && axes.columns == columns)
        expectOrthonormal(axes)
    }

    @Test func `no more directions are found than rows have numbers`() {
        let axes = PrincipalDirections(of: .random(rows: 50, columns: 4, limit: 9, seed: 11), count: 130).axes
        #expect(axes.rows == 4)
        expectOrthonormal(axes)
    }

    @Test func `the same rows give the same directions`() {
        let data = Matrix.random(rows: 200, columns: 16, limit: 50, seed: 12)
        let (one, other) = (PrincipalDirections(of: data, count: 6), PrincipalDirections(of: data, count: 6))
        #expect(one.axes == other.axes)
        #expect(one.mean == other.mean)
    }

    @Test func `the spread that is left grows less with every direction`() {
        // In the direction of number i the rows spread by about 16 − i.
        var random = SplitMix(state: 13)
        let rows = (0 ..< 500).map { _ in (0 ..< 16).map { Float.random(in: -1 ... 1, using: &random) * Float(16 - $0) }
        }
        let data = Matrix(rows: rows, columns: 16)
        let found = PrincipalDirections(of: data, count: 16)
        let shares = data.minus(found.mean).timesTransposed(found.axes)
        let spreads = (0 ..< 16).map { axis in
            (0 ..< 500).reduce(Float(0)) { $0 + shares[$1, axis] * shares[$1, axis] } / 500
        }
        #expect(zip(spreads, spreads.dropFirst()).allSatisfy { $0 >= $1 * 0.99 })
        // The first axis is nearly that of the widest column.
        #expect(abs(found.axes[0, 0]) > 0.8)
    }

    @Test(arguments: [0, 1, 5]) func `rows that do not spread have no direction, and no harm is done`(rows: Int) {
        let found = PrincipalDirections(
            of: Matrix(rows: Array(repeating: [1, 2, 3, 4], count: rows), columns: 4), count: 3)
        #expect(found.mean == (rows == 0 ? [0, 0, 0, 0] : [1, 2, 3, 4]))
        #expect(found.axes == .zeros(rows: 3, columns: 4))
    }

    private func expectOrthonormal(_ axes: Matrix, location: SourceLocation = #_sourceLocation) {
        let products = axes.timesTransposed(axes)
        for row in 0 ..< axes.rows {
            for column in 0 ..< axes.rows {
                #expect(abs(products[row, column] - (row == column ? 1 : 0)) < 1e-4, sourceLocation: location)
            }
        }
    }
}
