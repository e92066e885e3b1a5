/// How a need is met by one offer, requirement by requirement: what both the score and its explanation are made of.
package struct TextComparison: Sendable {
    /// For each requirement of the need, in order.
    package let requirements: [Requirement]

    package struct Requirement: Sendable {
        /// Its place among the need’s parts.
        package let part: Int
        /// For each part of the offer, how much the two say of each other: the mean, over the words of both, of the best
        /// cosine within the other, weighted by how rare the words are; −1 where there are no words.
        package let similarities: [Float]
        /// The capability, or else the case, that meets it best: its place among the offer’s parts.
        package let answer: Int?

        /// How well that one does.
        package var similarity: Float { answer.map { similarities[$0] } ?? -1 }
    }

    /// - Parameter requirements: for each its place among the need’s parts, and a similarity with each part of the offer.
    init(offer: RankingText, requirements: some Sequence<(part: Int, similarities: [Float])>) {
        let answers = offer.parts.indices.filter { [.capability, .reference].contains(offer.parts[$0].kind) }
        self.requirements = requirements.map { part, similarities in
            Requirement(
                part: part, similarities: similarities,
                answer: answers.max { similarities[$0] < similarities[$1] })
        }
    }

    /// What ranking reads of it; nothing of a need without requirements.
    package func features(offer: RankingText) -> PairFeatures {
        guard !requirements.isEmpty else { return PairFeatures() }
        let capabilities = offer.indices(of: .capability)
        let best = requirements.map { requirement in
            capabilities.map { requirement.similarities[$0] }.max() ?? requirement.similarity
        }
        var features = PairFeatures()
        features[.capabilities] = best.reduce(0, +) / Float(best.count)
        features[.weakest] = requirements.map(\.similarity).min()
        return features
    }

    /// Requirement by requirement, which part of the offer answers it.
    ///
    /// - Parameter words: which words of a part of the need met which of a part of the offer.
    package func coverage(
        need: RankingText, offer: RankingText, levels: RankerModel.Coverage,
        words: (_ requirement: Int, _ answer: Int) -> MetWords = { _, _ in .none }
    ) -> [CoverageRow] {
        requirements.map { requirement in
            var answer = requirement.answer
            // A long summary has a word for everything: it answers only what no capability or case does.
            if levels.level(of: requirement.similarity) == .none {
                answer = requirement.similarities.indices.filter { offer.parts[$0].kind != .requirement }
                    .max { requirement.similarities[$0] < requirement.similarities[$1] }
            }
            let similarity = answer.map { requirement.similarities[$0] } ?? -1
            let level = levels.level(of: similarity)
            let told = level == .none ? nil : answer
            return CoverageRow(
                requirement: need.parts[requirement.part].text, answer: told.map { offer.parts[$0] },
                similarity: similarity, level: level, words: told.map { words(requirement.part, $0) } ?? .none)
        }
    }
}
