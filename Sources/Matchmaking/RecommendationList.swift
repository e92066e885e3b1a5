package import Ranking

/// A ranked list, best first, and what was left out of it.
package struct RecommendationList<Listing: Sendable & Identifiable>: Sendable where Listing.ID: Sendable {
    package let entries: [Entry]
    /// Who is not in the list whatever the texts say, with the reasons; in the order of their ids.
    package let excluded: [Excluded]
    /// How many listings were compared.
    package let eligible: Int

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
        return (entries.first?.score.probability ?? 0) < 0.1
    }
}

extension RecommendationList {
    static var empty: Self { Self(entries: [], excluded: [], eligible: 0) }

    /// Orders the eligible ones by score; of equal ones, the one with the smaller id comes first.
    ///
    /// - Parameters:
    ///   - scores: one for each listing.
    ///   - reasons: asked for each listing, with its number among them.
    ///   - coverage: asked only for those in the list, by their number among the listings.
    init(
        _ listings: [Listing], scores: [PairScore], limit: Int, reasons: (Int, Listing) -> [Exclusion],
        coverage: (Int) -> [CoverageRow]
    ) where Listing.ID: Comparable {
        var excluded: [Excluded] = []
        var eligible: [Int] = []
        for (number, listing) in listings.enumerated() {
            let reasons = reasons(number, listing)
            if reasons.isEmpty {
                eligible.append(number)
            } else {
                excluded.append(Excluded(id: listing.id, reasons: reasons))
            }
        }
        eligible.sort { (-scores[$0].sum, listings[$0].id) < (-scores[$1].sum, listings[$1].id) }
        entries = eligible.prefix(limit).map {
            Entry(listing: listings[$0], score: scores[$0], coverage: coverage($0))
        }
        self.excluded = excluded.sorted { $0.id < $1.id }
        self.eligible = eligible.count
    }
}
