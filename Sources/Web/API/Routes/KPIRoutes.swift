import Domain
import Foundation
import Hummingbird
import Matchmaking

/// `/kpi`: every figure of the program as of any day, and what is behind it.
struct KPIRoutes {
    let kpi: KPI

    var endpoints: RouteCollection<SignedInContext> {
        RouteCollection(context: SignedInContext.self)
            .get("", use: report)
            .get(":indicator/subjects", use: subjects)
    }

    @Sendable private func report(request: Request, context: SignedInContext) async throws -> Response {
        let (asOf, track) = try filters(request)
        return try await kpi.report(context.actor, asOf: asOf, track: track).response()
    }

    @Sendable private func subjects(request: Request, context: SignedInContext) async throws -> Response {
        let (asOf, track) = try filters(request)
        return try await kpi.subjects(context.actor, indicator: context.id("indicator"), asOf: asOf, track: track)
            .response()
    }

    private func filters(_ request: Request) throws -> (asOf: Date?, track: String?) {
        var query = try QueryReader(request)
        let (day, track) = (try query.day("asOf"), try query.text("track"))
        try query.finish()
        // The last moment of the day.
        return (day.map { ShanghaiTime.endOfDay($0).addingTimeInterval(-0.001) }, track)
    }
}
