package import Domain
import Ranking

/// JSON (RFC 8259) in UTF-8, with an object's names in order, so that the same record gives the same bytes.
package struct JSONText: Sendable {
    package private(set) var bytes: [UInt8] = []

    package init(_ record: Record) { append(.object(record)) }

    /// The same as of the list’s record, which for hundreds that are left out takes much longer to make.
    package init(_ list: RecommendationList<Profile>) {
        append("{\"excluded\":[")
        for (index, excluded) in list.excluded.enumerated() {
            append(index > 0 ? ",{\"id\":" : "{\"id\":")
            appendQuoted(excluded.id.text)
            append(",\"reasons\":[")
            for (index, reason) in excluded.reasons.enumerated() {
                if index > 0 { append(",") }
                appendQuoted(reason.rawValue)
            }
            append("]}")
        }
        append("],\"items\":")
        append(.list(list.items))
        append("}")
    }

    private mutating func append(_ value: RecordValue) {
        switch value {
        case .null: append("null")
        case .flag(let flag): append(flag ? "true" : "false")
        // Up to 2^53 a double holds every whole number.
        case .number(let number) where number.rounded() == number && abs(number) <= 9_007_199_254_740_992:
            append(String(Int(number)))
        case .number(let number): append(number.isFinite ? "\(number)" : "null")
        case .text(let text): appendQuoted(text)
        case .list(let items):
            append("[")
            for (index, item) in items.enumerated() {
                if index > 0 { append(",") }
                append(item)
            }
            append("]")
        case .object(let record):
            append("{")
            for (index, (name, value)) in record.sorted(by: { $0.key < $1.key }).enumerated() {
                if index > 0 { append(",") }
                appendQuoted(name)
                append(":")
                append(value)
            }
            append("}")
        }
    }

    private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func appendQuoted(_ text: String) {
        append("\"")
        defer { append("\"") }
        // Nearly every text is as it is, and is copied at once.
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) else {
            return append(text)
        }
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): append("\\\"")
            case UInt8(ascii: "\\"): append("\\\\")
            case UInt8(ascii: "\n"): append("\\n")
            case 0 ..< 0x20: append("\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16))
            default: bytes.append(byte)
            }
        }
    }
}
