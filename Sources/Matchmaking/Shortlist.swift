package import Domain
package import Ranking

/// OPCs for a scenario, as its owner finds them.
package struct Shortlist: Sendable {
    package let profiles: [FoundProfile]
    /// How many nothing excludes.
    package let eligible: Int
    /// Whom something stands against, in the order of their ids, without coverage.
    package let excluded: [FoundProfile]
    /// Whether even the best is one that was rarely judged worth a call; a list by date says nothing of that.
    package let nothingFits: Bool

    package enum Order: String, CaseIterable, Sendable {
        /// Best fit first; and newest first, for whoever wants no ranking (PIPL art. 24).
        case fit, newest
    }
}

/// An OPC as a scenario's owner finds it.
package struct FoundProfile: Sendable {
    package let listed: ListedProfile
    /// Nil in a list by date, and where something stands against the pair.
    package let score: PairScore?
    /// Requirement by requirement what answers it.
    package let coverage: [CoverageRow]
    /// What stands against the pair, whatever its texts say.
    package let reasons: [Exclusion]
}
