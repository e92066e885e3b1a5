package import Foundation

/// What may stand in a Swift array that PostgreSQL is to take: bytes as `bytea`, everything else as an array.
package protocol PostgresElement {
    static func postgresText(of array: [Self]) -> String
    static func array(postgresBytes: Span<UInt8>) -> [Self]?
}

extension Array: PostgresText where Element: PostgresElement {
    package init?(postgresText: String) {
        self.init(postgresBytes: [UInt8](postgresText.utf8).span)
    }

    package init?(postgresBytes: Span<UInt8>) {
        guard let array = Element.array(postgresBytes: postgresBytes) else { return nil }
        self = array
    }

    package var postgresText: String { Element.postgresText(of: self) }
}

extension PostgresElement where Self: PostgresText {
    /// Every element is quoted, so that `NULL`, the empty text and text with commas and braces stay what they are.
    package static func postgresText(of array: [Self]) -> String {
        var literal: [UInt8] = [.init(ascii: "{")]
        for (index, element) in array.enumerated() {
            if index > 0 { literal.append(UInt8(ascii: ",")) }
            literal.append(UInt8(ascii: "\""))
            for byte in element.postgresText.utf8 {
                if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { literal.append(UInt8(ascii: "\\")) }
                literal.append(byte)
            }
            literal.append(UInt8(ascii: "\""))
        }
        literal.append(UInt8(ascii: "}"))
        return String(decoding: literal, as: UTF8.self)
    }

    package static func array(postgresBytes: Span<UInt8>) -> [Self]? {
        var reader = ArrayLiteralReader(postgresBytes)
        guard let texts = reader.elements() else { return nil }
        var array: [Self] = []
        array.reserveCapacity(texts.count)
        for text in texts {
            guard let element = Self(postgresText: text) else { return nil }
            array.append(element)
        }
        return array
    }
}

extension String: PostgresElement {}
extension Int: PostgresElement {}
extension Int64: PostgresElement {}
extension Double: PostgresElement {}
extension UUID: PostgresElement {}
extension Date: PostgresElement {}
