package import Domain

extension Scenarios {
    /// One of the actor's own. Another's is not there, whether or not it is published.
    package func own(_ id: Scenario.ID, _ actor: Actor) async throws -> Answer {
        let program = context.programID
        let found = try await context.read(as: actor) { db in try Self.visible(id, program, db) }
        guard found.owner == actor.principal ?? actor.organization else { throw ServiceError.notFound("scenario") }
        return found.answer(for: actor)
    }
}
