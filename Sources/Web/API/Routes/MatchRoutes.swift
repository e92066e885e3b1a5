import Domain
import Hummingbird
import Matchmaking

/// `/matches`: one side approaches the other, and what follows.
struct MatchRoutes {
    let matches: Matches

    var endpoints: RouteCollection<SignedInContext> {
        RouteCollection(context: SignedInContext.self)
            .get("", use: list)
            .post("", use: create)
            .get(":id", use: show)
            .get(":id/history", use: history)
            .post(":id/transitions", use: move)
            .post(":id/confirmation", use: confirm)
            .post(":id/rating", use: rate)
            .put(":id/next-step", use: setNextStep)
    }

    @Sendable private func list(request: Request, context: SignedInContext) async throws -> Response {
        var query = try QueryReader(request)
        let (scenario, opc) = (try query.text("scenario"), try query.text("opc"))
        let states: [MatchState] = try query.choices("state")
        // The cursor is the number of the last match.
        let (limit, cursor) = (try query.limit(), try query.number("cursor").map(String.init))
        try query.finish()
        return try await matches.page(
            context.actor, scenario: scenario, opc: opc, state: states, limit: limit, cursor: cursor
        ).response(to: request)
    }

    @Sendable private func create(request: Request, context: SignedInContext) async throws -> Response {
        let change = try await request.change(by: context)
        return try await matches.create(change.fields, change.command).created(in: "\(API.path)/matches")
    }

    @Sendable private func show(request: Request, context: SignedInContext) async throws -> Response {
        try request.requireNoParameters()
        return try await matches.find(context.match, context.actor).response(to: request)
    }

    @Sendable private func history(request: Request, context: SignedInContext) async throws -> Response {
        try request.requireNoParameters()
        return try await Record.list(matches.history(context.match, context.actor)).response()
    }

    @Sendable private func move(request: Request, context: SignedInContext) async throws -> Response {
        let change = try await request.change(by: context)
        return try await matches.move(context.match, change.fields, change.command).response()
    }

    /// The OPC has read the scenario's present version.
    @Sendable private func confirm(request: Request, context: SignedInContext) async throws -> Response {
        try await matches.confirm(context.match, request.command(by: context)).response()
    }

    @Sendable private func rate(request: Request, context: SignedInContext) async throws -> Response {
        let change = try await request.change(by: context)
        return try await matches.rate(context.match, change.fields, change.command).response()
    }

    @Sendable private func setNextStep(request: Request, context: SignedInContext) async throws -> Response {
        let change = try await request.change(by: context)
        return try await matches.setNextStep(context.match, change.fields, change.command).response()
    }
}

extension SignedInContext {
    fileprivate var match: Match.ID {
        get throws { Match.ID(try number()) }
    }
}
