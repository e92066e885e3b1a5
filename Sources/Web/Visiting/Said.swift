import Hummingbird

/// What the next page says once about what has just been done: the answer to a form leads on to a page, so that neither
/// "back" nor "reload" does it again.
enum Said: String, CaseIterable, Sendable {
    case signedOut, saved, applied, moved, read, erased, submitted, invited
    case decided, registered, disabled, enabled, letterSent

    /// The cookie holds a name from this list and never a text: whoever plants one can make no page say anything else.
    private static let cookie = "said"

    init?(_ request: Request) {
        guard let said = request.cookies[Self.cookie].flatMap({ Said(rawValue: $0.value) }) else { return nil }
        self = said
    }

    static func forget(in response: inout Response) {
        response.setCookie(Cookie(name: cookie, value: "", maxAge: 0, path: "/", httpOnly: true, sameSite: .lax))
    }

    /// Leads on to a page of ours.
    static func redirect(to path: String, saying said: Said? = nil) -> Response {
        var response = Response.redirect(to: path, type: .normal)
        if let said {
            response.setCookie(
                Cookie(name: cookie, value: said.rawValue, maxAge: 60, path: "/", httpOnly: true, sameSite: .lax))
        }
        return response
    }
}
