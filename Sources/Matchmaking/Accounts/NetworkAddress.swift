import Foundation

/// Where a request comes from, as far as attempts are counted by it.
package struct NetworkAddress: Hashable, Sendable {
    package let text: String

    /// A provider gives each customer a /64 of IPv6 at least (RFC 6177), so within one all are counted together; IPv4
    /// in IPv6's clothes is IPv4. What is no address is counted as the text that it is.
    package init(_ written: String) {
        let bare = String(written.prefix { $0 != "%" })
        guard let bytes = Self.bytes(bare) else {
            text = written
            return
        }
        let isMapped = bytes.prefix(10).allSatisfy { $0 == 0 } && bytes[10] == 255 && bytes[11] == 255
        text =
            isMapped
            ? bytes.suffix(4).map(String.init).joined(separator: ".")
            : bytes.prefix(8).map { String($0, radix: 16) }.joined(separator: ":") + "/64"
    }

    /// Of an IPv6 address: sixteen.
    private static func bytes(_ text: String) -> [UInt8]? {
        var address = in6_addr()
        // The C library writes one `in6_addr` and reads a text that ends in a NUL, as Swift lends it.
        guard unsafe inet_pton(AF_INET6, text, &address) == 1 else { return nil }
        return unsafe withUnsafeBytes(of: &address) { unsafe Array($0) }
    }
}
