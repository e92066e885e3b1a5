import Ranking

/// A program small enough to try everything, and what trying everything finds.
struct PlanCase {
    var openings: [Int]
    var capacities: [Int]
    var candidates: [PlanCandidate]
    var newcomers: Set<Int> = []
    var rules: PlanRules

    func plan() throws(PlanError) -> Plan {
        try Plan.make(
            openings: openings, capacities: capacities, candidates: candidates, newcomers: newcomers, rules: rules)
    }

    /// Two to four scenarios and two to five offers with at most nine pairs; every so often no places at all, equal
    /// fits, and fits below the least.
    static func random(using random: inout SplitMix) -> PlanCase {
        let openings = (0 ..< Int.random(in: 2 ... 4, using: &random)).map { _ in
            Int.random(in: 0 ... 3, using: &random)
        }
        let capacities = (0 ..< Int.random(in: 2 ... 5, using: &random)).map { _ in
            Int.random(in: 0 ... 3, using: &random)
        }
        var candidates = openings.indices.flatMap { scenario in
            capacities.indices.map { PlanCandidate(scenario: scenario, offer: $0, fit: 0) }
        }
        candidates.shuffle(using: &random)
        let isCoarse = Bool.random(using: &random)
        let fitting = candidates.prefix(Int.random(in: 0 ... 9, using: &random)).map { pair in
            let fit =
                isCoarse ? Double(Int.random(in: 1 ... 4, using: &random)) / 4 : .random(in: 0.01 ... 1, using: &random)
            return PlanCandidate(scenario: pair.scenario, offer: pair.offer, fit: fit)
        }
        let floor = Int.random(in: 0 ... 2, using: &random)
        return PlanCase(
            openings: openings, capacities: capacities, candidates: fitting,
            newcomers: Set(capacities.indices.filter { _ in Bool.random(using: &random) }),
            rules: PlanRules(
                minimumFit: [0, 0.3].randomElement(using: &random) ?? 0,
                listLength: Int.random(in: 1 ... 3, using: &random), exposureFloor: floor,
                exposureCeiling: Bool.random(using: &random) ? nil : max(1, floor)))
    }

    /// The pairs that may be planned or listed.
    var possible: [PlanCandidate] {
        candidates.filter {
            $0.fit >= rules.minimumFit && openings[$0.scenario] > 0 && capacities[$0.offer] > 0
        }
    }

    /// The greatest total fit of any assignment.
    var bestTotal: Double {
        subsets(of: possible).filter { isWithin($0, scenarios: openings, offers: capacities) }.map(total).max() ?? 0
    }

    /// Of any lists around the assignment: who is worst off among the newcomers is as well off as can be, then the next;
    /// among these lists, the greatest total fit.
    func bestLists(around assignments: [PlanCandidate]) -> (exposures: [Int], total: Double) {
        let scenarios = counts(assignments, by: \.scenario, of: openings.count).map { max($0, rules.listLength) }
        let offers = counts(assignments, by: \.offer, of: capacities.count).map {
            max($0, rules.exposureCeiling ?? openings.count)
        }
        let rest = possible.filter { !assignments.contains($0) }
        let lists = subsets(of: rest).map { assignments + $0 }
            .filter { isWithin($0, scenarios: scenarios, offers: offers) }
            .map { (exposures: protected(counts($0, by: \.offer, of: capacities.count)), total: total($0)) }
        return lists.max {
            $0.exposures == $1.exposures
                ? $0.total < $1.total : $0.exposures.lexicographicallyPrecedes($1.exposures)
        } ?? ([], 0)
    }

    /// How many lists each newcomer is on as far as the floor protects it, the least first.
    func protected(_ exposures: [Int]) -> [Int] {
        newcomers.map { min(exposures[$0], rules.exposureFloor) }.sorted()
    }

    func total(_ pairs: [PlanCandidate]) -> Double { pairs.reduce(0) { $0 + $1.fit } }

    func isWithin(_ pairs: [PlanCandidate], scenarios: [Int], offers: [Int]) -> Bool {
        zip(counts(pairs, by: \.scenario, of: scenarios.count), scenarios).allSatisfy { $0 <= $1 }
            && zip(counts(pairs, by: \.offer, of: offers.count), offers).allSatisfy { $0 <= $1 }
    }

    func counts(_ pairs: [PlanCandidate], by side: KeyPath<PlanCandidate, Int>, of count: Int) -> [Int] {
        (0 ..< count).map { number in pairs.count { $0[keyPath: side] == number } }
    }

    private func subsets(of pairs: [PlanCandidate]) -> [[PlanCandidate]] {
        (0 ..< 1 << pairs.count).map { bits in pairs.indices.filter { bits >> $0 & 1 == 1 }.map { pairs[$0] } }
    }
}
