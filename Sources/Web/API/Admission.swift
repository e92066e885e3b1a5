import Domain
import Hummingbird
import Matchmaking

/// Finds out who sends a request, and whether that person may go on: not too often, not on behalf of another site's
/// page, and with no token that is too weak.
struct Admission: RouterMiddleware {
    typealias Context = AppContext

    let options: ServerOptions
    /// The caller whom a valid credential belongs to.
    let identify: Identify
    private let accounts: RateLimiter
    private let addresses: RateLimiter
    /// Of addresses too, and apart: strangers who only look do not keep those out who share their address.
    private let guesses: RateLimiter

    typealias Identify = @Sendable (Credential) async throws -> Caller?

    init(options: ServerOptions, identify: @escaping Identify) {
        self.options = options
        self.identify = identify
        accounts = RateLimiter(options.signedInRate)
        addresses = RateLimiter(options.signedOutRate)
        guesses = RateLimiter(options.signedOutRate)
    }

    func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        let address = NetworkAddress(
            request.callerAddress(context.address, trustingProxy: options.trustsProxy)
        ).text
        var context = context
        let credential = Credential(request, sessionCookie: SessionCookie(isHTTPS: options.isHTTPS))
        context.visitor = try await visitor(request, credential, address)
        if case .session(let secret) = credential { context.session = secret }
        try charge(context.visitor, address)
        try context.visitor.caller?.require(for: request.method)
        return try await next(request, context)
    }

    private func visitor(
        _ request: Request, _ credential: Credential?, _ address: String
    ) async throws -> Visitor {
        // Signing in is protected too: nobody is to be signed in as somebody else without noticing.
        if case .token = credential {} else { try request.requireSameOrigin() }
        guard let credential else { return .stranger }
        // Before any question to the database: who guesses is not answered for ever.
        try Self.proceed(after: guesses.wait(address))
        return try await identify(credential).map(Visitor.known) ?? .unrecognised
    }

    private func charge(_ visitor: Visitor, _ address: String) throws(Problem) {
        switch visitor {
        case .known(let caller): try Self.proceed(after: accounts.take("\(caller.account.id)"))
        case .stranger: try Self.proceed(after: addresses.take(address))
        case .unrecognised: try Self.proceed(after: guesses.take(address))
        }
    }

    private static func proceed(after wait: Duration?) throws(Problem) {
        guard let wait else { return }
        let seconds = Int(wait.components.seconds) + 1
        throw Problem(.tooManyRequests, members: ["retryAfter": .number(Double(seconds))], retryAfter: seconds)
    }
}

extension Admission {
    /// Asks the program's accounts.
    init(options: ServerOptions, accounts: Accounts) {
        self.init(options: options) { credential in
            switch credential {
            case .session(let secret): try await accounts.account(ofSession: secret)
            case .token(let secret): try await accounts.account(ofToken: secret)
            case .foreign: nil
            }
        }
    }
}

extension Caller {
    /// - Throws: `insufficientScope` where the token does not reach. What only the office or an administrator can do
    ///   takes their scope, and that is everything that their accounts change.
    fileprivate func require(for method: HTTPRequest.Method) throws(Problem) {
        let needed: Set<Scope> =
            if method.isSafe {
                [.read]
            } else {
                switch account.role {
                case .office: [.write, .office]
                case .admin: [.write, .admin]
                case .owner, .opc, .community, .clock, .operator: [.write]
                }
            }
        let missing = needed.filter { !may($0) }.map(\.rawValue).sorted()
        guard missing.isEmpty else {
            let challenge =
                "Bearer realm=\"berth\", error=\"insufficient_scope\", scope=\"\(missing.joined(separator: " "))\""
            throw Problem(
                .insufficientScope, members: ["scopes": .texts(missing)], headers: [.wwwAuthenticate: challenge])
        }
    }
}
