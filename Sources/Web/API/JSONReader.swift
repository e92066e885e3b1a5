import Domain

/// Reads JSON (RFC 8259) strictly, because what two readers understand differently is a way to cheat one of them: no
/// name twice in an object, no NUL, no half of a surrogate pair, no number beyond what a double holds.
struct JSONReader {
    static let depthLimit = 16

    private let bytes: [UInt8]
    private var position = 0

    struct Failure: Error, Equatable {
        /// Counted from one, in bytes.
        let position: Int
        /// A sentence without its full stop.
        let problem: String
    }

    static func value(of bytes: [UInt8]) throws(Failure) -> RecordValue {
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw Failure(position: 1, problem: "the text is not UTF-8")
        }
        var reader = JSONReader(bytes: bytes)
        let value = try reader.value(depth: 0)
        guard reader.next() == nil else { throw reader.failure("something follows the end") }
        return value
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func value(depth: Int) throws(Failure) -> RecordValue {
        switch next() {
        case UInt8(ascii: "{"): return .object(try object(depth: depth + 1))
        case UInt8(ascii: "["): return .list(try list(depth: depth + 1))
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "t"): return try word("true", .flag(true))
        case UInt8(ascii: "f"): return try word("false", .flag(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case let byte? where byte == UInt8(ascii: "-") || Self.isDigit(byte): return .number(try number())
        case nil: throw failure("the text ends too early")
        default: throw failure("a value is expected")
        }
    }

    private mutating func object(depth: Int) throws(Failure) -> Record {
        try enter(depth)
        var record: Record = [:]
        if take("}") { return record }
        repeat {
            guard next() == UInt8(ascii: "\"") else { throw failure("a name in quotation marks is expected") }
            let name = try text()
            guard record[name] == nil else { throw failure("the name “\(name.prefix(40))” is given twice") }
            guard take(":") else { throw failure("a colon is expected") }
            record[name] = try value(depth: depth)
        } while take(",")
        guard take("}") else { throw failure("a comma or the end of the object is expected") }
        return record
    }

    private mutating func list(depth: Int) throws(Failure) -> [RecordValue] {
        try enter(depth)
        var items: [RecordValue] = []
        if take("]") { return items }
        repeat { items.append(try value(depth: depth)) } while take(",")
        guard take("]") else { throw failure("a comma or the end of the list is expected") }
        return items
    }

    private mutating func enter(_ depth: Int) throws(Failure) {
        guard depth <= Self.depthLimit else { throw failure("it is nested deeper than \(Self.depthLimit) levels") }
        position += 1
    }

    private mutating func word(_ word: String, _ value: RecordValue) throws(Failure) -> RecordValue {
        guard bytes[position...].starts(with: word.utf8) else { throw failure("a value is expected") }
        position += word.utf8.count
        return value
    }

    /// The next byte that is not blank, which stays the next.
    private mutating func next() -> UInt8? {
        while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) { position += 1 }
        return current
    }

    private mutating func take(_ mark: Unicode.Scalar) -> Bool {
        guard next() == UInt8(ascii: mark) else { return false }
        position += 1
        return true
    }

    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    private func failure(_ problem: String) -> Failure { Failure(position: position + 1, problem: problem) }
}

extension JSONReader {
    /// A number as RFC 8259 §6 writes it, which is less than what Swift reads.
    private mutating func number() throws(Failure) -> Double {
        let start = position
        if current == UInt8(ascii: "-") { position += 1 }
        let isZero = current == UInt8(ascii: "0")
        let whole = digits()
        guard whole > 0, !isZero || whole == 1 else { throw failure("a number is expected") }
        if current == UInt8(ascii: ".") {
            position += 1
            guard digits() > 0 else { throw failure("digits are expected") }
        }
        if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
            position += 1
            if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { position += 1 }
            guard digits() > 0 else { throw failure("digits are expected") }
        }
        let written = String(decoding: bytes[start ..< position], as: UTF8.self)
        guard let number = Double(written), number.isFinite else { throw failure("the number is too large") }
        return number
    }

    private mutating func digits() -> Int {
        let start = position
        while let byte = current, Self.isDigit(byte) { position += 1 }
        return position - start
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0") ... UInt8(ascii: "9")).contains(byte) }

    private mutating func text() throws(Failure) -> String {
        position += 1
        var text: [UInt8] = []
        while let byte = current {
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): text.append(contentsOf: try escaped())
            case 0 ..< 0x20: throw failure("a control character stands in a text: write it with a backslash")
            default: text.append(byte)
            }
        }
        throw failure("a text does not end")
    }

    private mutating func escaped() throws(Failure) -> [UInt8] {
        guard let byte = current else { throw failure("a text does not end") }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"): return try scalar()
        default: throw failure("a backslash is followed by something unknown")
        }
    }

    /// What follows `\u`: one unit of UTF-16, or two of them.
    private mutating func scalar() throws(Failure) -> [UInt8] {
        let first = try unit()
        guard first != 0 else { throw failure("a text holds the character NUL") }
        guard (0xD800 ..< 0xE000).contains(first) else { return Self.utf8(UInt32(first)) }
        let hasSecond = bytes[position...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")])
        guard first < 0xDC00, hasSecond else { throw failure("half of a surrogate pair stands alone") }
        position += 2
        let second = try unit()
        guard (0xDC00 ..< 0xE000).contains(second) else { throw failure("half of a surrogate pair stands alone") }
        return Self.utf8(0x10000 + (UInt32(first & 0x3FF) << 10) + UInt32(second & 0x3FF))
    }

    private static func utf8(_ value: UInt32) -> [UInt8] {
        Unicode.Scalar(value).map { Array(String($0).utf8) } ?? []
    }

    private mutating func unit() throws(Failure) -> UInt16 {
        let digits = bytes[position...].prefix(4)
        let written = String(decoding: digits, as: UTF8.self)
        guard digits.count == 4, written.allSatisfy(\.isHexDigit), let unit = UInt16(written, radix: 16) else {
            throw failure("four hexadecimal digits are expected")
        }
        position += 4
        return unit
    }
}
