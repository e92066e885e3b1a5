/// Reads numbers of known widths from the front of a text.
struct DigitReader {
    private var rest: Substring.UTF8View

    init(_ text: String) {
        rest = text[...].utf8
    }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func skip(_ expected: StaticString) -> Bool {
        let isThere = expected.withUTF8Buffer { rest.starts(with: $0) }
        if isThere { rest = rest.dropFirst(expected.utf8CodeUnitCount) }
        return isThere
    }

    mutating func number(digits: ClosedRange<Int>) -> Int? {
        let (value, count) = read(upTo: digits.upperBound)
        return digits.contains(count) ? value : nil
    }

    /// What stands behind a decimal point, in units of the last of so many digits.
    mutating func fraction(digits: Int) -> Int? {
        let (value, count) = read(upTo: digits)
        guard count > 0 else { return nil }
        return (count ..< digits).reduce(value) { value, _ in value * 10 }
    }

    private mutating func read(upTo limit: Int) -> (value: Int, count: Int) {
        var (value, count) = (0, 0)
        while count < limit, let byte = rest.first, (48 ... 57).contains(byte) {
            value = value * 10 + Int(byte - 48)
            count += 1
            rest = rest.dropFirst()
        }
        return (value, count)
    }
}
