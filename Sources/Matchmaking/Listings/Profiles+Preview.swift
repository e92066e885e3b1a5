package import Domain
import Storage

extension Profiles {
    /// The profile as it would be with these changes, for whoever may make them; nothing is changed.
    ///
    /// - Throws: what is wrong with the fields, as `change` and `create` do.
    package func preview(_ id: Profile.ID?, _ changes: Record, _ actor: Actor) async throws -> Profile {
        let program = context.program
        return try await context.read(as: actor) { db in
            guard let id else {
                let own = try Self.organization(for: actor, program.id, db)
                return try Self.profile(changes, of: own.organization, in: program)
            }
            let seen = try Self.visible(id, program.id, db)
            guard try actor.party(owner: nil, opc: seen.organization) == .opc else {
                throw ServiceError.forbidden("Only the OPC itself, or who acts for it, changes its profile.")
            }
            var profile = try Self.changed(seen.profile, by: changes, in: program)
            profile.headcountOverride = seen.profile.headcountOverride
            return profile
        }
    }
}
