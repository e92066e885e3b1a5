import Foundation

/// How a text becomes terms: its characters folded, its words counted, and the names of a glossary in either language
/// counted as one concept.
package struct Lexicon: Sendable {
    /// Does not take Traditional for Simplified characters, and knows no names.
    package static let plain = Lexicon(glossary: .empty) { $0 }

    private let simplified: @Sendable (String) -> String
    private var phrases = PhraseTable()
    private var concepts: [String] = []

    /// - Parameter simplified: writes Chinese in Simplified characters and the words of the mainland.
    package init(glossary: Glossary, simplified: @escaping @Sendable (String) -> String) {
        self.simplified = simplified
        for (number, entry) in glossary.entries.enumerated() {
            concepts.append("§" + (entry.english.first ?? ""))
            for name in entry.chinese + entry.english {
                phrases.insert(PhraseUnit.units(of: words(of: name)), entry: number)
            }
        }
    }

    /// The terms of a text, to be kept as long as the text does not change.
    package func read(_ text: String) -> LexicalText {
        LexicalText(terms(of: text))
    }

    /// Words first, in the order of the text; then concepts, then numbers of standards.
    func terms(of text: String) -> [Term] {
        let words = words(of: text)
        return Term.plain(in: words) + concepts(in: words) + Designation.terms(in: words)
    }

    private func words(of text: String) -> [ScannedWord] {
        // Full-width and other compatibility forms become the usual ones.
        ScannedWord.words(of: simplified(text.precomposedStringWithCompatibilityMapping))
    }

    private func concepts(in words: [ScannedWord]) -> [Term] {
        guard !concepts.isEmpty else { return [] }
        let units = PhraseUnit.units(of: words)
        return phrases.matches(in: units).map { match in
            Term(key: concepts[match.entry], text: PhraseUnit.text(of: units[match.units]), kind: .concept)
        }
    }
}
