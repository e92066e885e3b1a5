import Hummingbird

extension Request {
    /// Refuses a change that a browser sends on behalf of another site's page, because the cookie comes by itself. The
    /// rules are those of Go's `CrossOriginProtection`: every browser since 2020 says where a request comes from, older
    /// ones send at least `Origin` with every POST, and what sends neither is no browser.
    func requireSameOrigin() throws(ProblemKind) {
        guard !method.isSafe else { return }
        if let site = headers[.secFetchSite] {
            guard site == "same-origin" || site == "none" else { throw .foreignOrigin }
        } else if let origin = headers[.origin] {
            guard let host = head.authority, origin == "http://\(host)" || origin == "https://\(host)" else {
                throw .foreignOrigin
            }
        }
    }
}

extension HTTPRequest.Method {
    /// Changes nothing (RFC 9110 §9.2.1).
    var isSafe: Bool { self == .get || self == .head || self == .options }
}
