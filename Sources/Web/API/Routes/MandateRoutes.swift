import Domain
import Hummingbird
import Matchmaking

/// `/mandates`: who may act for whom.
struct MandateRoutes {
    let mandates: Mandates

    var endpoints: RouteCollection<SignedInContext> {
        RouteCollection(context: SignedInContext.self)
            .get("", use: list)
            .post("", use: grant)
            .delete(":id", use: revoke)
    }

    @Sendable private func list(request: Request, context: SignedInContext) async throws -> Response {
        try request.requireNoParameters()
        return try await Record.list(mandates.all(context.actor)).response()
    }

    @Sendable private func grant(request: Request, context: SignedInContext) async throws -> Response {
        let change = try await request.change(by: context)
        return try await mandates.grant(change.fields, change.command).response(.created)
    }

    @Sendable private func revoke(request: Request, context: SignedInContext) async throws -> Response {
        try await mandates.revoke(context.number(), request.command(by: context)).response()
    }
}
