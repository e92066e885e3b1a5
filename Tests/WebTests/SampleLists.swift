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
        _ requirement: String, _ level: Level, _ answer: String? = nil, kind: RankingText.Kind = .capability
    ) -> CoverageRow {
        CoverageRow(
            requirement: requirement, answer: answer.map { RankingText.Part(kind: kind, text: $0) }, similarity: 0.4321,
            level: level)
    }
}

extension PairScore {
    /// 0.776 is the score's midpoint: one half.
    static func sample(sum: Float) -> PairScore {
        PairScore(interaction: sum, weakestRequirement: 0, wholeText: 0)
    }
}

extension RecommendationList {
    static func sample(
        _ listings: [Listing], sum: Float = 0.8, coverage: [CoverageRow] = [.sample("Read", .strong, "Reading")],
        excluded: [(Listing.ID, [Exclusion])] = []
    ) -> RecommendationList {
        RecommendationList(
            entries: listings.map { Entry(listing: $0, score: .sample(sum: sum), coverage: coverage) },
            excluded: excluded.map { Excluded(id: $0.0, reasons: $0.1) }, eligible: listings.count)
    }
}
