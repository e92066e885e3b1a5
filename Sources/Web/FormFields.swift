/// What a browser's form sends, in a query or in a body. Anything can be read: what is not UTF-8 becomes U+FFFD, and of
/// a name that is given twice the first counts.
struct FormFields {
    private var values: [String: [String]] = [:]

    init(_ encoded: String) {
        for pair in encoded.utf8.split(separator: UInt8(ascii: "&")) {
            let halves = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let name = Self.decoded(halves[0])
            values[name, default: []].append(halves.count == 2 ? Self.decoded(halves[1]) : "")
        }
    }

    subscript(_ name: String) -> String? { values[name]?.first }

    /// All that was given under each name, in the form's order.
    var all: [String: [String]] { values }

    private static func decoded(_ encoded: Substring.UTF8View) -> String {
        var bytes: [UInt8] = []
        var rest = encoded
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let value = hexadecimal(rest.prefix(2)) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func hexadecimal(_ digits: Substring.UTF8View) -> UInt8? {
        guard digits.count == 2, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
        return UInt8(Substring(digits), radix: 16)
    }

    /// - Returns: `name=value&…`, fit for a link.
    static func encoded(_ fields: KeyValuePairs<String, String>) -> String {
        fields.map { "\(escaped($0))=\(escaped($1))" }.joined(separator: "&")
    }

    /// Percent-encoded, but for what RFC 3986 leaves alone everywhere: fit for a piece of a path and of a query.
    static func escaped(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF")
        return text.utf8.reduce(into: "") { encoded, byte in
            let character = Character(Unicode.Scalar(byte))
            if byte < 128, character.isLetter || character.isNumber || "-._~".contains(character) {
                encoded.append(character)
            } else {
                encoded += ["%", digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
    }
}
