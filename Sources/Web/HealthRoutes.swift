import Hummingbird
import Matchmaking

/// For whoever watches over the server: whether it runs, and whether it can answer.
struct HealthRoutes {
    let recommendations: Recommendations

    var endpoints: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get("healthz") { _, _ in Self.answer(.ok, "ok") }
            .get("readyz") { [recommendations] _, _ in
                recommendations.isReady ? Self.answer(.ok, "ready") : Self.answer(.serviceUnavailable, "not ready")
            }
    }

    private static func answer(_ status: HTTPResponse.Status, _ text: String) -> Response {
        Response(
            status: status, headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text + "\n")))
    }
}
