import Domain
import Hummingbird
import Matchmaking

/// `/plan`: who is called for what in the whole program.
struct PlanRoutes {
    let plans: Plans

    var endpoints: RouteCollection<SignedInContext> {
        RouteCollection(context: SignedInContext.self).get("", use: show)
    }

    @Sendable private func show(request: Request, context: SignedInContext) async throws -> Response {
        var query = try QueryReader(request)
        let track = try query.text("track")
        try query.finish()
        return try await plans.plan(context.actor, track: track).record.response()
    }
}
