import Hummingbird
import Logging

/// A line for each request. Without the query, unlike Hummingbird's own: it holds what somebody typed, which may be
/// confidential.
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
                "method": "\(request.method)", "path": "\(request.uri.path)", "status": "\(response.status.code)",
                "took": "\(ContinuousClock.now - start)",
            ])
        return response
    }
}
