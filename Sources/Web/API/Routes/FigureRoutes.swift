import Domain
import Hummingbird
import Matchmaking

/// `/figures`: what the office registers with its source, because it cannot be counted here.
struct FigureRoutes {
    let figures: Figures

    var endpoints: RouteCollection<SignedInContext> {
        RouteCollection(context: SignedInContext.self).post("", use: register)
    }

    @Sendable private func register(request: Request, context: SignedInContext) async throws -> Response {
        let change = try await request.change(by: context)
        return try await figures.register(change.fields, change.command).response(.created)
    }
}
