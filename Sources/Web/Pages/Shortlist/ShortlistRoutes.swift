import Domain
import Hummingbird
import Matchmaking

/// `/owner/scenarios/…/shortlist`: who fits a scenario, some of them side by side, and who does not and why.
struct ShortlistRoutes {
    let services: Services
    let site: Site

    private static let listLength = 10
    private static let pageLength = 50
    /// As many columns as can be read side by side.
    static let comparedAtMost = 4

    var endpoints: RouteCollection<OwnerContext> {
        RouteCollection(context: OwnerContext.self)
            .get("scenarios/:id/shortlist", use: list)
            .get("scenarios/:id/comparison", use: compare)
            .get("scenarios/:id/left-out", use: leftOut)
            .get("scenarios/:id/teams", use: teams)
    }

    @Sendable private func list(request: Request, context: OwnerContext) async throws -> Response {
        var query = try QueryReader.page(request)
        let order: Shortlist.Order = try query.choice("order") ?? .fit
        try query.finish()
        let scenario = try await services.scenarios.own(context.scenario, context.actor).record
        let list = try await services.recommendations.shortlist(
            for: context.scenario, context.actor, in: order, limit: Self.listLength)
        let page = ShortlistPage(
            scenario: scenario, order: order, matches: try await matches(context),
            frame: Frame(site: site, visit: context.visit))
        return page.whole(list).response(in: page.frame)
    }

    /// The names of those that are ticked come as often as there are ticks.
    @Sendable private func compare(request: Request, context: OwnerContext) async throws -> Response {
        let chosen = FormFields(request.uri.query ?? "").all["opc"] ?? []
        let scenario = try await services.scenarios.own(context.scenario, context.actor).record
        let found = try await services.recommendations.standings(
            of: chosen.prefix(Self.comparedAtMost).map { Profile.ID($0) }, for: context.scenario, context.actor)
        let page = ComparisonPage(
            scenario: scenario, compared: found, matches: try await matches(context),
            frame: Frame(site: site, visit: context.visit))
        return page.whole(isCutShort: chosen.count > Self.comparedAtMost).response(in: page.frame)
    }

    @Sendable private func leftOut(request: Request, context: OwnerContext) async throws -> Response {
        var query = try QueryReader.page(request)
        let start = try query.integer("cursor", 0 ... 1_000_000) ?? 0
        try query.finish()
        let scenario = try await services.scenarios.own(context.scenario, context.actor).record
        let excluded = try await services.recommendations.shortlist(
            for: context.scenario, context.actor, in: .fit, limit: Self.listLength
        ).excluded
        let end = min(start + Self.pageLength, excluded.count)
        let frame = Frame(site: site, visit: context.visit)
        return leftOutPage(
            scenario, excluded[min(start, end) ..< end], next: end < excluded.count ? String(end) : nil, in: frame
        ).response(in: frame)
    }

    @Sendable private func teams(request: Request, context: OwnerContext) async throws -> Response {
        let query = try QueryReader.page(request)
        try query.finish()
        let scenario = try await services.scenarios.own(context.scenario, context.actor).record
        let teams = try await services.recommendations.teams(for: context.scenario, context.actor)
        let frame = Frame(site: site, visit: context.visit)
        return teamsPage(teams, of: scenario, in: frame).response(in: frame)
    }

    /// Those that are open, by the OPC.
    private func matches(_ context: OwnerContext) async throws -> [String: Record] {
        let page = try await services.matches.page(
            context.actor, scenario: try context.scenario.text, opc: nil, state: MatchFilter.open.states, limit: 1_000,
            cursor: nil)
        return Dictionary(page.items.map { ($0.text("opc") ?? "", $0) }) { first, _ in first }
    }
}
