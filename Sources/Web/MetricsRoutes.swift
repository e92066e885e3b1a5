import Hummingbird

/// `/metrics`, for Prometheus.
struct MetricsRoutes {
    let metrics: Metrics
    /// Asked at each visit.
    let gauges: @Sendable () -> [Gauge]

    var endpoints: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self).get("metrics", use: show)
    }

    @Sendable private func show(request: Request, context: AppContext) -> Response {
        let text = metrics.text(with: gauges() + ProcessFigures.gauges)
        return Response(
            status: .ok,
            headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
