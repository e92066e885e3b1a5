import Ranking

extension CoverageRow {
    /// Two lines: the requirement and, if there is one, its answer; the words that met stand in brackets.
    var text: String {
        let asked = "   \(level.symbol) \(Self.bracketed(requirement, words.requirement))"
        return asked + (answer.map { "\n       → \(Self.bracketed($0.text, words.answer))" } ?? "")
    }

    private static func bracketed(_ text: String, _ stretches: [Range<Int>]) -> String {
        let scalars = Array(text.unicodeScalars)
        var bracketed = String.UnicodeScalarView()
        for (place, scalar) in scalars.enumerated() {
            if stretches.contains(where: { $0.lowerBound == place }) { bracketed.append("[") }
            bracketed.append(scalar)
            if stretches.contains(where: { $0.upperBound == place + 1 }) { bracketed.append("]") }
        }
        return String(bracketed)
    }
}

extension CoverageRow.Level {
    var symbol: String {
        switch self {
        case .strong: "●"
        case .partial: "◐"
        case .none: "○"
        }
    }
}
