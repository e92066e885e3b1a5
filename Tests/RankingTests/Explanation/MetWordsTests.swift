import LinearAlgebra
import Testing

@testable import Ranking

struct MetWordsTests {
    private let statistics: IndexStatistics = {
        let identity = Matrix(rows: [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]], columns: 4)
        return IndexStatistics(
            tokenMeans: [:], tokenAxes: identity, textMeans: [:], textDirections: .zeros(rows: 0, columns: 4))
    }()

    /// Each two characters are a token.
    private static func places(_ text: String) -> [Range<Int>] {
        stride(from: 0, to: text.unicodeScalars.count, by: 2).map { $0 ..< min($0 + 2, text.unicodeScalars.count) }
    }

    private func words(
        asked: String, _ tokens: [[Float]], found: String, _ others: [[Float]],
        places: @escaping TokenPlaces = MetWordsTests.places
    ) -> MetWords {
        let need = Need(
            text: RankingText(parts: [.init(kind: .requirement, text: asked)]), vectors: vectors(tokens, from: 100),
            statistics: statistics)
        let offer = RankingText(parts: [.init(kind: .capability, text: found)])
        let index = OfferIndex(texts: [offer], vectors: [vectors(others, from: 1)], statistics: statistics)
        return index.metWords(need, 0, by: 0, of: 0, places: places)
    }

    private func vectors(_ tokens: [[Float]], from id: Int32) -> ListingVectors {
        ListingVectors(
            text: [1, 0, 0, 0],
            tokens: TokenVectors(
                ids: tokens.indices.map { id + Int32($0) }, parts: tokens.map { _ in 0 },
                corrected: Matrix(rows: tokens, columns: 4)))
    }

    @Test func `words that are near are told on both sides, others on neither`() {
        let met = words(
            asked: "识别手写单据", [[1, 0, 0, 0], [0, 0, 0, 1], [0, 1, 0, 0]], found: "单据扫描识别",
            [[0, 1, 0, 0], [0, 0, 1, 0], [1, 0, 0, 0]])
        #expect(met == MetWords(requirement: [0 ..< 2, 4 ..< 6], answer: [0 ..< 2, 4 ..< 6]))
    }

    @Test func `a word that two met is told once`() {
        let met = words(asked: "识别读取", [[1, 0, 0, 0], [1, 0, 0, 0]], found: "识别", [[1, 0, 0, 0]])
        #expect(met == MetWords(requirement: [0 ..< 4], answer: [0 ..< 2]))
    }

    @Test func `punctuation meets nothing`() {
        let met = words(asked: "，。识别", [[1, 0, 0, 0], [0, 1, 0, 0]], found: "，、识别", [[1, 0, 0, 0], [0, 1, 0, 0]])
        #expect(met == MetWords(requirement: [2 ..< 4], answer: [2 ..< 4]))
    }

    @Test func `where tokens have no places nothing is told`() {
        for places: TokenPlaces in [{ _ in [] }, { _ in [0 ..< 1] }] {
            #expect(
                words(asked: "识别手写", [[1, 0, 0, 0], [0, 1, 0, 0]], found: "识别", [[1, 0, 0, 0]], places: places) == .none
            )
        }
    }

    @Test func `what adds little is left out, the greatest comes first`() {
        let cosines = Matrix(rows: [[0.9, 0.1], [0.45, 0.5], [0.2, 0.39], [-1, -1], [0.41, 0.6]], columns: 2)
        let meetings = MetWords.meetings(weights: [1, 2, 3, 3, 0.1], cosines: cosines)
        #expect(meetings.map(\.asked) == [1, 0] && meetings.map(\.found) == [1, 0])
        #expect(meetings.map(\.contribution) == [1, 0.9])
        #expect(MetWords.meetings(weights: [], cosines: .zeros(rows: 0, columns: 2)).isEmpty)
        #expect(MetWords.meetings(weights: [1], cosines: .zeros(rows: 1, columns: 0)).isEmpty)
    }
}
