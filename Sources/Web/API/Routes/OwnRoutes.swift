import Domain
import Hummingbird
import Matchmaking

/// `/me`: one's own account and data.
struct OwnRoutes {
    let accounts: Accounts
    let profiles: Profiles
    let options: ServerOptions

    var endpoints: RouteCollection<SignedInContext> {
        RouteCollection(context: SignedInContext.self)
            .get("", use: show)
            .patch("password", use: changePassword)
            .get("data", use: data)
    }

    @Sendable private func show(request: Request, context: SignedInContext) async throws -> Response {
        try request.requireNoParameters()
        var record = context.caller.account.record
        record["scopes"] = .texts(Scope.allCases.filter(context.caller.may).map(\.rawValue))
        return record.response()
    }

    /// Ends every other session of the account.
    @Sendable private func changePassword(request: Request, context: SignedInContext) async throws -> Response {
        try context.requireSession()
        let (present, new) = try await request.fields {
            ($0.secret("current", limit: 1_000), $0.secret("password", limit: 1_000))
        }
        guard let session = SessionCookie(isHTTPS: options.isHTTPS).secret(in: request) else {
            throw ProblemKind.sessionRequired
        }
        do {
            try await accounts.changePassword(ofSession: session, from: present, to: new)
        } catch AccountError.wrongCredentials {
            let problem = "is not your present password: check it, or have it reset"
            throw Problem(.invalidFields, fields: [FieldError(field: "current", problem: problem)])
        }
        return Response(status: .noContent)
    }

    /// Everything that is kept about the person and the organization, to take along (PIPL art. 45).
    @Sendable private func data(request: Request, context: SignedInContext) async throws -> Response {
        try request.requireNoParameters()
        return try await profiles.everything(about: context.actor).response()
    }
}
