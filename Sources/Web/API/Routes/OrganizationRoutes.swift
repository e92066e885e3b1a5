import Domain
import Hummingbird
import Matchmaking

/// `/organizations`
struct OrganizationRoutes {
    let organizations: OrganizationBook

    var endpoints: RouteCollection<SignedInContext> {
        RouteCollection(context: SignedInContext.self)
            .get("", use: list)
            .post("", use: create)
            .get(":id", use: show)
            .patch(":id", use: edit)
    }

    @Sendable private func list(request: Request, context: SignedInContext) async throws -> Response {
        var query = try QueryReader(request)
        let kind: Organization.Kind? = try query.choice("kind")
        let words = try query.text("q")
        let (limit, cursor) = (try query.limit(), try query.number("cursor").map(String.init))
        try query.finish()
        return try await organizations.page(context.actor, kind: kind, words: words, limit: limit, cursor: cursor)
            .response(to: request)
    }

    @Sendable private func create(request: Request, context: SignedInContext) async throws -> Response {
        let change = try await request.change(by: context)
        return try await organizations.create(change.fields, change.command).created(in: "\(API.path)/organizations")
    }

    @Sendable private func show(request: Request, context: SignedInContext) async throws -> Response {
        try request.requireNoParameters()
        return try await organizations.find(context.organization, context.actor).response(to: request)
    }

    @Sendable private func edit(request: Request, context: SignedInContext) async throws -> Response {
        let change = try await request.edit(by: context)
        return try await organizations.change(context.organization, change.fields, change.command).response()
    }
}

extension SignedInContext {
    fileprivate var organization: Organization.ID {
        get throws { Organization.ID(try number()) }
    }
}
