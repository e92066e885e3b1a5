package import Domain
package import Ranking

/// Who is called for what in the whole program, by name: `Plan` says how it is made.
package struct ProgramPlan: Sendable {
    /// In order of the scenarios' ids, then the OPCs'.
    package private(set) var assignments: [Pair]
    /// Of each scenario with an opening left.
    package private(set) var callLists: [CallList]
    /// Who would rather have each other, those who lose most by the plan first.
    package private(set) var swaps: [Swap]
    /// The newcomers for whom the floor of exposure could not be kept.
    package let shortfalls: [Shortfall]
    package let exposure: PlanExposure
    /// Whether each OPC is a newcomer: one without an accepted delivery.
    let newcomers: [Bool]
    package let rules: PlanRules
    let model: RankerModel

    package struct Pair: Sendable {
        package let scenario: Scenario
        package let profile: Profile
        /// The estimate, as a list shows it.
        package let score: Double
        package let isNewcomer: Bool
    }

    package struct CallList: Sendable {
        package let scenario: Scenario
        package let openings: Int
        /// Those whom the plan gives to the scenario.
        package let assigned: [Pair]
        /// The best first.
        package let others: [Pair]
    }

    /// As `BlockingPair`.
    package struct Swap: Sendable {
        package let pair: Pair
        package let scenarioLoss: Double
        package let opcLoss: Double
    }

    package struct Shortfall: Sendable {
        package let profile: Profile
        package let lists: Int
        /// With how many open scenarios it fits at all.
        package let possible: Int
    }

    package var totalFit: Double { assignments.reduce(0) { $0 + $1.score } }
    package var openings: Int { callLists.reduce(0) { $0 + $1.openings } }

    /// What of it concerns a track. It is part of the same plan, because the tracks share the OPCs: two plans, each for a
    /// track alone, could give one OPC away twice. Exposure and shortfalls are the whole program's.
    func part(of track: String?) -> ProgramPlan {
        guard let track else { return self }
        var part = self
        part.assignments.removeAll { $0.scenario.track != track }
        part.callLists.removeAll { $0.scenario.track != track }
        part.swaps.removeAll { $0.pair.scenario.track != track }
        return part
    }
}

extension ProgramFits {
    /// - Parameter listLength: how many OPCs a call list has.
    package func plan(listLength: Int) throws -> ProgramPlan {
        let newcomers = profiles.map { $0.accepted == 0 }
        let rules = PlanRules(
            minimumFit: model.floor, listLength: listLength, exposureFloor: 1)
        let plan = try Plan.make(
            openings: scenarios.map(\.openingsLeft), capacities: capacities, candidates: pairs,
            newcomers: Set(newcomers.indices.filter { newcomers[$0] }), rules: rules)
        func named(_ pair: PlanCandidate) -> ProgramPlan.Pair {
            ProgramPlan.Pair(
                scenario: scenarios[pair.scenario].scenario, profile: profiles[pair.offer].profile, score: pair.fit,
                isNewcomer: newcomers[pair.offer])
        }
        return ProgramPlan(
            assignments: plan.assignments.map(named), callLists: callLists(plan, named),
            swaps: plan.blockingPairs.map { swap in
                .init(pair: named(swap.pair), scenarioLoss: swap.scenarioLoss, opcLoss: swap.offerLoss)
            },
            shortfalls: plan.shortfalls.map { shortfall in
                .init(
                    profile: profiles[shortfall.offer].profile, lists: shortfall.lists, possible: shortfall.possible)
            },
            exposure: plan.exposure, newcomers: newcomers, rules: rules, model: model)
    }

    /// On its list, whoever is assigned to a scenario stands before the others.
    private func callLists(
        _ plan: Plan, _ named: (PlanCandidate) -> ProgramPlan.Pair
    ) -> [ProgramPlan.CallList] {
        var assigned = scenarios.map { _ in 0 }
        for pair in plan.assignments { assigned[pair.scenario] += 1 }
        return scenarios.indices.map { number in
            let list = plan.lists[number].map(named)
            return ProgramPlan.CallList(
                scenario: scenarios[number].scenario, openings: scenarios[number].openingsLeft,
                assigned: Array(list.prefix(assigned[number])), others: Array(list.dropFirst(assigned[number])))
        }
    }
}
