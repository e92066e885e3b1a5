/// The call lists around an assignment: whoever is assigned to a scenario stands on its list, and the places that are
/// left go where they add most fit, newcomers below the floor of exposure before all.
struct CallLists {
    let lists: [[PlanCandidate]]

    init(input: PlanInput, assignments: [PlanCandidate]) throws(PlanError) {
        var lists = [[PlanCandidate]](repeating: [], count: input.openings.count)
        var given = [Int](repeating: 0, count: input.capacities.count)
        for pair in assignments {
            lists[pair.scenario].append(pair)
            given[pair.offer] += 1
        }
        let assigned = Set(assignments.map(\.key))
        let others = input.pairs.filter { !assigned.contains($0.key) }
        let ceiling = input.rules.exposureCeiling ?? input.openings.count
        let limits = given.map { max(0, ceiling - $0) }
        let problem = TransportationProblem(
            places: lists.map { max(0, input.rules.listLength - $0.count) }, limits: limits,
            bonuses: Self.bonuses(input: input, given: given, limits: limits, others: others), pairs: others)
        var rest = [[PlanCandidate]](repeating: [], count: lists.count)
        for pair in try problem.solve() { rest[pair.scenario].append(pair) }
        self.lists = zip(lists, rest).map { assigned, rest in
            assigned.sorted(by: PlanCandidate.isBetter) + rest.sorted(by: PlanCandidate.isBetter)
        }
    }

    /// For each place that a newcomer is below the floor, a bonus that no fit outweighs.
    ///
    /// To give one newcomer one place more, at most one pair in each scenario makes way for another, and none is worth
    /// more than one: a step of the number of scenarios and one comes before all fit. The steps add up, so that the
    /// newcomer with the least comes first, and nobody gets a second place while another could have a first one.
    private static func bonuses(
        input: PlanInput, given: [Int], limits: [Int], others: [PlanCandidate]
    ) -> [[Double]] {
        var possible = [Int](repeating: 0, count: limits.count)
        for pair in others { possible[pair.offer] += 1 }
        let step = Double(input.openings.count + 1)
        var bonuses = [[Double]](repeating: [], count: limits.count)
        for newcomer in input.newcomers {
            let floor = min(input.rules.exposureFloor, input.openings.count)
            let missing = min(floor - given[newcomer], limits[newcomer], possible[newcomer])
            guard missing > 0 else { continue }
            bonuses[newcomer] = (0 ..< missing).map { step * Double(floor - given[newcomer] - $0) }
        }
        return bonuses
    }
}
