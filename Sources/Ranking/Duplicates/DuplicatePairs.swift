/// Two listings of which one repeats the other, as far as the model can tell.
package struct DuplicatePair: Equatable, Sendable {
    /// The numbers of both in the index.
    package let one: Int
    package let other: Int
    /// 0…1.
    package let probability: Double
    package let comparison: DuplicateComparison
}

extension DuplicateIndex {
    /// Those that this one repeats, or that repeat it, the likeliest first.
    package func pairs(with number: Int, model: DuplicateModel) -> [DuplicatePair] {
        Self.inOrder(candidates(for: number).compactMap { pair(number, $0, model: model) })
    }

    /// All pairs, each once, the likeliest first.
    package func allPairs(model: DuplicateModel) -> [DuplicatePair] {
        Self.inOrder(
            (0 ..< count).flatMap { number in
                candidates(for: number).filter { $0 > number }.compactMap { pair(number, $0, model: model) }
            })
    }

    private func pair(_ one: Int, _ other: Int, model: DuplicateModel) -> DuplicatePair? {
        let comparison = compare(one, other)
        let probability = model.probability(comparison.features)
        guard probability >= model.bound else { return nil }
        return DuplicatePair(one: one, other: other, probability: probability, comparison: comparison)
    }

    private static func inOrder(_ pairs: [DuplicatePair]) -> [DuplicatePair] {
        pairs.sorted { ($1.probability, $0.one, $0.other) < ($0.probability, $1.one, $1.other) }
    }
}
