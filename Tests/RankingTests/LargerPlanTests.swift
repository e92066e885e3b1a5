import Ranking
import Testing

/// Programs of which the solver first sees only the likely pairs.
struct LargerPlanTests {
    @Test(arguments: 0 ..< 12) func `a plan of hundreds of pairs is as good as another method finds`(seed: Int) throws {
        var random = SplitMix(state: UInt64(seed))
        let quality = (0 ..< 60).map { _ in Double.random(in: 0 ... 1, using: &random) }
        let candidates = (0 ..< 15).flatMap { scenario in
            quality.indices.map { offer in
                let fit = 0.7 * quality[offer] + 0.3 * .random(in: 0 ... 1, using: &random)
                return PlanCandidate(scenario: scenario, offer: offer, fit: fit)
            }
        }
        let program = PlanCase(
            openings: (0 ..< 15).map { _ in Int.random(in: 1 ... 2, using: &random) },
            capacities: quality.map { _ in Int.random(in: 1 ... 2, using: &random) }, candidates: candidates,
            newcomers: Set(quality.indices.filter { $0 % 3 > 0 }),
            rules: PlanRules(minimumFit: 0, listLength: 5, exposureFloor: 2, exposureCeiling: 3 + seed % 2))
        let plan = try program.plan()
        var assignment = FlowReference(
            places: program.openings, limits: program.capacities, bonuses: quality.map { _ in [] }, pairs: candidates)
        #expect(abs(plan.totalFit - assignment.total()) < 1e-6)

        let listed = plan.lists.flatMap { $0 }
        let given = program.counts(plan.assignments, by: \.offer, of: 60)
        // A first list of a newcomer is worth 200, a second one 100: more than any fifteen pairs.
        let worth = program.newcomers.reduce(program.total(listed) - plan.totalFit) { worth, newcomer in
            worth + [200, 100].prefix(plan.exposure.after[newcomer]).dropFirst(given[newcomer]).reduce(0, +)
        }
        var lists = FlowReference(
            places: program.counts(plan.assignments, by: \.scenario, of: 15).map { 5 - $0 },
            limits: given.map { 3 + seed % 2 - $0 },
            bonuses: quality.indices.map {
                program.newcomers.contains($0) ? Array([200, 100].dropFirst(given[$0])) : []
            },
            pairs: candidates.filter { !plan.assignments.contains($0) })
        #expect(abs(worth - lists.total()) < 1e-5)
    }

    @Test func `plans made at once on many threads are the same`() async throws {
        var random = SplitMix(state: 5)
        let candidates = (0 ..< 20).flatMap { scenario in
            (0 ..< 50).map {
                PlanCandidate(scenario: scenario, offer: $0, fit: .random(in: 0 ... 1, using: &random))
            }
        }
        let plans = try await withThrowingTaskGroup(of: Plan.self) { group in
            for _ in 0 ..< 16 {
                group.addTask {
                    try Plan.make(
                        openings: Array(repeating: 2, count: 20), capacities: Array(repeating: 1, count: 50),
                        candidates: candidates, newcomers: Set(0 ..< 50),
                        rules: PlanRules(minimumFit: 0.2, listLength: 4, exposureFloor: 1))
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(plans.count == 16 && plans.allSatisfy { $0 == plans[0] })
    }
}
