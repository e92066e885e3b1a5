/// A word, or a run of Chinese, Japanese or Korean, which is written without blanks; as it stands in the text.
struct ScannedWord: Equatable {
    let text: String
    let isIdeographic: Bool
    /// What divides it from the one before.
    let gap: Gap

    enum Gap: Int {
        /// Chinese beside Latin: “用Python写”.
        case none
        /// Blanks, a hyphen, a slash.
        case narrow
        /// Other punctuation, or a new line: no phrase goes on beyond it.
        case wide
    }

    /// “iso-27001” is “iso” and “27001”; Chinese is one.
    var parts: [Substring] { text.split { $0 == "-" || $0 == "." } }

    static func words(of text: String) -> [ScannedWord] {
        var words: [ScannedWord] = []
        var current = ""
        var isRun = false
        var gap = Gap.wide
        func end() {
            // “-” and “.” belong to a word in its midst (“iso-27001”), not at its end; “c++” and “c#” are names.
            var after = Gap.none
            while let last = current.last, last == "-" || last == "." {
                after = last == "." ? .wide : .narrow
                current.removeLast()
            }
            guard !current.isEmpty else { return }
            words.append(ScannedWord(text: current, isIdeographic: isRun, gap: gap))
            gap = after
            current = ""
        }
        for character in text {
            let isIdeographic = isIdeographic(character)
            if isIdeographic || character.isLetter || character.isNumber {
                if isIdeographic != isRun { end() }
                isRun = isIdeographic
                current.append(character)
            } else if !isRun, !current.isEmpty, "-.+#".contains(character) {
                current.append(character)
            } else {
                end()
                gap = wider(gap, divides(character))
            }
        }
        end()
        return words
    }

    private static func divides(_ character: Character) -> Gap {
        if character.isNewline { return .wide }
        return character.isWhitespace || "-/_".contains(character) ? .narrow : .wide
    }

    private static func wider(_ one: Gap, _ other: Gap) -> Gap { one.rawValue < other.rawValue ? other : one }

    private static func isIdeographic(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first?.value, scalar >= 0x3040 else { return false }
        return (0x3040 ... 0x30FF).contains(scalar) || (0x3400 ... 0x9FFF).contains(scalar)
            || (0xAC00 ... 0xD7AF).contains(scalar) || (0xF900 ... 0xFAFF).contains(scalar)
            || (0x20000 ... 0x3FFFF).contains(scalar)
    }
}
