import Domain
import Foundation
import Hummingbird
import Matchmaking

/// `/sessions`: signing in.
struct SessionRoutes {
    let accounts: Accounts
    let options: ServerOptions

    var endpoints: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self).post("", use: create)
    }

    @Sendable private func create(request: Request, context: AppContext) async throws -> Response {
        let (email, password) = try await request.fields { fields in
            (fields.requiredText("email", limit: 200), fields.secret("password", limit: 1_000))
        }
        let address = request.callerAddress(context.address, trustingProxy: options.trustsProxy)
        return try await accounts.signIn(email: email, password: password, from: address).response(options)
    }
}

/// `/sessions/current`: signing out. A program's token ends in another way.
struct OwnSessionRoutes {
    let accounts: Accounts
    let options: ServerOptions

    var endpoints: RouteCollection<SignedInContext> {
        RouteCollection(context: SignedInContext.self).delete("current", use: end)
    }

    @Sendable private func end(request: Request, context: SignedInContext) async throws -> Response {
        try request.requireNoParameters()
        try context.requireSession()
        let cookie = SessionCookie(isHTTPS: options.isHTTPS)
        if let secret = cookie.secret(in: request) { try await accounts.signOut(session: secret) }
        var response = Response(status: .noContent)
        response.setCookie(cookie.removal)
        return response
    }
}

extension SignedIn {
    /// The secret goes into the cookie and nowhere else.
    func response(_ options: ServerOptions) -> Response {
        let record: Record = ["account": .object(account.record), "expiresAt": .text(expiresAt.isoMoment)]
        var response = record.response(.created)
        response.headers[.cacheControl] = "no-store"
        let seconds = max(0, Int(expiresAt.timeIntervalSinceNow))
        response.setCookie(SessionCookie(isHTTPS: options.isHTTPS).holding(token, seconds: seconds))
        return response
    }
}
