import Domain
import Foundation
import Hummingbird
import Logging
import Matchmaking

/// Receives whoever asks for a page: knows the person, counts what is new, and answers for what goes wrong inside, where
/// it is still known who asked. Who has to sign in is led there, and back afterwards.
struct Receive: RouterMiddleware {
    typealias Context = AppContext

    let site: Site
    let services: Services

    func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.visit = try await visit(request, context)
        var response: Response
        do {
            response = try await next(request, context)
        } catch {
            let problem = Problem(describing: error)
            if problem.kind == .unauthenticated { return signIn(for: request) }
            response = ErrorResponses(site: site).answer(error, to: request, context: context)
        }
        if context.visit.said != nil, response.headers[.location] == nil { Said.forget(in: &response) }
        return response
    }

    private func visit(_ request: Request, _ context: AppContext) async throws -> Visit {
        var visit = Visit(
            language: context.language, address: request.pageAddress, said: Said(request),
            now: services.recommendations.recommendations.context.now())
        guard let caller = context.visitor.caller, let session = context.session, caller.isSignedIn else {
            return visit
        }
        visit.account = caller.account
        visit.formToken = FormToken.text(for: session)
        visit.unread = try await services.notices.unreadCount(caller.actor)
        return visit
    }

    private func signIn(for request: Request) -> Response {
        // What was sent with a form cannot be sent again by following a link.
        let back = request.method.isSafe ? "?" + FormFields.encoded(["to": request.pageAddress]) : ""
        return .redirect(to: SignInRoutes.path + back, type: .normal)
    }
}

extension Request {
    /// Path and query, without the choice of a language; the path alone where nothing could be answered to so long a
    /// query.
    fileprivate var pageAddress: String {
        let query = (uri.query ?? "").split(separator: "&").filter { !$0.hasPrefix("lang=") }.joined(separator: "&")
        return uri.path + (query.isEmpty || query.utf8.count > Question.linkLimit ? "" : "?" + query)
    }
}
