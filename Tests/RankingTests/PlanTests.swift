import Domain
import Ranking
import Testing

struct PlanTests {
    private let star = PlanCase(
        openings: [1, 1], capacities: [1, 1],
        candidates: [
            PlanCandidate(scenario: 0, offer: 0, fit: 0.9), PlanCandidate(scenario: 1, offer: 0, fit: 0.8),
            PlanCandidate(scenario: 0, offer: 1, fit: 0.6), PlanCandidate(scenario: 1, offer: 1, fit: 0.6),
        ],
        newcomers: [1], rules: PlanRules(minimumFit: 0.5, listLength: 1, exposureFloor: 1))

    @Test func `one star and two scenarios worked out by hand`() throws {
        let plan = try star.plan()
        // 0.9 + 0.6 against 0.8 + 0.6.
        #expect(plan.assignments == [star.candidates[0], star.candidates[3]])
        #expect(abs(plan.totalFit - 1.5) < 1e-12)
        #expect(plan.lists == [[star.candidates[0]], [star.candidates[3]]])
        #expect(plan.exposure.before == [2, 0] && plan.exposure.after == [1, 1])
        // Of two, one has all: 1/2.
        #expect(plan.exposure.giniBefore == 0.5 && plan.exposure.giniAfter == 0)
        // The second scenario would rather have the star, who would not.
        #expect(plan.shortfalls.isEmpty && plan.blockingPairs.isEmpty)
    }

    @Test func `a star who can take both leaves the newcomer without a list, which is said`() throws {
        var program = star
        program.capacities = [2, 1]
        let plan = try program.plan()
        #expect(plan.assignments.map(\.offer) == [0, 0])
        #expect(plan.shortfalls.map(\.offer) == [1] && plan.shortfalls.map(\.lists) == [0])
        #expect(plan.shortfalls.map(\.possible) == [2])
        program.rules.listLength = 2
        #expect(try program.plan().shortfalls.isEmpty)
    }

    @Test func `who gives way for the sake of all is named with what it costs both`() throws {
        var program = star
        program.candidates.removeLast()
        let plan = try program.plan()
        // 0.6 + 0.8 against 0.9.
        #expect(plan.assignments == [program.candidates[2], program.candidates[1]])
        #expect(plan.blockingPairs.map(\.pair) == [program.candidates[0]])
        let price = try #require(plan.blockingPairs.first)
        #expect(abs(price.scenarioLoss - 0.3) < 1e-12 && abs(price.offerLoss - 0.1) < 1e-12)
    }

    @Test func `a newcomer is listed before a better one who has been listed elsewhere`() throws {
        // Ten scenarios with one opening and three places; the newcomer is everybody's last choice of four.
        let candidates = (0 ..< 10).flatMap { scenario in
            (0 ..< 4).map { PlanCandidate(scenario: scenario, offer: $0, fit: [0.9, 0.8, 0.7, 0.6][$0]) }
        }
        var program = PlanCase(
            openings: Array(repeating: 1, count: 10), capacities: [10, 10, 10, 10], candidates: candidates,
            newcomers: [3], rules: PlanRules(minimumFit: 0, listLength: 3, exposureFloor: 2))
        #expect(try program.plan().exposure.before == [10, 10, 10, 0])
        #expect(try program.plan().exposure.after == [10, 10, 8, 2])
        // Gini by hand: shares 0, 10, 10, 10 and 2, 8, 10, 10 weigh −3, −1, 1, 3: 30/120 and 26/120.
        #expect(try program.plan().exposure.giniBefore == 0.25)
        #expect(try program.plan().exposure.giniAfter == 26.0 / 120)
        // The first, who is assigned everywhere, keeps what the plan gives; the others share what is left.
        program.rules.exposureCeiling = 5
        #expect(try program.plan().exposure.after == [10, 5, 5, 5])
    }

    @Test func `when there are too few places nobody gets a second one while another has none`() throws {
        let candidates = (0 ..< 2).flatMap { scenario in
            (0 ..< 3).map { PlanCandidate(scenario: scenario, offer: $0, fit: [0.9, 0.8, 0.1][$0]) }
        }
        let program = PlanCase(
            openings: [1, 1], capacities: [1, 1, 1], candidates: candidates, newcomers: [0, 1, 2],
            rules: PlanRules(minimumFit: 0, listLength: 2, exposureFloor: 2))
        let plan = try program.plan()
        #expect(plan.exposure.after.sorted() == [1, 1, 2])
        #expect(plan.shortfalls.count == 2 && plan.shortfalls.allSatisfy { $0.lists == 1 && $0.possible == 2 })
    }

    @Test(arguments: 0 ..< 500) func `no assignment and no lists are better, of all that there are`(seed: Int) throws {
        var random = SplitMix(state: UInt64(seed))
        let program = PlanCase.random(using: &random)
        let plan = try program.plan()
        #expect(abs(plan.totalFit - program.bestTotal) < 1e-6)
        let best = program.bestLists(around: plan.assignments)
        let listed = plan.lists.flatMap { $0 }
        #expect(program.protected(plan.exposure.after) == best.exposures)
        #expect(abs(program.total(listed) - best.total) < 1e-6)
    }

    @Test(arguments: 0 ..< 300) func `what always holds`(seed: Int) throws {
        var random = SplitMix(state: UInt64(1000 + seed))
        let program = PlanCase.random(using: &random)
        let plan = try program.plan()
        let listed = plan.lists.flatMap { $0 }
        #expect(program.isWithin(plan.assignments, scenarios: program.openings, offers: program.capacities))
        #expect(listed.allSatisfy(program.possible.contains))
        #expect(plan.assignments.allSatisfy(listed.contains))
        for (number, list) in plan.lists.enumerated() {
            let assigned = plan.assignments.count { $0.scenario == number }
            #expect(list.count <= max(program.rules.listLength, assigned))
            #expect(list.allSatisfy { $0.scenario == number } && Set(list.map(\.offer)).count == list.count)
            #expect(list.prefix(assigned).allSatisfy(plan.assignments.contains))
        }
        let exposures = program.counts(listed, by: \.offer, of: program.capacities.count)
        #expect(plan.exposure.after == exposures)
        #expect(plan.exposure.giniAfter == gini(exposures))
        let short = program.newcomers.filter { exposures[$0] < program.rules.exposureFloor }
        #expect(plan.shortfalls.map(\.offer) == short.sorted())
        var shuffled = program
        shuffled.candidates.shuffle(using: &random)
        #expect(try shuffled.plan() == plan)
    }

    @Test(arguments: 0 ..< 300) func `the price names every pair that would rather have each other`(seed: Int) throws {
        var random = SplitMix(state: UInt64(2000 + seed))
        let program = PlanCase.random(using: &random)
        let plan = try program.plan()
        /// What a side would gain by the pair, when it may give up anyone it has, or nobody if it has room.
        func gain(_ pair: PlanCandidate, _ side: KeyPath<PlanCandidate, Int>, _ places: [Int]) -> Double {
            let own = plan.assignments.filter { $0[keyPath: side] == pair[keyPath: side] }
            let room = own.count < places[pair[keyPath: side]] ? [pair.fit] : []
            return (own.map { pair.fit - $0.fit } + room).max() ?? 0
        }
        let expected = program.possible.filter { pair in
            !plan.assignments.contains(pair) && gain(pair, \.scenario, program.openings) > 0
                && gain(pair, \.offer, program.capacities) > 0
        }
        #expect(plan.blockingPairs.count == expected.count)
        for price in plan.blockingPairs {
            #expect(expected.contains(price.pair))
            #expect(price.scenarioLoss == gain(price.pair, \.scenario, program.openings))
            #expect(price.offerLoss == gain(price.pair, \.offer, program.capacities))
        }
        let losses = plan.blockingPairs.map { $0.scenarioLoss + $0.offerLoss }
        #expect(losses == losses.sorted(by: >))
    }

    @Test func `a program without scenarios, offers or pairs has an empty plan`() throws {
        let rules = PlanRules(minimumFit: 0, listLength: 3, exposureFloor: 1)
        for (openings, capacities) in [([], []), ([2], []), ([], [1]), ([2], [1]), ([0], [0])] as [([Int], [Int])] {
            let plan = try Plan.make(
                openings: openings, capacities: capacities, candidates: [], newcomers: Set(capacities.indices),
                rules: rules)
            #expect(plan.assignments.isEmpty && plan.lists == openings.map { _ in [] })
            #expect(plan.exposure.giniBefore == nil && plan.exposure.giniAfter == nil)
            #expect(plan.shortfalls.map(\.offer) == Array(capacities.indices))
        }
    }
}
