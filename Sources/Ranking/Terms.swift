import Foundation

/// What lexical ranking counts: Latin words and numbers as they are, and each two characters that follow each other in
/// Chinese, Japanese or Korean, which is written without blanks.
package enum Terms {
    package static func of(_ text: String) -> [String] {
        var terms: [String] = []
        var word = ""
        var run: [Character] = []
        func endWord() {
            let trimmed = word.trimmingCharacters(in: joiners)
            if !trimmed.isEmpty { terms.append(trimmed) }
            word = ""
        }
        func endRun() {
            if run.count == 1 { terms.append(String(run)) }
            terms += zip(run, run.dropFirst()).map { String([$0, $1]) }
            run = []
        }
        // Full-width and other compatibility forms become the usual ones.
        for character in text.precomposedStringWithCompatibilityMapping.lowercased() {
            if isIdeographic(character) {
                endWord()
                run.append(character)
            } else if character.isLetter || character.isNumber || (!word.isEmpty && "-.+#".contains(character)) {
                endRun()
                word.append(character)
            } else {
                endWord()
                endRun()
            }
        }
        endWord()
        endRun()
        return terms
    }

    /// They belong to a word in its midst (“iso-27001”), or at its end only in names such as “c++” and “c#”.
    private static let joiners = CharacterSet(charactersIn: "-.")

    private static func isIdeographic(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first?.value else { return false }
        return (0x3040 ... 0x30FF).contains(scalar) || (0x3400 ... 0x9FFF).contains(scalar)
            || (0xAC00 ... 0xD7AF).contains(scalar) || (0xF900 ... 0xFAFF).contains(scalar)
            || (0x20000 ... 0x3FFFF).contains(scalar)
    }
}
