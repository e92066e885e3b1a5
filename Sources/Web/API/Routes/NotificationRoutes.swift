import Domain
import Hummingbird
import Matchmaking

/// `/notifications`: what the caller's organization has been told.
struct NotificationRoutes {
    let notices: Notices

    var endpoints: RouteCollection<SignedInContext> {
        RouteCollection(context: SignedInContext.self)
            .get("", use: list)
            .post(":id/reading", use: markRead)
    }

    @Sendable private func list(request: Request, context: SignedInContext) async throws -> Response {
        var query = try QueryReader(request)
        let (limit, cursor) = (try query.limit(), try query.number("cursor").map(String.init))
        try query.finish()
        return try await notices.page(context.actor, limit: limit, cursor: cursor).response(to: request)
    }

    @Sendable private func markRead(request: Request, context: SignedInContext) async throws -> Response {
        try await notices.markRead(context.number(), request.command(by: context)).response()
    }
}
