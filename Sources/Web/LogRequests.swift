import Hummingbird
import Logging

/// A line for each request: its route's pattern, but neither path, query nor body, which hold what somebody typed; no
/// address of e-mail or network.
struct LogRequests: RouterMiddleware {
    typealias Context = AppContext

    func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        let response = try await next(request, context)
        context.logger.info(
            "Request",
            metadata: [
                "method": "\(request.method.known)", "route": "\(context.route)", "status": "\(response.status.code)",
                "took": "\(ContinuousClock.now - start)",
            ])
        return response
    }
}

extension HTTPRequest.Method {
    /// Its name, or one for all that somebody made up.
    var known: String {
        let known: [HTTPRequest.Method] = [.get, .head, .post, .put, .patch, .delete, .options, .trace, .connect]
        return known.contains(self) ? rawValue : "OTHER"
    }
}

extension AppContext {
    /// The pattern of the route that answers: of a small number, and with nothing in it that came with the request.
    var route: String {
        switch endpointPath {
        case nil, "NotFound": "unknown"
        case let pattern?: pattern
        }
    }
}
