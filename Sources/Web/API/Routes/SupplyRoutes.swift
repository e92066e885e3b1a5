import Domain
import Hummingbird
import Matchmaking

/// `/gaps`: what nobody can do; `/supply`: what a scenario that is still being written would find.
struct SupplyRoutes {
    let gaps: SupplyGaps
    let probe: SupplyProbe

    var endpoints: RouteCollection<SignedInContext> {
        RouteCollection(context: SignedInContext.self)
            .get("gaps", use: list)
            .post("supply", use: count)
    }

    @Sendable private func list(request: Request, context: SignedInContext) async throws -> Response {
        var query = try QueryReader(request)
        let (track, community) = (try query.text("track"), try query.text("community"))
        try query.finish()
        return try await gaps.list(context.actor, track: track, community: community).response()
    }

    /// Changes nothing: it is posted because a scenario’s fields are no address.
    @Sendable private func count(request: Request, context: SignedInContext) async throws -> Response {
        let change = try await request.change(by: context)
        return try await probe.count(change.fields, change.command.actor).response()
    }
}
