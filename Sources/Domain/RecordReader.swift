import Foundation

/// Takes the fields out of a record one by one, and keeps account of everything that is wrong, so that a person hears
/// all of it at once.
package struct RecordReader {
    private var fields: Record
    private let prefix: String
    package private(set) var errors: [FieldError] = []

    package init(_ fields: Record, prefix: String = "") {
        self.fields = fields
        self.prefix = prefix
    }

    package mutating func refuse(_ key: String, _ problem: String) {
        errors.append(FieldError(field: prefix + key, problem: problem))
    }

    /// To be called last: what was not asked for does not belong here.
    package mutating func finish() -> [FieldError] {
        for key in keys {
            refuse(key, "is not a field that Berth knows: remove it or correct its name")
        }
        return errors
    }

    /// Whether the record says anything of this field. Null says nothing, and is taken out.
    package mutating func isGiven(_ key: String) -> Bool {
        if fields[key] == .null { fields[key] = nil }
        return fields[key] != nil
    }

    /// Whether the record names this field, be it to say null.
    package func mentions(_ key: String) -> Bool { fields[key] != nil }

    /// The names of the fields that nobody has taken yet, in the order of the alphabet.
    package var keys: [String] { fields.keys.sorted() }

    private mutating func take(_ key: String) -> RecordValue? {
        let value = fields.removeValue(forKey: key)
        return value == .null ? nil : value
    }

    package mutating func text(_ key: String, limit: Int) -> String? {
        guard let value = take(key) else { return nil }
        return checked(value, key, limit: limit)
    }

    package mutating func requiredText(_ key: String, limit: Int) -> String {
        let known = errors.count
        if let text = text(key, limit: limit) { return text }
        if errors.count == known { refuse(key, "is missing: it is required") }
        return ""
    }

    private mutating func checked(_ value: RecordValue, _ key: String, limit: Int) -> String? {
        // A spreadsheet gives a reference such as 2026001 as a number.
        if case .number(let number) = value, number.rounded() == number, abs(number) < 1e15 {
            return String(Int(number))
        }
        guard case .text(let raw) = value else {
            refuse(key, "is \(value.kind): give a text")
            return nil
        }
        let text = raw.trimmingCharacters(in: .whitespacesAndNewlines)
        if text.unicodeScalars.contains(where: { $0.value < 32 && !"\n\r\t".unicodeScalars.contains($0) }) {
            refuse(key, "contains a control character: remove it")
            return nil
        }
        guard text.count <= limit else {
            refuse(key, "has \(text.count) characters: shorten it to \(limit)")
            return nil
        }
        return text.isEmpty ? nil : text
    }

    /// A password, as it was typed: blanks belong to it.
    package mutating func secret(_ key: String, limit: Int) -> String {
        switch take(key) {
        case .text(let text) where text.count > limit:
            refuse(key, "has \(text.count) characters: shorten it to \(limit)")
        case .text(let text) where !text.isEmpty: return text
        case nil, .text: refuse(key, "is missing: it is required")
        case let value?: refuse(key, "is \(value.kind): give a text")
        }
        return ""
    }

    package mutating func texts(_ key: String, count: ClosedRange<Int>, limit: Int) -> [String] {
        numberedTexts(key, count: count, limit: limit).map(\.text)
    }

    /// Each with its place in the list, counted from one: blank entries are left out.
    package mutating func numberedTexts(
        _ key: String, count: ClosedRange<Int>, limit: Int
    ) -> [(number: Int, text: String)] {
        guard let value = take(key) else {
            if count.lowerBound > 0 { refuse(key, "is missing: give at least \(count.lowerBound)") }
            return []
        }
        guard case .list(let items) = value else {
            refuse(key, "is \(value.kind): give a list of texts")
            return []
        }
        let known = errors.count
        let texts = items.enumerated().compactMap { index, item in
            checked(item, "\(key)[\(index + 1)]", limit: limit).map { (number: index + 1, text: $0) }
        }
        if texts.count < count.lowerBound, errors.count == known {
            refuse(key, "is empty: give at least \(count.lowerBound)")
        }
        if items.count > count.upperBound {
            refuse(key, "has \(items.count) entries: no more than \(count.upperBound) are allowed, join or split them")
        }
        return texts
    }

    package mutating func integer(_ key: String, _ range: ClosedRange<Int>, unit: String = "") -> Int? {
        guard let value = take(key) else { return nil }
        let number: Double? =
            switch value {
            case .number(let number): number
            case .text(let text): Self.number(in: text)
            default: nil
            }
        guard let number, number.rounded() == number, abs(number) < 1e15 else {
            refuse(key, "is no whole number\(unit.isEmpty ? "" : " of \(unit)"): write it in digits")
            return nil
        }
        guard range.contains(Int(number)) else {
            refuse(key, "is \(Int(number)): it must be between \(range.lowerBound) and \(range.upperBound)")
            return nil
        }
        return Int(number)
    }

    /// Digits as people write them: full-width, in groups, and with the “.0” of a spreadsheet.
    private static func number(in text: String) -> Double? {
        let plain = text.precomposedStringWithCompatibilityMapping.filter { $0 != "," && !$0.isWhitespace }
        guard plain.wholeMatch(of: /[+-]?[0-9]{1,15}(\.0*)?/) != nil else { return nil }
        return Double(plain)
    }

    package mutating func flag(_ key: String) -> Bool? {
        switch take(key) {
        case nil: return nil
        case .flag(let flag): return flag
        case .text(let text) where ["true", "yes", "y", "1", "是"].contains(text.lowercased()): return true
        case .text(let text) where ["false", "no", "n", "0", "否"].contains(text.lowercased()): return false
        case .number(1): return true
        case .number(0): return false
        case .text(""): return nil
        default:
            refuse(key, "is neither true nor false")
            return nil
        }
    }

    package mutating func day(_ key: String) -> CalendarDay? {
        guard let text = text(key, limit: 40) else { return nil }
        if let day = CalendarDay(text) { return day }
        refuse(key, "is no date: write it like 2026-12-01")
        return nil
    }

    /// One of the cases of an enumeration, by its name.
    package mutating func choice<Value: RawRepresentable<String> & CaseIterable>(_ key: String) -> Value? {
        guard let text = text(key, limit: 40) else { return nil }
        return choice(text, key)
    }

    package mutating func choices<Value: RawRepresentable<String> & CaseIterable>(_ key: String) -> [Value] {
        let texts = numberedTexts(key, count: 0 ... Value.allCases.count, limit: 40)
        return texts.compactMap { choice($0.text, "\(key)[\($0.number)]") }
    }

    private mutating func choice<Value: RawRepresentable<String> & CaseIterable>(_ text: String, _ key: String)
        -> Value?
    {
        if let value = Value.allCases.first(where: { $0.rawValue.lowercased() == text.lowercased() }) { return value }
        refuse(key, "is “\(text.prefix(40))”: choose one of \(Value.allCases.map(\.rawValue).joined(separator: ", "))")
        return nil
    }

    /// ISO 639-1 codes.
    package mutating func languages(_ key: String) -> [String] {
        texts(key, count: 0 ... 20, limit: 20).map { $0.lowercased() }.filter { code in
            if code.count == 2, code.allSatisfy({ $0.isASCII && $0.isLetter }) { return true }
            refuse(key, "contains “\(code)”: write languages as two letters, such as zh or en")
            return false
        }
    }

    package mutating func creditCode(_ key: String) -> CreditCode? {
        guard let text = text(key, limit: 60) else { return nil }
        do {
            return try CreditCode(text)
        } catch {
            refuse(key, "\(error)")
            return nil
        }
    }

    package mutating func object<Value>(_ key: String, _ read: (inout RecordReader) -> Value) -> Value? {
        guard let value = take(key) else { return nil }
        guard case .object(let fields) = value else {
            refuse(key, "is \(value.kind): give an object")
            return nil
        }
        return readNested(fields, prefix: "\(prefix)\(key).", read)
    }

    package mutating func objects<Value>(
        _ key: String, count: ClosedRange<Int>, _ read: (inout RecordReader) -> Value
    ) -> [Value] {
        guard let value = take(key) else {
            if count.lowerBound > 0 { refuse(key, "is missing: give at least \(count.lowerBound)") }
            return []
        }
        guard case .list(let items) = value else {
            refuse(key, "is \(value.kind): give a list of objects")
            return []
        }
        if items.count < count.lowerBound { refuse(key, "is empty: give at least \(count.lowerBound)") }
        if items.count > count.upperBound {
            refuse(key, "has \(items.count) entries: no more than \(count.upperBound)")
        }
        return items.enumerated().compactMap { number, item in
            guard case .object(let fields) = item else {
                refuse("\(key)[\(number + 1)]", "is \(item.kind): give an object")
                return nil
            }
            return readNested(fields, prefix: "\(prefix)\(key)[\(number + 1)].", read)
        }
    }

    private mutating func readNested<Value>(
        _ fields: Record, prefix: String, _ read: (inout RecordReader) -> Value
    ) -> Value {
        var reader = RecordReader(fields, prefix: prefix)
        let value = read(&reader)
        errors += reader.finish()
        return value
    }
}
