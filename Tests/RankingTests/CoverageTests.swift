import LinearAlgebra
import Testing

@testable import Ranking

struct CoverageTests {
    /// Four words at right angles to each other: of what one text has of them the other finds so much.
    private let statistics: IndexStatistics = {
        let identity = Matrix(rows: [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]], columns: 4)
        return IndexStatistics(
            tokenMeans: [:], tokenAxes: identity, textMeans: [:], textDirections: .zeros(rows: 0, columns: 4))
    }()

    private let offer = RankingText(parts: [
        .init(kind: .summary, text: "综述"), .init(kind: .capability, text: "报关"), .init(kind: .capability, text: "仓储"),
        .init(kind: .reference, text: "空"),
    ])

    /// The summary has a little of the first word, the first capability all of the first two, the second capability
    /// three eighths of the third, the case nothing at all.
    private var vectors: ListingVectors {
        ListingVectors(
            text: [1, 0, 0, 0],
            tokens: TokenVectors(
                ids: [1, 2, 3, 4], parts: [0, 1, 1, 2],
                corrected: Matrix(
                    rows: [[0.5, 0, 0, 0.8660254], [1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 0.375, 0.9270248]], columns: 4)))
    }

    private func coverage(_ requirements: [(text: String, tokens: [[Float]])]) -> [CoverageRow] {
        let parts = requirements.enumerated().flatMap { Array(repeating: Int32($0), count: $1.tokens.count) }
        let tokens = TokenVectors(
            // Words that no offer has: all weigh the same.
            ids: parts.indices.map { 100 + Int32($0) }, parts: parts,
            corrected: Matrix(rows: requirements.flatMap(\.tokens), columns: 4))
        let need = Need(
            text: RankingText(parts: requirements.map { .init(kind: .requirement, text: $0.text) }),
            vectors: ListingVectors(text: [1, 0, 0, 0], tokens: tokens), statistics: statistics)
        return coverage(of: need, by: offer, vectors)
    }

    private func coverage(of need: Need, by text: RankingText, _ vectors: ListingVectors) -> [CoverageRow] {
        let index = OfferIndex(texts: [text], vectors: [vectors], statistics: statistics)
        return index.compare(need, with: [0])[0].coverage(
            need: need.text, offer: text, levels: RankerModel.example.coverage)
    }

    @Test func `each requirement is answered by the part that covers it best`() {
        let rows = coverage([
            ("完全", [[1, 0, 0, 0], [0, 1, 0, 0]]), ("一半", [[1, 0, 0, 0], [0, 0, -1, 0]]), ("少许", [[0, 0, 1, 0]]),
            ("没有", [[0, -1, 0, 0]]),
        ])
        #expect(rows.map(\.requirement) == ["完全", "一半", "少许", "没有"])
        #expect(rows.map(\.level) == [.strong, .strong, .partial, .none])
        #expect(rows.map(\.answer) == [offer.parts[1], offer.parts[1], offer.parts[2], nil])
        #expect(rows.map(\.similarity) == [1, 0.5, 0.375, 0])
    }

    @Test func `a requirement without tokens is answered by nothing`() {
        let rows = coverage([("🚢", []), ("仓储", [[1, 0, 0, 0]])])
        #expect(rows.map(\.level) == [.none, .strong])
        #expect(rows.map(\.answer) == [nil, offer.parts[1]])
        let alone = coverage([("🚢", [])])
        #expect(alone.map(\.level) == [.none])
        #expect(alone.map(\.answer) == [nil])
    }

    @Test func `a rare word counts for more than one that every offer has`() {
        let need = Need(
            text: RankingText(parts: [.init(kind: .requirement, text: "报关")]),
            vectors: ListingVectors(
                text: [1, 0, 0, 0],
                tokens: TokenVectors(
                    ids: [1, 99], parts: [0, 0], corrected: Matrix(rows: [[1, 0, 0, 0], [0, 0, 1, 0]], columns: 4))),
            statistics: statistics)
        let rows = coverage(of: need, by: offer, vectors)
        // Word 1 weighs ln(3/2) = 0.4054651 and is met wholly, word 99 weighs ln 2 = 0.6931472 and is not:
        // 0.4054651 / 1.0986123 = 0.3690702. Of the first capability’s two words, which weigh the same, one is asked for:
        // 0.5. The second capability meets 99 by 0.375: 0.2599302 / 1.0986123 one way and 0.375 the other, less.
        #expect(rows.map(\.answer) == [offer.parts[1]])
        #expect(rows.allSatisfy { abs($0.similarity - 0.4345351) < 1e-5 && $0.level == .strong })
    }

    @Test func `an offer without tokens covers nothing`() {
        let empty = ListingVectors(text: [1, 0, 0, 0], tokens: TokenVectors(ids: [], parts: [], values: []))
        let need = Need(
            text: RankingText(parts: (0 ..< 3).map { .init(kind: $0 == 0 ? .requirement : .summary, text: "报关") }),
            vectors: vectors, statistics: statistics)
        for text in [offer, RankingText(parts: [])] {
            let rows = coverage(of: need, by: text, empty)
            #expect(rows.map(\.level) == [.none])
            #expect(rows.map(\.answer) == [nil])
        }
    }

    @Test(
        arguments: [
            (1, .strong), (0.40, .strong), (0.3999, .partial), (0.345, .partial), (0.3449, .none), (0, .none),
            (-1, .none),
        ] as [(Float, CoverageRow.Level)])
    func `a level begins at its bound`(similarity: Float, level: CoverageRow.Level) {
        #expect(RankerModel.example.coverage.level(of: similarity) == level)
    }
}
