import Domain
import Hummingbird
import Matchmaking

/// `/office/plan`, `/office/gaps`, `/office/duplicates`: whom to call, whom to recruit, what is there twice.
struct OfficeSupplyRoutes {
    let services: Services
    let site: Site

    static let plan = "\(Area.office.path)/plan"
    static let gaps = "\(Area.office.path)/gaps"
    static let duplicates = "\(Area.office.path)/duplicates"
    private static let pageLength = 15

    var endpoints: RouteCollection<OfficeContext> {
        RouteCollection(context: OfficeContext.self)
            .get("plan", use: plan)
            .get("gaps", use: gaps)
            .get("duplicates", use: duplicates)
    }

    @Sendable private func plan(request: Request, context: OfficeContext) async throws -> Response {
        let (scope, start) = try asked(request)
        let plan = try await services.plans.plan(context.actor, track: scope.track)
        let frame = Frame(site: site, visit: context.visit)
        return planPage(plan, start: start, length: Self.pageLength, scope, in: frame).response(in: frame)
    }

    @Sendable private func gaps(request: Request, context: OfficeContext) async throws -> Response {
        let (scope, start) = try asked(request)
        let all = try await services.gaps.list(context.actor, track: scope.track, community: nil).objects("items")
        let (piece, next) = Self.piece(of: all, from: start)
        let frame = Frame(site: site, visit: context.visit)
        return gapsPage(piece, next: next, scope, in: frame).response(in: frame)
    }

    @Sendable private func duplicates(request: Request, context: OfficeContext) async throws -> Response {
        let (_, start) = try asked(request)
        let all = try await services.duplicates.all(context.actor).objects("items")
        let (piece, next) = Self.piece(of: all, from: start)
        let frame = Frame(site: site, visit: context.visit)
        return duplicatesPage(piece, next: next, in: frame).response(in: frame)
    }

    private func asked(_ request: Request) throws -> (BoardScope, start: Int) {
        var query = try QueryReader.page(request)
        let scope = BoardScope(track: try query.text("track"))
        let start = try query.integer("cursor", 0 ... 10_000_000) ?? 0
        try query.finish()
        return (scope, start)
    }

    private static func piece(of all: [Record], from start: Int) -> ([Record], next: String?) {
        let end = start + pageLength
        return (Array(all.dropFirst(start).prefix(pageLength)), end < all.count ? String(end) : nil)
    }
}
