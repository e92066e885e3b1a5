import Domain
import Hummingbird
import Matchmaking

/// `/password-resets`: for who has forgotten the password.
struct PasswordResetRoutes {
    let accounts: Accounts
    let send: SendLetter

    var endpoints: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .post("", use: create)
            .post("confirm", use: confirm)
    }

    /// The same answer whether or not there is such an account, and before any letter is written.
    @Sendable private func create(request: Request, context: AppContext) async throws -> Response {
        let email = try await request.fields { $0.requiredText("email", limit: 200) }
        if let token = try await accounts.requestPasswordReset(email: email) {
            let letter = Letter(kind: .passwordReset, address: email, token: token, language: context.language)
            Task { await send(letter) }
        }
        return Response(status: .accepted)
    }

    @Sendable private func confirm(request: Request, context: AppContext) async throws -> Response {
        let (token, password) = try await request.fields { fields in
            (fields.requiredText("token", limit: 200), fields.secret("password", limit: 1_000))
        }
        try await accounts.resetPassword(token: token, password: password)
        return Response(status: .noContent)
    }
}
