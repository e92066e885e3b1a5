import Foundation

/// Numbers as people write them: never `1.0E9`, no `.0`.
enum PlainNumber {
    /// Of what a sheet's XML holds. Whole numbers stay as they stand, so that a code of 18 digits that some program
    /// wrote as a number keeps all of them.
    static func text(_ raw: String) -> String? {
        let digits = raw.utf8.dropFirst(raw.hasPrefix("-") ? 1 : 0)
        if !digits.isEmpty, digits.allSatisfy({ (48 ... 57).contains($0) }) { return raw }
        return Double(raw).flatMap(text)
    }

    /// To 15 digits, as Excel shows it: a sheet has 0.1 as 0.10000000000000001.
    static func text(_ number: Double) -> String? {
        guard number.isFinite else { return nil }
        guard number != 0 else { return "0" }
        let parts = String(format: "%.14e", abs(number)).split(separator: "e")
        guard parts.count == 2, let exponent = Int(parts[1]) else { return nil }
        let digits = String(parts[0].filter { $0 != "." })
        return (number < 0 ? "-" : "") + pointed(digits, after: exponent + 1)
    }

    /// `digits` with the point behind the first `count`, or that many places before them if it is negative.
    private static func pointed(_ digits: String, after count: Int) -> String {
        let whole = count > 0 ? digits.prefix(count) + zeros(count - digits.count) : "0"
        let fraction = zeros(-count) + digits.dropFirst(max(0, count))
        let significant = fraction.reversed().drop { $0 == "0" }.reversed()
        return significant.isEmpty ? String(whole) : whole + "." + String(significant)
    }

    private static func zeros(_ count: Int) -> String {
        String(repeating: "0", count: max(0, count))
    }
}
