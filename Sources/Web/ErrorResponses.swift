import Hummingbird
import Logging

/// The one place where what went wrong becomes an answer: a page for people, problem details for programs. What is
/// inside an error is for the log; the request's number joins the two.
struct ErrorResponses: RouterMiddleware {
    typealias Context = AppContext

    let site: Site

    func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            return answer(error, to: request, context: context)
        }
    }

    func answer(_ error: any Error, to request: Request, context: AppContext) -> Response {
        let problem = Problem(describing: error)
        if problem.kind == .unexpected { context.logger.error("Unhandled error", metadata: ["error": "\(error)"]) }
        var response = answer(problem, to: request, context: context)
        if let seconds = problem.retryAfter { response.headers[.retryAfter] = String(seconds) }
        return response
    }

    private func answer(_ problem: Problem, to request: Request, context: AppContext) -> Response {
        guard request.wantsJSON else {
            var visit = context.visit
            visit.language = context.language
            return errorPage(problem, requestID: context.id, in: Frame(site: site, visit: visit))
                .response(problem.kind.status, headers: problem.headers, in: context.language)
        }
        return problem.response(requestID: context.id, words: context.words)
    }
}

extension Request {
    /// A program says so, or calls the API; a browser accepts pages before anything else.
    fileprivate var wantsJSON: Bool {
        let accepted = headers[.accept]?.lowercased() ?? ""
        return uri.path.hasPrefix("/api/") || (accepted.contains("json") && !accepted.contains("text/html"))
    }
}
