import Foundation
import Hummingbird
import Matchmaking

/// `/sign-in`: who signs in goes on to the page that was asked for, or home.
struct SignInRoutes {
    let accounts: Accounts
    let site: Site
    let options: ServerOptions

    static let path = "/sign-in"

    var endpoints: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get("sign-in", use: show)
            .post("sign-in", use: signIn)
    }

    @Sendable private func show(request: Request, context: AppContext) throws -> Response {
        let back = Self.ownPage(FormFields(request.uri.query ?? "")["to"])
        guard context.visit.account == nil else { return .redirect(to: back ?? HomeRoutes.path, type: .normal) }
        return page(FormState(), back: back, context: context)
    }

    /// There is no session yet for a token to belong to: that the form is ours, the browser says (`requireSameOrigin`).
    @Sendable private func signIn(request: Request, context: AppContext) async throws -> Response {
        var request = request
        let fields = FormFields(String(decoding: try await request.wholeBody(), as: UTF8.self))
        let back = Self.ownPage(fields["to"])
        let (email, password) = credentials(fields)
        do {
            let address = request.callerAddress(context.address, trustingProxy: options.trustsProxy)
            let session = try await accounts.signIn(email: email, password: password, from: address)
            return session.leading(to: back ?? HomeRoutes.path, options)
        } catch let error as AccountError {
            var state = FormState(["email": [email]])
            let problem = Problem(of: error)
            state.problem = problem
            var response = page(state, back: back, context: context)
            response.status = problem.kind.status
            if let seconds = problem.retryAfter { response.headers[.retryAfter] = String(seconds) }
            return response
        }
    }

    /// What was typed; or, in a demonstration, the person whose button was pressed.
    private func credentials(_ fields: FormFields) -> (email: String, password: String) {
        if site.isDemonstration, let email = fields["as"], DemonstrationAccounts.emails.contains(email) {
            return (email, DemonstrationAccounts.password)
        }
        return (fields["email"] ?? "", fields["password"] ?? "")
    }

    private func page(_ state: FormState, back: String?, context: AppContext) -> Response {
        let frame = Frame(site: site, visit: context.visit)
        return signInPage(state, back: back, in: frame).response(in: frame)
    }

    /// A path on this site and nothing that a browser would take for another's address: with two slashes or a backslash
    /// at its beginning, or with what browsers leave out of addresses.
    static func ownPage(_ address: String?) -> String? {
        guard let address, address.hasPrefix("/"), !address.hasPrefix("//"), !address.hasPrefix(path),
            address.utf8.count <= 2_000, address.utf8.allSatisfy({ (0x21 ... 0x7E).contains($0) && $0 != 0x5C })
        else { return nil }
        return address
    }
}

extension SignedIn {
    fileprivate func leading(to path: String, _ options: ServerOptions) -> Response {
        var response = Response.redirect(to: path, type: .normal)
        let seconds = max(0, Int(expiresAt.timeIntervalSinceNow))
        response.setCookie(SessionCookie(isHTTPS: options.isHTTPS).holding(token, seconds: seconds))
        return response
    }
}

/// `/sign-out`
struct SignOutRoutes {
    let accounts: Accounts
    let options: ServerOptions

    static let path = "/sign-out"

    var endpoints: RouteCollection<PersonContext> {
        RouteCollection(context: PersonContext.self).post("sign-out", use: signOut)
    }

    @Sendable private func signOut(request: Request, context: PersonContext) async throws -> Response {
        _ = try await request.submission(by: context)
        let cookie = SessionCookie(isHTTPS: options.isHTTPS)
        if let secret = cookie.secret(in: request) { try await accounts.signOut(session: secret) }
        var response = Said.redirect(to: "/", saying: .signedOut)
        response.setCookie(cookie.removal)
        return response
    }
}
