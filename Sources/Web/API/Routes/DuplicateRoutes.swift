import Domain
import Hummingbird
import Matchmaking

/// Listings that repeat another: of the whole program, and of one.
struct DuplicateRoutes {
    let duplicates: Duplicates

    var endpoints: RouteCollection<SignedInContext> {
        RouteCollection(context: SignedInContext.self)
            .get("duplicates", use: all)
            .get("scenarios/:id/duplicates", use: ofScenario)
            .get("opcs/:id/duplicates", use: ofProfile)
    }

    @Sendable private func all(request: Request, context: SignedInContext) async throws -> Response {
        try request.requireNoParameters()
        return try await duplicates.all(context.actor).response()
    }

    @Sendable private func ofScenario(request: Request, context: SignedInContext) async throws -> Response {
        try request.requireNoParameters()
        return try await duplicates.ofScenario(context.scenario, context.actor).response()
    }

    @Sendable private func ofProfile(request: Request, context: SignedInContext) async throws -> Response {
        try request.requireNoParameters()
        return try await duplicates.ofProfile(context.profile, context.actor).response()
    }
}
