import Domain
import Hummingbird
import Matchmaking

/// `/office`: the board, and the list behind each of its numbers.
struct BoardRoutes {
    let kpi: KPI
    let site: Site

    private static let pageLength = 50

    var endpoints: RouteCollection<OfficeContext> {
        RouteCollection(context: OfficeContext.self)
            .get("", use: show)
            .get("figures/:indicator", use: list)
    }

    @Sendable private func show(request: Request, context: OfficeContext) async throws -> Response {
        var query = try QueryReader.page(request)
        let scope = try BoardScope(&query)
        try query.finish()
        let (report, head) = try await kpi.report(context.actor, asOf: scope.moment, track: scope.track)
        let frame = Frame(site: site, visit: context.visit)
        return boardPage(report, head: head, scope, in: frame).response(in: frame)
    }

    @Sendable private func list(request: Request, context: OfficeContext) async throws -> Response {
        var query = try QueryReader.page(request)
        let scope = try BoardScope(&query)
        let start = try query.integer("cursor", 0 ... 10_000_000) ?? 0
        let (report, _) = try await kpi.report(context.actor, asOf: scope.moment, track: scope.track)
        let list = try FigureList(context.id("indicator"), of: report, &query)
        try query.finish()
        let names = try await kpi.named(
            Array(list.subjects.dropFirst(start).prefix(Self.pageLength)), context.actor)
        let frame = Frame(site: site, visit: context.visit)
        return figurePage(list, names: names, start: start, asOf: report.asOf, scope, in: frame).response(in: frame)
    }
}
