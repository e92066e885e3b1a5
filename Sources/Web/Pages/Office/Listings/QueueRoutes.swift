import Domain
import Hummingbird
import Matchmaking

/// `/office/queue`: what owners and OPCs have sent in, the longest wait first.
struct QueueRoutes {
    let services: Services
    let site: Site

    static let path = "\(Area.office.path)/queue"
    private static let length = 50

    var endpoints: RouteCollection<OfficeContext> {
        RouteCollection(context: OfficeContext.self).get("queue", use: show)
    }

    @Sendable private func show(request: Request, context: OfficeContext) async throws -> Response {
        let query = try QueryReader.page(request)
        try query.finish()
        let scenarios = try await services.scenarios.waiting(context.actor, limit: Self.length)
        let profiles = try await services.profiles.waiting(context.actor, limit: Self.length)
        let frame = Frame(site: site, visit: context.visit)
        return queuePage(scenarios: scenarios, profiles: profiles, in: frame).response(in: frame)
    }
}
