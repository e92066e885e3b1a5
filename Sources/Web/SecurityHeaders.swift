import Hummingbird

/// What a browser is allowed to do with an answer: as little as the pages need. Scripts and styles come from
/// our own files only; none stands in a page.
struct SecurityHeaders: RouterMiddleware {
    typealias Context = AppContext

    private static let policy = [
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "connect-src 'self'",
        "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
    ].joined(separator: "; ")

    func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        response.headers[.contentSecurityPolicy] = Self.policy
        response.headers[.xContentTypeOptions] = "nosniff"
        response.headers[.crossOriginResourcePolicy] = "same-origin"
        for (name, value) in [
            ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
            // The address holds what somebody typed: it is told to nobody else. With “no-referrer” browsers would also
            // leave our own forms without an origin, by which they are known to be ours.
            ("Referrer-Policy", "same-origin"),
            // For browsers that do not know frame-ancestors.
            ("X-Frame-Options", "DENY"),
        ] {
            if let name = HTTPFields.Element.Name(name) { response.headers[name] = value }
        }
        return response
    }
}
