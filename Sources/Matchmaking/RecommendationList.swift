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

    /// Orders those that were compared by score; of equal ones, the one with the smaller id comes first.
    ///
    /// - Parameters:
    ///   - reasons: against each listing; none if it is eligible.
    ///   - compared: the score of each that was worth a comparison, by its number among the listings.
    ///   - coverage: asked only for those in the list.
    init(
        _ listings: [Listing], reasons: [[Exclusion]], compared: [(number: Int, score: PairScore)], limit: Int,
        model: RankerModel, coverage: (Int) -> [CoverageRow]
    ) where Listing.ID: Comparable {
        let best = compared.sorted {
            (-$0.score.logit, listings[$0.number].id) < (-$1.score.logit, listings[$1.number].id)
        }
        entries = best.prefix(limit).map { number, score in
            Entry(listing: listings[number], score: score, coverage: coverage(number))
        }
        excluded = zip(listings, reasons).filter { !$1.isEmpty }.map { Excluded(id: $0.id, reasons: $1) }
            .sorted { $0.id < $1.id }
        eligible = reasons.count { $0.isEmpty }
        self.model = model
    }
}
