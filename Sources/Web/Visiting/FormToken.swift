import Crypto
import Foundation

/// What shows that a form was on a page of ours, made for this session: a code of the session's secret, which only the
/// browser and we know. Nothing has to be stored for it, and it is worth nothing without the session.
enum FormToken {
    /// HMAC-SHA-256 (RFC 2104).
    static func text(for session: String) -> String {
        let key = SymmetricKey(data: Array(session.utf8))
        return HMAC<SHA256>.authenticationCode(for: Array("berth form".utf8), using: key)
            .map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    /// Takes the same time wherever the two begin to differ.
    static func matches(_ one: String, _ other: String) -> Bool {
        let (one, other) = (Array(one.utf8), Array(other.utf8))
        guard one.count == other.count, !one.isEmpty else { return false }
        return zip(one, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
