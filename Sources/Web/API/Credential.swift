import Hummingbird

/// What a request says to prove who sent it.
package enum Credential: Equatable, Sendable {
    case session(String)
    case token(String)
    /// Something that Berth does not use, such as a password in `Authorization: Basic`.
    case foreign

    /// A token counts before a cookie: who writes the one means it, the other comes by itself.
    init?(_ request: Request, sessionCookie: SessionCookie) {
        if let authorization = request.headers[.authorization] {
            let words = authorization.split(separator: " ")
            let isBearer = words.count == 2 && words[0].lowercased() == "bearer"
            self = isBearer ? .token(String(words[1])) : .foreign
        } else if let secret = sessionCookie.secret(in: request) {
            self = .session(secret)
        } else {
            return nil
        }
    }
}
