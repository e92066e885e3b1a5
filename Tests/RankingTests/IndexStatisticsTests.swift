import LinearAlgebra
import Ranking
import Testing

struct IndexStatisticsTests {
    /// Sixteen topics, each said in two languages. A vector is where all vectors are, plus its language, plus, more
    /// faintly, its topic: as a multilingual encoder has it. Rows 2t and 2t + 1 are topic t.
    private let vectors: Matrix = {
        var random = SplitMix(state: 1)
        let topics = random.directions(16, columns: 32)
        let (common, language) = (random.row(32), random.row(32))
        let rows = (0 ..< 32).map { number in
            (0 ..< 32).map { 2 * common[$0] + (number % 2 == 0 ? 1 : -1) * language[$0] + topics[number / 2, $0] }
        }
        var matrix = Matrix(rows: rows, columns: 32)
        matrix.normalizeRows()
        return matrix
    }()

    @Test func `before correction the nearest is of the same language`() {
        let nearest = nearest(in: vectors)
        #expect(nearest.enumerated().allSatisfy { ($0.element ?? 1 - $0.offset) % 2 == $0.offset % 2 })
    }

    @Test(arguments: Side.allCases) func `corrected texts are near by topic, across languages`(side: Side) {
        let statistics = IndexStatistics(tokens: [side: vectors], texts: [side: vectors])
        let corrected = statistics.corrected(texts: vectors, of: side)
        #expect(nearest(in: corrected) == (0 ..< 32).map { $0 ^ 1 })
        expectUnits(corrected)
    }

    @Test(arguments: Side.allCases) func `corrected tokens are near by topic, across languages`(side: Side) {
        let statistics = IndexStatistics(tokens: [side: vectors], texts: [side: vectors])
        let corrected = statistics.corrected(tokens: vectors, of: side)
        // Of 32 directions the first two are gone.
        #expect(corrected.columns == 30)
        #expect(nearest(in: corrected) == (0 ..< 32).map { $0 ^ 1 })
        expectUnits(corrected)
    }

    @Test func `each side loses its own mean`() throws {
        var random = SplitMix(state: 2)
        let (needs, offers) = (random.directions(40, columns: 16), random.directions(50, columns: 16))
        let statistics = IndexStatistics(
            tokens: [.need: needs, .offer: offers], texts: [.need: needs, .offer: offers])
        for (side, matrix) in [(Side.need, needs), (.offer, offers)] {
            let mean = try #require(statistics.tokenMeans[side])
            for (number, value) in zip(mean, matrix.meanOfRows()) { #expect(abs(number - value) < 1e-6) }
        }
        #expect(statistics.textMeans == [.need: needs.meanOfRows(), .offer: offers.meanOfRows()])
        // The same vector is another one on the other side.
        #expect(statistics.corrected(texts: needs, of: .need) != statistics.corrected(texts: needs, of: .offer))
    }

    @Test func `a side that is not known yet is like the other`() {
        var random = SplitMix(state: 3)
        let offers = random.directions(50, columns: 16)
        let none = Matrix.zeros(rows: 0, columns: 16)
        let statistics = IndexStatistics(tokens: [.need: none, .offer: offers], texts: [.need: none, .offer: offers])
        #expect(statistics.tokenMeans[.need] == statistics.tokenMeans[.offer])
        #expect(statistics.textMeans[.need] == offers.meanOfRows())
        #expect(statistics == IndexStatistics(tokens: [.offer: offers], texts: [.offer: offers]))
    }

    @Test func `the length of a token's state does not matter`() {
        let longer = Matrix(rows: (0 ..< 32).map { row in vectors.row(row).map { $0 * Float(row + 1) } }, columns: 32)
        let statistics = IndexStatistics(tokens: [.offer: vectors], texts: [.offer: vectors])
        let (one, other) = (
            statistics.corrected(tokens: vectors, of: .offer), statistics.corrected(tokens: longer, of: .offer)
        )
        for (one, other) in zip(one.values, other.values) { #expect(abs(one - other) < 1e-4) }
    }

    @Test func `of no tokens nothing is made`() {
        let statistics = IndexStatistics(tokens: [.offer: vectors], texts: [.offer: vectors])
        let corrected = statistics.corrected(tokens: .zeros(rows: 0, columns: 32), of: .need)
        #expect(corrected == .zeros(rows: 0, columns: 30))
    }

    private func nearest(in matrix: Matrix) -> [Int?] {
        (0 ..< matrix.rows).map { row in
            let cosines = (0 ..< matrix.rows).map { other in
                zip(matrix.row(row), matrix.row(other)).reduce(Float(0)) { $0 + $1.0 * $1.1 }
            }
            return cosines.indices.filter { $0 != row }.max { cosines[$0] < cosines[$1] }
        }
    }

    private func expectUnits(_ matrix: Matrix, location: SourceLocation = #_sourceLocation) {
        for row in 0 ..< matrix.rows {
            let square = matrix.row(row).reduce(Float(0)) { $0 + $1 * $1 }
            #expect(abs(square - 1) < 1e-5, sourceLocation: location)
        }
    }
}
