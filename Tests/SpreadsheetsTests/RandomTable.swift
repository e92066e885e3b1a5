import Spreadsheets

/// The same numbers for the same seed, everywhere (Steele, Lea and Flood, "Fast Splittable Pseudorandom Number
/// Generators", 2014).
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}

/// Texts made of everything that has a meaning somewhere on the way.
struct RandomTable {
    let sheet: Sheet
    let rows: [[String]]

    init(seed: UInt64) {
        var random = SplitMix(state: seed)
        let width = Int.random(in: 1 ... 6, using: &random)
        rows = (0 ..< Int.random(in: 0 ... 12, using: &random)).map { _ in
            // A row needs one text to count as one.
            ["x" + Self.text(&random)] + (1 ..< width).map { _ in Self.text(&random) }
        }
        sheet = Sheet(
            name: "Sheet", columns: (1 ... width).map { Column("列 \($0);\"a\",") },
            rows: rows.map { $0.map { .text($0) } })
    }

    private static let pieces = [
        "深圳", "一人公司", "a", "B", "0", "7", " ", ",", ";", "\t", "\"", "\"\"", "'", "=", "+", "-", "@", "\n", "\r",
        "\r\n", "🚢", "👩‍👩‍👧", "é", "e\u{301}", "𠮷", "<b>", "&amp;", "_x0041_", "_x", "_", "\u{1}", "\u{1F}", "\u{FEFF}",
        "＝", "\u{2028}", "\u{85}", "]]>", "1E9", "2026-12-01", "\\", "null", "\u{E000}", "\u{7F}",
    ]

    private static func text(_ random: inout SplitMix) -> String {
        (0 ..< Int.random(in: 0 ... 6, using: &random)).compactMap { _ in pieces.randomElement(using: &random) }
            .joined()
    }
}
