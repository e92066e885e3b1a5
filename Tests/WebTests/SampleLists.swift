import Domain

@testable import Matchmaking
@testable import Ranking

extension Profile {
    static func sample(_ id: String = "P1", name: String = "Paperkite", summary: String = "We read paper.") -> Profile {
        Profile(
            id: ID(id), state: .verified, name: name, headcount: 3, tracks: ["one"], summary: summary,
            capabilities: ["Reading"])
    }
}

extension Scenario {
    static func sample(_ id: String = "S1", title: String = "Receipts") -> Scenario {
        Scenario(
            id: ID(id), state: .published, owner: Owner(name: "Huicheng"), track: "one", title: title,
            summary: "Many.", requirements: ["Read receipts"])
    }
}

extension CoverageRow {
    static func sample(
        _ requirement: String, _ level: Level, _ answer: String? = nil, kind: RankingText.Kind = .capability,
        words: MetWords = .none
    ) -> CoverageRow {
        CoverageRow(
            requirement: requirement, answer: answer.map { RankingText.Part(kind: kind, text: $0) }, similarity: 0.4321,
            level: level, words: words)
    }
}

extension RankerModel {
    /// Says what the whole texts’ cosine says.
    static let sample = RankerModel(
        name: "sample", fittedTo: "nothing", bias: 0, terms: [.wholeText: Term(weight: 1, usual: 0, spread: 1)],
        coverage: Coverage(strong: 0.4, partial: 0.3), floor: 0.1)
}

extension RecommendationList {
    /// - Parameter logit: of every entry: 0 is a half.
    static func sample(
        _ listings: [Listing], logit: Float = 0.5, coverage: [CoverageRow] = [.sample("Read", .strong, "Reading")],
        excluded: [(Listing.ID, [Exclusion])] = []
    ) -> RecommendationList {
        let score = RankerModel.sample.score(PairFeatures([.wholeText: logit]))
        return RecommendationList(
            entries: listings.map { Entry(listing: $0, score: score, coverage: coverage) },
            excluded: excluded.map { Excluded(id: $0.0, reasons: $0.1) }, eligible: listings.count, model: .sample)
    }
}
