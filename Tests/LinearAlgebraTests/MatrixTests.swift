import LinearAlgebra
import Testing

struct MatrixTests {
    /// Whole numbers, so that every order of summing gives the same and equality can be asked for.
    @Test(arguments: [
        (1, 1, 1), (7, 13, 5), (3, 1, 4), (0, 4, 3), (0, 4, 0), (1, 384, 257), (257, 384, 1), (63, 5, 65), (64, 8, 64),
        (130, 17, 2), (257, 384, 35),
    ])
    func `a product holds the inner products of all rows`(rows: Int, columns: Int, others: Int) {
        let left = Matrix.random(rows: rows, columns: columns, limit: 9, seed: 1)
        let right = Matrix.random(rows: others, columns: columns, limit: 9, seed: 2)
        var expected: [Float] = []
        for row in 0 ..< rows {
            for other in 0 ..< others { expected.append(left.inner(row, right, other)) }
        }
        #expect(left.timesTransposed(right) == Matrix(rows: rows, columns: others, values: expected))
    }

    @Test func `a product with no rows on its right has no columns`() {
        let product = Matrix.zeros(rows: 3, columns: 4).timesTransposed(.zeros(rows: 0, columns: 4))
        #expect(product == .zeros(rows: 3, columns: 0))
    }

    @Test func `rows are found where they were put`() {
        let matrix = Matrix(rows: [[1, 2], [3, 4], [5, 6]], columns: 2)
        #expect(matrix == Matrix(rows: 3, columns: 2, values: [1, 2, 3, 4, 5, 6]))
        #expect(Array(matrix.row(1)) == [3, 4])
        #expect(Array(matrix.rows(1 ..< 3)) == [3, 4, 5, 6])
        #expect(matrix.rows(2 ..< 2).isEmpty)
        #expect(matrix[2, 0] == 5)
    }

    @Test func `the mean of rows`() {
        #expect(Matrix(rows: [[1, -2], [3, 0], [8, 5]], columns: 2).meanOfRows() == [4, 1])
        #expect(Matrix.zeros(rows: 0, columns: 3).meanOfRows() == [0, 0, 0])
    }

    @Test func `the mean of many rows does not drift`() {
        // Summed in single precision a million times 0.1 makes 100,958.
        let mean = Matrix(rows: 1_000_000, columns: 1, values: Array(repeating: 0.1, count: 1_000_000)).meanOfRows()
        #expect(mean == [0.1])
    }

    @Test func `a vector is taken from every row`() {
        let matrix = Matrix(rows: [[1, 2], [3, 4]], columns: 2)
        #expect(matrix.minus([1, -1]) == Matrix(rows: [[0, 3], [2, 5]], columns: 2))
        #expect(matrix.minus([]) == matrix)
    }

    @Test func `a direction is taken out of every row, and nothing else`() {
        let matrix = Matrix(rows: [[1, 2, 3], [4, 0, -4]], columns: 3)
        let directions = Matrix(rows: [[0, 1, 0], [0.6, 0, 0.8]], columns: 3)
        // (1, 3) has 3 along (0.6, 0.8), and (4, −4) has −0.8.
        let expected: [Float] = [-0.8, 0, 0.6, 4.48, 0, -3.36]
        let rest = matrix.without(directions)
        for (number, value) in zip(rest.values, expected) { #expect(abs(number - value) < 1e-6) }
        for share in rest.timesTransposed(directions).values { #expect(abs(share) < 1e-6) }
        #expect(matrix.without(.zeros(rows: 0, columns: 3)) == matrix)
    }
}
