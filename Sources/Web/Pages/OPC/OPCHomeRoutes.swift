import Domain
import Hummingbird
import Matchmaking
import Ranking

/// `/opc`: the scenarios that fit best, and what is waiting.
struct OPCHomeRoutes {
    let services: Services
    let site: Site

    private static let listLength = 5

    var endpoints: RouteCollection<OPCContext> {
        RouteCollection(context: OPCContext.self).get("", use: show)
    }

    @Sendable private func show(request: Request, context: OPCContext) async throws -> Response {
        let frame = Frame(site: site, visit: context.visit)
        let profile = try await OwnProfile(profiles: services.profiles).find(context.actor)
        let waiting = try await services.matches.page(
            context.actor, scenario: nil, opc: nil, state: MatchFilter.open.states, limit: 50, cursor: nil
        ).items.filter { MatchTurn($0, in: frame).isMine }
        return opcHomePage(
            profile, standings: try await fitting(profile, context),
            floor: services.recommendations.recommendations.model.floor, waiting: waiting, in: frame
        ).response(in: frame)
    }

    /// The best, those first that are likely enough to be worth a call.
    private func fitting(_ profile: Record?, _ context: OPCContext) async throws -> [FoundScenario] {
        guard let profile, profile.choice("state") == Profile.State.verified, let id = profile.text("id") else {
            return []
        }
        return try await services.recommendations.search(
            ScenarioSearch(), for: Profile.ID(id), context.actor, places: 0 ..< Self.listLength
        ).standings.filter { $0.score != nil }
    }
}
