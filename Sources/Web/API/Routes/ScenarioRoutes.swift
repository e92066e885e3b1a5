import Domain
import Hummingbird
import Matchmaking

/// `/scenarios`
struct ScenarioRoutes {
    let scenarios: Scenarios

    var endpoints: RouteCollection<SignedInContext> {
        RouteCollection(context: SignedInContext.self)
            .get("", use: list)
            .post("", use: create)
            .get(":id", use: show)
            .patch(":id", use: edit)
            .post(":id/transitions", use: move)
    }

    @Sendable private func list(request: Request, context: SignedInContext) async throws -> Response {
        var query = try QueryReader(request)
        let track = try query.text("track")
        let states: [Scenario.State] = try query.choices("state")
        let words = try query.text("q")
        let owner = try query.number("owner").map { Organization.ID($0) }
        let (limit, cursor) = (try query.limit(), try query.cursor())
        try query.finish()
        return try await scenarios.page(
            context.actor, track: track, state: states, words: words, owner: owner, limit: limit, cursor: cursor
        ).response(to: request)
    }

    @Sendable private func create(request: Request, context: SignedInContext) async throws -> Response {
        let change = try await request.change(by: context)
        return try await scenarios.create(change.fields, change.command).created(in: "\(API.path)/scenarios")
    }

    @Sendable private func show(request: Request, context: SignedInContext) async throws -> Response {
        try request.requireNoParameters()
        return try await scenarios.find(context.scenario, context.actor).response(to: request)
    }

    @Sendable private func edit(request: Request, context: SignedInContext) async throws -> Response {
        let change = try await request.edit(by: context)
        return try await scenarios.change(context.scenario, change.fields, change.command).response()
    }

    @Sendable private func move(request: Request, context: SignedInContext) async throws -> Response {
        let change = try await request.change(by: context)
        return try await scenarios.move(context.scenario, change.fields, change.command).response()
    }
}

extension SignedInContext {
    var scenario: Scenario.ID {
        get throws { Scenario.ID(try id()) }
    }
}
