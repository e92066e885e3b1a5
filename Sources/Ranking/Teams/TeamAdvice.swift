/// The smallest sets of up to three OPCs that together cover a scenario or, where there is none, who covers most.
package struct TeamAdvice: Equatable, Sendable {
    /// The best first. They are all of one where somebody covers everything alone.
    package let teams: [Team]
    /// By number, the requirements that not even three can cover together with the others; with them stands one team,
    /// the one that covers most, or none where nobody covers anything.
    package let uncovered: [Int]

    /// - Parameters:
    ///   - count: how many alternatives at most.
    ///   - candidates: the eligible ones.
    ///   - requirements: how many there are, for where nobody is eligible.
    package init(_ count: Int, of candidates: [TeamCandidate], requirements: Int) throws(TeamError) {
        let search = try TeamSearch(candidates: candidates)
        let alone = candidates.map { Team([$0]) }.filter(\.uncovered.isEmpty).sorted(by: Team.isBetter)
        let complete = alone.isEmpty ? search.best(count) : Array(alone.prefix(count))
        let widest = complete.isEmpty ? search.widest : nil
        teams = widest.map { [$0] } ?? complete
        uncovered = complete.isEmpty ? widest?.uncovered ?? Array(0 ..< requirements) : []
    }
}
