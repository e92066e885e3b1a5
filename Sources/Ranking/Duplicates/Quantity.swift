import Foundation

/// The numbers that a text gives, however they are written: “4.6万”, “46,000” and “四万六千” are one number, and so are
/// “九成” and “90%”.
///
/// Who says a thing in other words keeps its figures; another need in the same words has others.
enum Quantity {
    private static let digits: [Character: Double] = [
        "零": 0, "一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]
    private static let units: [Character: Double] = [
        "十": 10, "百": 100, "千": 1_000, "万": 10_000, "萬": 10_000, "亿": 100_000_000, "億": 100_000_000,
    ]

    /// Those from 2 on; of those in Chinese words from 10 on, because “一” and “三” are parts of many other words.
    static func all(in text: String) -> Set<Double> {
        var numbers: Set<Double> = []
        var rest = Array(text.precomposedStringWithCompatibilityMapping)[...]
        while let first = rest.first {
            if first.isASCII, first.isNumber {
                let number = arabic(&rest)
                if number >= 2 { numbers.insert(number) }
            } else if digits[first] != nil || units[first] != nil {
                let number = chinese(&rest)
                if number >= 10 { numbers.insert(number) }
            } else {
                rest.removeFirst()
            }
        }
        return numbers
    }

    /// Takes “46,000” or “4.6万”.
    private static func arabic(_ rest: inout ArraySlice<Character>) -> Double {
        let run = rest.prefix { $0.isASCII && ($0.isNumber || $0 == "," || $0 == ".") }
        rest = rest.dropFirst(run.count)
        let number = Double(String(run.filter { $0 != "," }).trimmingCharacters(in: ["."])) ?? 0
        guard let unit = rest.first.flatMap({ units[$0] }) else { return number }
        rest.removeFirst()
        // To the third decimal: 4.6 · 10,000 is no whole number otherwise.
        return (number * unit * 1_000).rounded() / 1_000
    }

    /// Takes “四万六千” or “九成”. One character alone is no number: “百” of “百分之”.
    private static func chinese(_ rest: inout ArraySlice<Character>) -> Double {
        let run = rest.prefix { digits[$0] != nil || units[$0] != nil }
        rest = rest.dropFirst(run.count)
        guard run.count > 1 else { return rest.first == "成" ? 10 * (run.first.flatMap { digits[$0] } ?? 0) : 0 }
        var (total, section, digit) = (0.0, 0.0, 0.0)
        for character in run {
            if let value = digits[character] {
                digit = value
            } else if let unit = units[character], unit < 10_000 {
                section += max(digit, 1) * unit
                digit = 0
            } else if let unit = units[character] {
                total += max(section + digit, 1) * unit
                (section, digit) = (0, 0)
            }
        }
        return total + section + digit
    }
}
