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
            let problem = PageProblem(error)
            if problem == .unexpected { context.logger.error("Unhandled error", metadata: ["error": "\(error)"]) }
            var response = try answer(problem, to: request, context: context)
            if problem == .notReady { response.headers[.retryAfter] = "5" }
            return response
        }
    }

    private func answer(_ problem: PageProblem, to request: Request, context: AppContext) throws -> Response {
        guard request.wantsJSON else {
            return errorPage(problem, requestID: context.id, site: site, words: context.words)
                .response(problem.status, in: context.language)
        }
        return try ProblemDetails(problem, requestID: context.id, words: context.words)
            .response(from: request, context: context)
    }
}

extension Request {
    /// A program says so, or calls the API; a browser accepts pages before anything else.
    fileprivate var wantsJSON: Bool {
        let accepted = headers[.accept]?.lowercased() ?? ""
        return uri.path.hasPrefix("/api/") || (accepted.contains("json") && !accepted.contains("text/html"))
    }
}
