/// Whether a number format shows dates or times of day. Elapsed time, `[h]:mm`, is neither: it stays a number of days.
enum DateFormat: Equatable {
    case date, time

    /// - Parameters:
    ///   - id: As a cell's style names it; those below 164 have a meaning without a code (ECMA-376 part 1, 18.8.30,
    ///     with the Chinese ones).
    ///   - code: As in `yyyy"年"m"月"d"日"`, if the workbook defines one.
    init?(id: Int, code: String?) {
        if let code {
            self.init(code: code)
        } else {
            switch id {
            case 14 ... 17, 22, 27 ... 31, 36, 50 ... 54, 57, 58: self = .date
            case 18 ... 21, 32 ... 35, 45, 47, 55, 56: self = .time
            default: return nil
            }
        }
    }

    private init?(code: String) {
        guard let letters = Self.letters(of: code) else { return nil }
        if !letters.isDisjoint(with: ["y", "d"]) {
            self = .date
        } else if !letters.isDisjoint(with: ["h", "s"]) {
            self = .time
        } else if letters.contains("m") {
            self = .date
        } else {
            return nil
        }
    }

    /// What stands in the format for positive numbers outside quotation marks, brackets and escapes; nothing for
    /// elapsed time.
    private static func letters(of code: String) -> Set<Character>? {
        var letters: Set<Character> = []
        var rest = code.lowercased()[...]
        while let character = rest.popFirst(), character != ";" {
            switch character {
            case "\\", "_", "*":
                _ = rest.popFirst()
            case "\"":
                rest = rest.drop { $0 != "\"" }.dropFirst()
            case "[":
                let bracketed = Set(rest.prefix { $0 != "]" })
                if !bracketed.isEmpty, bracketed.isSubset(of: ["h", "m", "s"]) { return nil }
                rest = rest.drop { $0 != "]" }.dropFirst()
            default:
                letters.insert(character)
            }
        }
        return letters
    }
}
