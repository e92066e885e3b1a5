/// What a query and a text have in common, and how much of their score it makes.
package struct SharedWords: Equatable, Sendable {
    /// As the query has it.
    package let asked: String
    /// As the text has it: the same word, another form of it, or its name in the other language.
    package let found: String
    /// Of the score, 0…1.
    package let share: Double
    /// Whether both name the same standard by its number.
    package let isDesignation: Bool
}

extension LexicalIndex {
    /// What makes the score of a text, the weightiest first; the text need not be one of the index.
    package func sharedWords(of query: String, and text: String, limit: Int = 5) -> [SharedWords] {
        let asked = lexicon.terms(of: query)
        let offered = lexicon.terms(of: text)
        let weights = weights(of: LexicalText(asked), in: LexicalText(offered))
        let total = weights.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value }
        guard total > 0 else { return [] }
        return Stretch.weighed(Stretch.all(of: asked, in: offered), weights)
            .sorted { (-$0.weight, $0.asked) < (-$1.weight, $1.asked) }.prefix(limit)
            .map { stretch in
                SharedWords(
                    asked: stretch.asked, found: stretch.found, share: stretch.weight / total,
                    isDesignation: stretch.kind == .designation)
            }
    }
}
