import Domain
import Hummingbird
import Matchmaking

/// `/programs`: what is public of them.
struct ProgramRoutes {
    let programs: ProgramSettings

    var endpoints: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get("", use: list)
            .get(":id", use: show)
    }

    @Sendable private func list(request: Request, context: AppContext) async throws -> Response {
        try request.requireNoParameters()
        return try await Record.list(programs.all()).response()
    }

    @Sendable private func show(request: Request, context: AppContext) async throws -> Response {
        try request.requireNoParameters()
        return try await programs.find(Program.ID(context.id())).response(to: request)
    }
}

/// `/programs`: what the office changes.
struct ProgramSettingRoutes {
    let programs: ProgramSettings

    var endpoints: RouteCollection<SignedInContext> {
        RouteCollection(context: SignedInContext.self).patch(":id", use: edit)
    }

    @Sendable private func edit(request: Request, context: SignedInContext) async throws -> Response {
        let change = try await request.edit(by: context)
        return try await programs.change(Program.ID(context.id()), change.fields, change.command).response()
    }
}
