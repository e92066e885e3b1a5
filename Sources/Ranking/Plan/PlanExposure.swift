import Domain

/// On how many call lists each offer stands, and how unevenly.
package struct PlanExposure: Equatable, Sendable {
    /// Without a plan: every scenario lists its own best.
    package let before: [Int]
    package let after: [Int]
    /// Gini's coefficient over all offers, those with nothing among them; nothing where nobody is on a list.
    package let giniBefore: Double?
    package let giniAfter: Double?

    init(input: PlanInput, lists: [[PlanCandidate]]) {
        // The same number of places, so that the two are compared on what they share out.
        let own = zip(input.ranked, lists).map { Array($0.prefix(max(input.rules.listLength, $1.count))) }
        before = Self.counts(own, offers: input.capacities.count)
        after = Self.counts(lists, offers: input.capacities.count)
        giniBefore = gini(before)
        giniAfter = gini(after)
    }

    private static func counts(_ lists: [[PlanCandidate]], offers: Int) -> [Int] {
        var counts = [Int](repeating: 0, count: offers)
        for pair in lists.joined() { counts[pair.offer] += 1 }
        return counts
    }
}
