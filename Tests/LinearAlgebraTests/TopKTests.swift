import LinearAlgebra
import Testing

struct TopKTests {
    /// Small whole numbers: scores are exact, and most of them are shared by many rows.
    @Test(arguments: [
        (queries: 1, rows: 1, columns: 8, k: 1), (1, 1000, 16, 10), (3, 7, 5, 10), (5, 1023, 4, 1), (2, 1025, 3, 40),
        (1, 5000, 32, 5), (300, 5000, 8, 3), (257, 2050, 1, 2), (2, 40_000, 2, 100), (1, 300, 6, 300),
    ])
    func `the best are those that sorting finds`(queries: Int, rows: Int, columns: Int, k: Int) {
        let query = Matrix.random(rows: queries, columns: columns, limit: 3, seed: 3)
        let base = Matrix.random(rows: rows, columns: columns, limit: 3, seed: 4)
        let found = TopK.search(query, in: base, k: k)
        #expect(found.count == queries)
        for (number, neighbours) in found.enumerated() {
            let scores = (0 ..< rows).map { query.inner(number, base, $0) }
            let order = scores.indices.sorted { (-scores[$0], $0) < (-scores[$1], $1) }
            #expect(neighbours == order.prefix(k).map { Neighbour(index: $0, score: scores[$0]) })
        }
    }

    @Test func `rows that score the same stand in their order`() {
        let base = Matrix(rows: (0 ..< 3000).map { [Float($0 % 2), 1] }, columns: 2)
        let found = TopK.search(Matrix(rows: [[1, 0], [0, 1]], columns: 2), in: base, k: 4)
        #expect(found[0].map(\.index) == [1, 3, 5, 7])
        #expect(found[1].map(\.index) == [0, 1, 2, 3])
    }

    @Test func `what is not a number is never found`() {
        var rows = (0 ..< 40).map { [Float($0), 1] }
        for index in [0, 7, 8, 38, 39] { rows[index] = [.nan, 1] }
        let base = Matrix(rows: rows, columns: 2)
        let found = TopK.search(Matrix(rows: [[1, 0], [.nan, 0], [-1, 0]], columns: 2), in: base, k: 40)
        #expect(found.map(\.count) == [35, 0, 35])
        #expect(found[0].prefix(2).map(\.index) == [37, 36])
        #expect(found[2].prefix(2).map(\.index) == [1, 2])
    }

    @Test func `one query finds the same as among many`() {
        let queries = Matrix.random(rows: 20, columns: 32, limit: 9, seed: 5)
        let base = Matrix.random(rows: 2500, columns: 32, limit: 9, seed: 6)
        let together = TopK.search(queries, in: base, k: 7)
        for row in 0 ..< queries.rows {
            let alone = TopK.search(Matrix(rows: [Array(queries.row(row))], columns: 32), in: base, k: 7)
            #expect(alone == [together[row]])
        }
    }

    @Test(arguments: [(queries: 0, rows: 5, k: 3), (2, 0, 3), (2, 5, 0), (0, 0, 0)])
    func `where there is nothing to look for, nothing is found`(queries: Int, rows: Int, k: Int) {
        let found = TopK.search(.zeros(rows: queries, columns: 4), in: .zeros(rows: rows, columns: 4), k: k)
        #expect(found == Array(repeating: [], count: queries))
    }
}
