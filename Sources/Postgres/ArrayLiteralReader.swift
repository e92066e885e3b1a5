/// Reads the text form of a one-dimensional array, `{one,"two, three"}`
/// (https://www.postgresql.org/docs/15/arrays.html#ARRAYS-IO).
struct ArrayLiteralReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: Span<UInt8>) {
        self.bytes = bytes.withUnsafeBufferPointer { Array($0) }
    }

    /// Nothing for a literal with a NULL in it, which no Swift array of plain values can hold, or with inner arrays.
    mutating func elements() -> [String]? {
        guard take() == UInt8(ascii: "{") else { return nil }
        if peek() == UInt8(ascii: "}") { return bytes.count == 2 ? [] : nil }
        var elements: [String] = []
        while true {
            guard let element = peek() == UInt8(ascii: "\"") ? quoted() : bare() else { return nil }
            elements.append(element)
            switch take() {
            case UInt8(ascii: ","): continue
            case UInt8(ascii: "}"): return position == bytes.count ? elements : nil
            default: return nil
            }
        }
    }

    private mutating func quoted() -> String? {
        position += 1
        var text: [UInt8] = []
        while let byte = take() {
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let escaped = take() else { return nil }
                text.append(escaped)
            default: text.append(byte)
            }
        }
        return nil
    }

    private mutating func bare() -> String? {
        var text: [UInt8] = []
        while let byte = peek(), byte != UInt8(ascii: ","), byte != UInt8(ascii: "}") {
            guard byte != UInt8(ascii: "{") else { return nil }
            text.append(byte)
            position += 1
        }
        // The server writes NULL in capitals, and quotes a text that only looks like it.
        return text.isEmpty || text.elementsEqual("NULL".utf8) ? nil : String(decoding: text, as: UTF8.self)
    }

    private func peek() -> UInt8? {
        position < bytes.count ? bytes[position] : nil
    }

    private mutating func take() -> UInt8? {
        guard let byte = peek() else { return nil }
        position += 1
        return byte
    }
}
