/// Texts in a workbook write as `_x000D_` what XML cannot hold, and as `_x005F_` an underscore that would read so.
enum EscapedText {
    static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
        var rest = Array(text.utf16)[...]
        var units: [UInt16] = []
        while let unit = rest.first {
            let escaped = self.escaped(rest)
            units.append(escaped ?? unit)
            rest = rest.dropFirst(escaped == nil ? 1 : 7)
        }
        return String(decoding: units, as: UTF16.self)
    }

    static func encoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
        var rest = Array(text.utf16)[...]
        var units: [UInt16] = []
        while let unit = rest.popFirst() {
            units.append(unit)
            if unit == underscore, escaped([unit] + rest.prefix(6)) != nil { units += "x005F_".utf16 }
        }
        return String(decoding: units, as: UTF16.self)
    }

    private static let underscore = UInt16(UInt8(ascii: "_"))

    private static func escaped(_ units: ArraySlice<UInt16>) -> UInt16? {
        let candidate = units.prefix(7)
        guard candidate.count == 7, candidate.first == underscore, candidate.last == underscore,
            candidate.dropFirst().first == UInt16(UInt8(ascii: "x"))
        else { return nil }
        let digits = String(decoding: candidate.dropFirst(2).dropLast(), as: UTF16.self)
        return digits.allSatisfy(\.isHexDigit) ? UInt16(digits, radix: 16) : nil
    }
}
