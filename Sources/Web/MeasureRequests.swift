import Hummingbird

/// Counts requests and how long they take, those under way as well.
struct MeasureRequests: RouterMiddleware {
    typealias Context = AppContext

    let metrics: Metrics

    func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        metrics.begin()
        var status: Int?
        defer {
            let endpoint = Metrics.Endpoint(method: request.method.known, route: context.route)
            metrics.end(endpoint, status: status, took: ContinuousClock.now - start)
        }
        let response = try await next(request, context)
        status = response.status.code
        return response
    }
}
