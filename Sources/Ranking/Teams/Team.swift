/// Up to three OPCs that together cover what fewer of them do not.
package struct Team: Equatable, Sendable {
    /// In order. Without any one of them, something would not be covered.
    package let offers: [Int]
    /// For each requirement, who covers it best; of several the one with the lowest number.
    package let parts: [Part]
    /// How many requirements are covered strongly.
    package let strong: Int
    /// The sum of the similarities of each requirement's best answer.
    package let sum: Double

    package struct Part: Equatable, Sendable {
        package let offer: Int
        /// None only in a team that cannot cover everything.
        package let answer: TeamAnswer
    }

    /// The best teams for a scenario: fewest members first, then most requirements covered strongly, then the greatest
    /// sum, then the lowest numbers. None where somebody covers everything alone, and none where not even three do.
    ///
    /// Exact: no better team is overlooked. An OPC that another one equals or surpasses in every requirement is left
    /// out, because the other can always take its place.
    ///
    /// - Parameter candidates: the eligible ones.
    package static func best(_ count: Int, of candidates: [TeamCandidate]) throws(TeamError) -> [Team] {
        try TeamSearch(candidates: candidates).best(count)
    }

    init(_ members: [TeamCandidate]) {
        let members = members.sorted { $0.offer < $1.offer }
        let requirements = members.first?.answers.indices ?? 0 ..< 0
        offers = members.map(\.offer)
        parts = requirements.compactMap { requirement in
            // The first of the greatest.
            members.max { $0.answers[requirement] < $1.answers[requirement] }
                .map { Part(offer: $0.offer, answer: $0.answers[requirement]) }
        }
        strong = parts.count { $0.answer.level == .strong }
        sum = parts.reduce(0) { $0 + Double($1.answer.similarity) }
    }

    /// The requirements that nobody of them covers.
    var uncovered: [Int] { parts.indices.filter { parts[$0].answer.level == .none } }

    static func isBetter(_ one: Team, _ other: Team) -> Bool {
        if one.offers.count != other.offers.count { return one.offers.count < other.offers.count }
        if one.strong != other.strong { return one.strong > other.strong }
        if one.sum != other.sum { return one.sum > other.sum }
        return one.offers.lexicographicallyPrecedes(other.offers)
    }
}
