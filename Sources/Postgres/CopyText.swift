/// COPY's text format (https://www.postgresql.org/docs/15/sql-copy.html#id-1.9.3.55.9.2): a line for a row, tabs
/// between fields, `\N` for NULL, and a backslash before what would otherwise end a field or a row.
enum CopyText {
    static func append(_ row: [(any PostgresText)?], to buffer: inout [UInt8]) throws(PostgresError) {
        for (index, field) in row.enumerated() {
            if index > 0 { buffer.append(UInt8(ascii: "\t")) }
            if let field {
                try append(field.postgresText, to: &buffer)
            } else {
                buffer.append(contentsOf: "\\N".utf8)
            }
        }
        buffer.append(UInt8(ascii: "\n"))
    }

    private static func append(_ text: String, to buffer: inout [UInt8]) throws(PostgresError) {
        var text = text
        let hasNul = text.withUTF8 { bytes in
            // What needs no backslash goes in as a whole piece.
            var start = 0
            for position in 0 ..< bytes.count where isSpecial(bytes[position]) {
                if bytes[position] == 0 { return true }
                buffer.append(contentsOf: bytes[start ..< position])
                buffer.append(UInt8(ascii: "\\"))
                buffer.append(letter(for: bytes[position]))
                start = position + 1
            }
            buffer.append(contentsOf: bytes[start...])
            return false
        }
        if hasNul { throw .nulCharacter }
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n")
            || byte == UInt8(ascii: "\r") || byte == 0
    }

    private static func letter(for special: UInt8) -> UInt8 {
        switch special {
        case UInt8(ascii: "\t"): UInt8(ascii: "t")
        case UInt8(ascii: "\n"): UInt8(ascii: "n")
        case UInt8(ascii: "\r"): UInt8(ascii: "r")
        default: special
        }
    }

    /// - Parameter line: one row as the server sends it, with its line end.
    static func fields(of line: UnsafeBufferPointer<UInt8>) -> [String?] {
        let row = line.last == UInt8(ascii: "\n") ? line.dropLast() : line[...]
        return row.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map { field in
            field.elementsEqual("\\N".utf8) ? nil : String(decoding: unescaped(field), as: UTF8.self)
        }
    }

    private static func unescaped(_ field: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(field.count)
        var rest = field.makeIterator()
        while let byte = rest.next() {
            guard byte == UInt8(ascii: "\\"), let escaped = rest.next() else {
                bytes.append(byte)
                continue
            }
            // The server writes these six and the backslash itself.
            let meant: UInt8 =
                switch escaped {
                case UInt8(ascii: "b"): 8
                case UInt8(ascii: "t"): 9
                case UInt8(ascii: "n"): 10
                case UInt8(ascii: "v"): 11
                case UInt8(ascii: "f"): 12
                case UInt8(ascii: "r"): 13
                default: escaped
                }
            bytes.append(meant)
        }
        return bytes
    }
}
