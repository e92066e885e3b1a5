/// An eligible pair of a program, by the numbers of its two sides.
package struct PlanCandidate: Equatable, Sendable {
    package let scenario: Int
    package let offer: Int
    /// The pair's one score, 0…1.
    package let fit: Double

    package init(scenario: Int, offer: Int, fit: Double) {
        self.scenario = scenario
        self.offer = offer
        self.fit = fit
    }

    /// Who is paired, whatever the fit.
    struct Key: Hashable {
        let scenario: Int
        let offer: Int
    }

    var key: Key { Key(scenario: scenario, offer: offer) }

    /// Better fit first; of equal ones the lower numbers.
    static func isBetter(_ one: PlanCandidate, _ other: PlanCandidate) -> Bool {
        if one.fit != other.fit { return one.fit > other.fit }
        return isEarlier(one, other)
    }

    static func isEarlier(_ one: PlanCandidate, _ other: PlanCandidate) -> Bool {
        (one.scenario, one.offer) < (other.scenario, other.offer)
    }
}
