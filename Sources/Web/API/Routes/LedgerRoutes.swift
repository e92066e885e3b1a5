import Domain
import Hummingbird
import Matchmaking

/// `/ledger`: every change of state, in order, for the office and its auditors.
struct LedgerRoutes {
    let ledger: LedgerBook

    var endpoints: RouteCollection<SignedInContext> {
        RouteCollection(context: SignedInContext.self)
            .get("", use: list)
            .get("verification", use: verify)
    }

    @Sendable private func list(request: Request, context: SignedInContext) async throws -> Response {
        var query = try QueryReader(request)
        let after = try query.integer("after", 0 ... Int(Int32.max)) ?? 0
        let cursor = try query.number("cursor")
        let limit = try query.limit()
        try query.finish()
        return try await ledger.page(context.actor, after: cursor ?? after, limit: limit).response(to: request)
    }

    /// Computes the whole chain of hashes again.
    @Sendable private func verify(request: Request, context: SignedInContext) async throws -> Response {
        try request.requireNoParameters()
        return try await ledger.verify(context.actor).response()
    }
}
