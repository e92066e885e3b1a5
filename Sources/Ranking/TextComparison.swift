import LinearAlgebra

/// The words of a need, each with what it counts.
struct NeedWords {
    let text: RankingText
    let parts: [Int]
    let weights: [Float]
    /// How much all words of a part count.
    let totals: [Float]

    init(_ need: Need, weights: TermWeights) {
        text = need.text
        parts = need.tokens.parts.map(Int.init)
        self.weights = weights.weights(of: need.tokens.ids)
        totals = zip(parts, self.weights).reduce(into: Array(repeating: 0, count: need.text.parts.count)) {
            $0[$1.0] += $1.1
        }
    }
}

/// How a need is met by one offer, part by part: what both the score and its explanation are made of.
package struct TextComparison: Sendable {
    /// Late interaction of all the need’s words with all the offer’s.
    package let interaction: Float
    /// For each requirement of the need, in order.
    package let requirements: [Requirement]

    package struct Requirement: Sendable {
        /// Its place among the need’s parts.
        package let part: Int
        /// For each part of the offer, the mean over the requirement’s words of the best cosine within the part, weighted
        /// by how rare the words are; −1 where there are no words.
        package let similarities: [Float]
        /// The capability, or else the case, that meets it best: its place among the offer’s parts.
        package let answer: Int?

        /// How well that one does.
        package var similarity: Float { answer.map { similarities[$0] } ?? -1 }
    }

    /// - Parameters:
    ///   - maxima: the need’s words × parts of offers: the best cosine of each word within each part.
    ///   - columns: the parts of this offer.
    init(need: NeedWords, offer: RankingText, maxima: Matrix, columns: Range<Int>) {
        let count = columns.count
        // need’s parts × offer’s parts
        var sums = [Float](repeating: 0, count: need.text.parts.count * count)
        var all: Float = 0
        for (word, weight) in need.weights.enumerated() where weight > 0 && count > 0 {
            let row = maxima.row(word)[(maxima.columns * word + columns.lowerBound)...].prefix(count)
            let start = need.parts[word] * count
            var best: Float = -1
            for (column, cosine) in zip(start..., row) {
                sums[column] += weight * cosine
                best = max(best, cosine)
            }
            all += weight * best
        }
        let total = need.totals.reduce(0, +)
        interaction = total > 0 ? all / total : 0
        requirements = need.text.indices(of: .requirement).map { part in
            let similarities = (0 ..< count).map { column -> Float in
                need.totals[part] > 0 ? sums[part * count + column] / need.totals[part] : -1
            }
            let answer = similarities.indices.filter { [.capability, .reference].contains(offer.parts[$0].kind) }
                .max { similarities[$0] < similarities[$1] }
            return Requirement(part: part, similarities: similarities, answer: answer)
        }
    }

    /// What ranking reads of it.
    package func features(offer: RankingText) -> PairFeatures {
        var features = PairFeatures([.interaction: interaction])
        let capabilities = offer.indices(of: .capability)
        let best = requirements.map { requirement in
            capabilities.map { requirement.similarities[$0] }.max() ?? requirement.similarity
        }
        features[.capabilities] = best.isEmpty ? interaction : best.reduce(0, +) / Float(best.count)
        features[.weakest] = requirements.map(\.similarity).min() ?? interaction
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
