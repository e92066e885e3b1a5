import Synchronization

/// The last plan of one snapshot, within which nothing changes that a plan depends on.
final class KnownPlans: Sendable {
    private let known = Mutex<(listLength: Int, plan: ProgramPlan)?>(nil)

    func plan(listLength: Int, _ make: () throws -> ProgramPlan) rethrows -> ProgramPlan {
        if let known = known.withLock({ $0 }), known.listLength == listLength { return known.plan }
        let plan = try make()
        known.withLock { $0 = (listLength, plan) }
        return plan
    }
}
