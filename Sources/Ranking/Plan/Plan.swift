/// Who is called for what in a whole program: what each scenario's own list, made for itself, cannot know.
///
/// In two steps, each an exact optimum. First, OPCs are assigned to openings such that the total fit is greatest within
/// every scenario's openings and every OPC's capacity. Then every scenario's call list is filled around its assigned
/// OPCs, again for the greatest total fit, such that every newcomer stands on a least number of lists: exposure as a
/// constraint on a ranking (Singh and Joachims, *Fairness of Exposure in Rankings*, KDD 2018). A floor that cannot be
/// kept is kept as far as it can be, and who falls short is named.
package struct Plan: Equatable, Sendable {
    /// The assignment, in order of scenario and offer.
    package let assignments: [PlanCandidate]
    /// Each scenario's call list: the assigned ones first, then the others, each best first.
    package let lists: [[PlanCandidate]]
    package let exposure: PlanExposure
    /// In order of the offers.
    package let shortfalls: [ExposureShortfall]
    /// The price of the plan: who would rather have each other, the dearest first.
    package let blockingPairs: [BlockingPair]

    /// The sum over the assignment.
    package var totalFit: Double { assignments.reduce(0) { $0 + $1.fit } }

    /// The same input gives the same plan, in whatever order its candidates come.
    ///
    /// - Parameters:
    ///   - openings: how many each scenario still takes.
    ///   - capacities: how many engagements each offer can still take on.
    ///   - candidates: the eligible pairs; a pair that is not among them is never planned or listed.
    ///   - newcomers: the offers that the floor of exposure is for.
    package static func make(
        openings: [Int], capacities: [Int], candidates: [PlanCandidate], newcomers: Set<Int>, rules: PlanRules
    ) throws(PlanError) -> Plan {
        let input = try PlanInput(
            openings: openings, capacities: capacities, candidates: candidates, newcomers: newcomers, rules: rules)
        let assignments = try TransportationProblem(
            places: openings, limits: capacities, bonuses: capacities.map { _ in [] }, pairs: input.pairs
        ).solve()
        let lists = try CallLists(input: input, assignments: assignments)
        let exposure = PlanExposure(input: input, lists: lists.lists)
        return Plan(
            assignments: assignments, lists: lists.lists, exposure: exposure,
            shortfalls: ExposureShortfall.all(of: input, exposures: exposure.after),
            blockingPairs: BlockingPair.all(of: input, assignments: assignments))
    }
}
