import Domain
import Hummingbird
import Matchmaking

/// `/opcs`: profiles of what OPCs can do.
struct ProfileRoutes {
    let profiles: Profiles

    var endpoints: RouteCollection<SignedInContext> {
        RouteCollection(context: SignedInContext.self)
            .get("", use: list)
            .post("", use: create)
            .get(":id", use: show)
            .patch(":id", use: edit)
            .delete(":id", use: erase)
            .post(":id/transitions", use: move)
    }

    @Sendable private func list(request: Request, context: SignedInContext) async throws -> Response {
        var query = try QueryReader(request)
        let track = try query.text("track")
        let states: [Profile.State] = try query.choices("state")
        let words = try query.text("q")
        let community = try query.text("community")
        let (limit, cursor) = (try query.limit(), try query.cursor())
        try query.finish()
        return try await profiles.page(
            context.actor, track: track, state: states, words: words, community: community, limit: limit, cursor: cursor
        ).response(to: request)
    }

    @Sendable private func create(request: Request, context: SignedInContext) async throws -> Response {
        let change = try await request.change(by: context)
        return try await profiles.create(change.fields, change.command).created(in: "\(API.path)/opcs")
    }

    @Sendable private func show(request: Request, context: SignedInContext) async throws -> Response {
        try request.requireNoParameters()
        return try await profiles.find(context.profile, context.actor).response(to: request)
    }

    @Sendable private func edit(request: Request, context: SignedInContext) async throws -> Response {
        let change = try await request.edit(by: context)
        return try await profiles.change(context.profile, change.fields, change.command).response()
    }

    @Sendable private func move(request: Request, context: SignedInContext) async throws -> Response {
        let change = try await request.change(by: context)
        return try await profiles.move(context.profile, change.fields, change.command).response()
    }

    /// The person behind it is forgotten. What has happened stays in the ledger, which names nobody.
    @Sendable private func erase(request: Request, context: SignedInContext) async throws -> Response {
        try await profiles.erase(context.profile, request.command(by: context)).response()
    }
}

extension SignedInContext {
    var profile: Profile.ID {
        get throws { Profile.ID(try id()) }
    }
}
