import Crypto
import Domain
import Foundation

/// 256 random bits that open something for whoever shows them. Only the fingerprint is ever stored.
struct Secret: Sendable {
    /// Base64url without padding (RFC 4648, 5): 43 characters that need no escaping in a link or a header.
    let text: String

    static func random() -> Secret {
        var generator = SystemRandomNumberGenerator()
        let bytes = (0 ..< 32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        let text = Data(bytes).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
        return Secret(text: text)
    }

    var fingerprint: Fingerprint { Fingerprint(of: text) }
}

extension Fingerprint {
    init(of text: String) { self.init(bytes: Array(SHA256.hash(data: Data(text.utf8)))) }
}
