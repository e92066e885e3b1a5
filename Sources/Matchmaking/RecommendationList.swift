package import Ranking

/// A ranked list, best first, and what was left out of it.
package struct RecommendationList<Listing: Sendable & Identifiable>: Sendable where Listing.ID: Sendable {
    package let entries: [Entry]
    /// Who is not in the list whatever the texts say, with the reasons; in the order of their ids.
    package let excluded: [Excluded]
    /// How many listings nothing excludes.
    package let eligible: Int
    /// What made the scores.
    package let model: RankerModel

    package struct Entry: Sendable {
        package let listing: Listing
        package let score: PairScore
        /// Requirement by requirement, in the need's order.
        package let coverage: [CoverageRow]
    }

    package struct Excluded: Sendable {
        package let id: Listing.ID
        package let reasons: [Exclusion]
    }

    /// Whether the offer is a few words that somebody typed, and not a profile. The estimate is made for whole profiles,
    /// and is too low then.
    package var isOfSketch = false

    /// Whether even the best entry is one that was rarely judged worth a call; for a sketch, whether it covers no
    /// requirement at all.
    package var nothingFits: Bool {
        if isOfSketch { return !entries.contains { $0.coverage.contains { $0.level != .none } } }
        return (entries.first?.score.probability ?? 0) < model.floor
    }
}

extension RecommendationList {
    static func empty(_ model: RankerModel) -> Self { Self(entries: [], excluded: [], eligible: 0, model: model) }

    /// - Parameters:
    ///   - listing: the one with this number; numbers are in the order of the listings’ ids.
    ///   - id: that of the same, for the hundreds of which nothing else is asked.
    ///   - coverage: asked only for those in the list.
    init(
        _ standing: Standing, limit: Int, model: RankerModel, listing: (Int) -> Listing,
        id: (Int) -> Listing.ID, coverage: (Int) -> [CoverageRow]
    ) {
        entries = standing.ranking.prefix(limit).compactMap { number in
            standing.scores[number].map { Entry(listing: listing(number), score: $0, coverage: coverage(number)) }
        }
        let out = standing.reasons.indices.filter { !standing.reasons[$0].isEmpty }
        excluded = out.map { Excluded(id: id($0), reasons: standing.reasons[$0]) }
        eligible = standing.reasons.count - out.count
        self.model = model
    }
}
