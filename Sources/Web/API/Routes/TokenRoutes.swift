import Domain
import Foundation
import Hummingbird
import Matchmaking

/// `/tokens`: one's own API tokens. A token makes no other: that takes the person.
struct TokenRoutes {
    let accounts: Accounts

    private static let days = 1 ... 366

    var endpoints: RouteCollection<SignedInContext> {
        RouteCollection(context: SignedInContext.self)
            .get("", use: list)
            .post("", use: create)
            .delete(":id", use: revoke)
    }

    @Sendable private func list(request: Request, context: SignedInContext) async throws -> Response {
        try request.requireNoParameters()
        let tokens = try await accounts.tokens(of: context.caller.account.id, by: context.actor)
        return Record.list(tokens.map(\.record)).response()
    }

    @Sendable private func create(request: Request, context: SignedInContext) async throws -> Response {
        try context.requireSession()
        let wanted = try await request.fields { fields in
            (
                name: fields.requiredText("name", limit: 100), scopes: Set(fields.choices("scopes") as [Scope]),
                days: fields.integer("days", Self.days, unit: "days") ?? 90
            )
        }
        let new = try await accounts.createToken(
            name: wanted.name, scopes: wanted.scopes,
            expiresAt: Date.now.addingTimeInterval(Double(wanted.days) * 24 * 3600), by: context.caller)
        var record = new.token.record
        record["secret"] = .text(new.secret)
        var response = record.response(.created)
        response.headers[.cacheControl] = "no-store"
        return response
    }

    @Sendable private func revoke(request: Request, context: SignedInContext) async throws -> Response {
        try request.requireNoParameters()
        try await accounts.revokeToken(APIToken.ID(context.number()), by: context.actor)
        return Response(status: .noContent)
    }
}

extension APIToken {
    fileprivate var record: Record {
        var record: Record = [
            "id": .text(id.description), "name": .text(name), "scopes": .texts(scopes.map(\.rawValue).sorted()),
            "createdAt": .text(createdAt.isoMoment), "expiresAt": .text(expiresAt.isoMoment),
        ]
        record["lastUsedAt"] = lastUsedAt.map { .text($0.isoMoment) }
        record["revokedAt"] = revokedAt.map { .text($0.isoMoment) }
        return record
    }
}

extension Date {
    /// ISO 8601 in UTC, to the millisecond.
    var isoMoment: String {
        formatted(.iso8601.year().month().day().time(includingFractionalSeconds: true).timeZone(separator: .omitted))
    }
}
