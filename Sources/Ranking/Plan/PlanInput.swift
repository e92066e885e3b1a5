/// A program as a plan needs it, checked: nothing that it lets through can bring the solver to a fault.
struct PlanInput {
    /// Far above any program, and far below the solver's own limit of 10⁸ rows and columns, which it enforces by
    /// ending the process.
    static let mostListings = 1_000_000
    static let mostPairs = 10_000_000

    /// Of each scenario, those that remain.
    let openings: [Int]
    /// Of each offer, what remains.
    let capacities: [Int]
    /// Those that may be planned or listed, in order of scenario and offer.
    let pairs: [PlanCandidate]
    /// In order.
    let newcomers: [Int]
    let rules: PlanRules

    init(
        openings: [Int], capacities: [Int], candidates: [PlanCandidate], newcomers: Set<Int>, rules: PlanRules
    ) throws(PlanError) {
        try rules.check()
        if let scenario = openings.firstIndex(where: { $0 < 0 }) { throw .negativeOpenings(scenario: scenario) }
        if let offer = capacities.firstIndex(where: { $0 < 0 }) { throw .negativeCapacity(offer: offer) }
        self.newcomers = newcomers.sorted()
        for newcomer in self.newcomers where !capacities.indices.contains(newcomer) { throw .noSuchOffer(newcomer) }
        guard openings.count + capacities.count <= Self.mostListings, candidates.count <= Self.mostPairs else {
            throw .tooLarge
        }
        for candidate in candidates {
            guard openings.indices.contains(candidate.scenario) else { throw .noSuchScenario(candidate.scenario) }
            guard capacities.indices.contains(candidate.offer) else { throw .noSuchOffer(candidate.offer) }
            guard (0 ... 1).contains(candidate.fit) else {
                throw .fitOutOfRange(scenario: candidate.scenario, offer: candidate.offer)
            }
        }
        let ordered = candidates.sorted(by: PlanCandidate.isEarlier)
        for (one, next) in zip(ordered, ordered.dropFirst())
        where one.scenario == next.scenario && one.offer == next.offer {
            throw .repeatedPair(scenario: one.scenario, offer: one.offer)
        }
        self.openings = openings
        self.capacities = capacities
        pairs = ordered.filter { pair in
            pair.fit >= rules.minimumFit && openings[pair.scenario] > 0 && capacities[pair.offer] > 0
        }
        self.rules = rules
    }

    /// The pairs of each scenario, best first.
    var ranked: [[PlanCandidate]] {
        var lists = [[PlanCandidate]](repeating: [], count: openings.count)
        for pair in pairs { lists[pair.scenario].append(pair) }
        return lists.map { $0.sorted(by: PlanCandidate.isBetter) }
    }
}
