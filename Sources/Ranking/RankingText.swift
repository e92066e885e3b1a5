package import Domain

/// A listing as ranking reads it: its texts in order, each with what it is.
package struct RankingText: Equatable, Sendable {
    package let parts: [Part]

    package struct Part: Equatable, Sendable {
        package let kind: Kind
        package let text: String
    }

    package enum Kind: String, Sendable {
        case title, summary, requirement, deliverable, capability, reference
    }

    package init(parts: [Part]) {
        self.parts = parts
    }

    package init(_ scenario: Scenario) {
        parts =
            [Part(kind: .title, text: scenario.title), Part(kind: .summary, text: scenario.summary)]
            + scenario.requirements.map { Part(kind: .requirement, text: $0) }
            + scenario.deliverables.map { Part(kind: .deliverable, text: $0) }
    }

    /// Without the OPC's name: what it is called says nothing of what it can do.
    package init(_ profile: Profile) {
        parts =
            [Part(kind: .summary, text: profile.summary)]
            + profile.capabilities.map { Part(kind: .capability, text: $0) }
            + profile.cases.map { Part(kind: .reference, text: Self.text(of: $0)) }
    }

    /// What somebody typed: each sentence or line is a requirement, or a capability.
    package init(typed text: String, for side: Side) {
        let kind: Kind = side == .need ? .requirement : .capability
        let sentences = Self.sentences(text)
        parts =
            sentences.prefix(19).map { Part(kind: kind, text: $0) }
            + (sentences.count > 19 ? [Part(kind: kind, text: sentences[19...].joined(separator: " "))] : [])
    }

    /// A text that is not divided: one requirement, or one capability.
    package init(whole text: String, for side: Side) {
        parts = [Part(kind: side == .need ? .requirement : .capability, text: text)]
    }

    /// Which parts are of a kind.
    package func indices(of kind: Kind) -> [Int] {
        parts.indices.filter { parts[$0].kind == kind }
    }

    /// All of it, for lexical ranking.
    package var text: String { parts.map(\.text).joined(separator: "\n") }

    private static func text(of reference: Profile.Case) -> String {
        [reference.title, reference.client, reference.outcome].compactMap(\.self).joined(separator: " ")
    }

    private static func sentences(_ text: String) -> [String] {
        var sentences: [String] = []
        var sentence = ""
        func end() {
            let trimmed = sentence.drop { $0.isWhitespace }
            if trimmed.contains(where: { $0.isLetter || $0.isNumber }) { sentences.append(String(trimmed)) }
            sentence = ""
        }
        var previous: Character = " "
        for character in text {
            // A full stop ends a sentence only before a blank: not in “1.5” or “e.g.” within a word.
            if character.isWhitespace, ".?!".contains(previous) { end() }
            if character.isNewline || "。；;！？".contains(character) { end() } else { sentence.append(character) }
            previous = character
        }
        end()
        return sentences
    }
}
