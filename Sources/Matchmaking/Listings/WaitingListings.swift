package import Domain
import Storage

extension Scenarios {
    /// Those that the office has been sent, who has waited longest first.
    package func waiting(_ actor: Actor, limit: Int) async throws -> Page {
        var query = ListedScenario.Query()
        query.states = [.submitted]
        query.isLongestWaitingFirst = true
        query.limit = limit + 1
        let (program, wanted) = (context.programID, query)
        return try await context.read(as: actor) { db in
            Page(
                try ListedScenario.page(wanted, in: program, db), limit: limit, cursor: \.scenario.id.text,
                record: { $0.record(for: actor) })
        }
    }
}

extension Profiles {
    /// Those that the office has been sent, who has waited longest first.
    package func waiting(_ actor: Actor, limit: Int) async throws -> Page {
        var query = ListedProfile.Query()
        query.states = [.submitted]
        query.isLongestWaitingFirst = true
        query.limit = limit + 1
        let (program, wanted) = (context.programID, query)
        return try await context.read(as: actor) { db in
            Page(
                try ListedProfile.page(wanted, in: program, db), limit: limit, cursor: \.profile.id.text,
                record: { $0.record(for: actor, withContact: false) })
        }
    }
}
