/// A scenario and an offer that would both rather have each other than what the plan gives them: Gale and Shapley,
/// *College Admissions and the Stability of Marriage* (1962). What is best for the program is not best for everyone in
/// it; this is where it shows.
package struct BlockingPair: Equatable, Sendable {
    package let pair: PlanCandidate
    /// By how much the pair fits better than the worst that the scenario was given, or than an opening left empty.
    package let scenarioLoss: Double
    /// By how much it fits better than the worst that the offer was given, or than capacity left unused.
    package let offerLoss: Double

    /// The greatest loss of both together first.
    static func all(of input: PlanInput, assignments: [PlanCandidate]) -> [BlockingPair] {
        let scenarios = worst(of: assignments, by: \.scenario, places: input.openings)
        let offers = worst(of: assignments, by: \.offer, places: input.capacities)
        let assigned = Set(assignments.map(\.key))
        return input.pairs
            .filter { $0.fit > scenarios[$0.scenario] && $0.fit > offers[$0.offer] && !assigned.contains($0.key) }
            .map { pair in
                BlockingPair(
                    pair: pair, scenarioLoss: pair.fit - scenarios[pair.scenario],
                    offerLoss: pair.fit - offers[pair.offer])
            }
            .sorted { one, other in
                let (loss, otherLoss) = (one.scenarioLoss + one.offerLoss, other.scenarioLoss + other.offerLoss)
                return loss == otherLoss ? PlanCandidate.isEarlier(one.pair, other.pair) : loss > otherLoss
            }
    }

    private static func worst(
        of assignments: [PlanCandidate], by side: KeyPath<PlanCandidate, Int>, places: [Int]
    ) -> [Double] {
        var fits = [[Double]](repeating: [], count: places.count)
        for pair in assignments { fits[pair[keyPath: side]].append(pair.fit) }
        return zip(fits, places).map { fits, places in fits.count < places ? 0 : fits.min() ?? 0 }
    }
}
