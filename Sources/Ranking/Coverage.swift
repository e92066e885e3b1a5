import LinearAlgebra

/// A requirement, and the part of the offer that answers it best.
package struct CoverageRow: Equatable, Sendable {
    package let requirement: String
    /// The words of the capability, case or summary that answers it; nothing if no part does.
    package let answer: RankingText.Part?
    /// The mean over the requirement's words of the best cosine within the answer, weighted by how rare they are.
    package let similarity: Float
    package let level: Level

    package enum Level: String, CaseIterable, Sendable {
        case strong, partial, none

        /// Among the judged pairs of the demonstration data, three quarters of the requirements of pairs of grade 3 lie
        /// above the first bound, and 19 of 20 of those of pairs of grade 0 below the second.
        init(similarity: Float) {
            self = similarity >= 0.40 ? .strong : similarity >= 0.345 ? .partial : .none
        }
    }
}

/// Requirement × part of the offer, by late interaction. What was typed as one text is one requirement.
struct Coverage {
    let rows: [CoverageRow]

    init(need: Need, text: RankingText, tokens: TokenVectors, weights: TermWeights) {
        let lengths = text.parts.indices.map { part in tokens.parts.count { Int($0) == part } }
        let maxima = Self.maxima(of: need.tokens, within: tokens, lengths: lengths)
        let weights = weights.weights(of: need.tokens.ids)
        rows = need.text.indices(of: .requirement).map { requirement in
            let own = need.tokens.parts.indices.filter { Int(need.tokens.parts[$0]) == requirement }
            let total = own.reduce(0) { $0 + weights[$1] }
            let similarities = lengths.indices.map { part in
                lengths[part] == 0 || total == 0
                    ? -1 : own.reduce(0) { $0 + weights[$1] * maxima[$1, part] } / total
            }
            func best(among kinds: Set<RankingText.Kind>) -> Int? {
                similarities.indices.filter { kinds.contains(text.parts[$0].kind) }
                    .max { similarities[$0] < similarities[$1] }
            }
            // A long summary has a word for everything: it answers only what no capability or case does.
            var answer = best(among: [.capability, .reference])
            if CoverageRow.Level(similarity: answer.map { similarities[$0] } ?? -1) == .none {
                answer = best(among: [.capability, .reference, .summary])
            }
            let similarity = answer.map { similarities[$0] } ?? -1
            let level = CoverageRow.Level(similarity: similarity)
            return CoverageRow(
                requirement: need.text.parts[requirement].text,
                answer: level == .none ? nil : answer.map { text.parts[$0] }, similarity: similarity, level: level)
        }
    }

    /// For each token of the need and each part of the offer, the best cosine.
    private static func maxima(of need: TokenVectors, within offer: TokenVectors, lengths: [Int]) -> Matrix {
        guard !need.ids.isEmpty, !offer.ids.isEmpty else {
            let count = need.ids.count * lengths.count
            return Matrix(rows: need.ids.count, columns: lengths.count, values: Array(repeating: -1, count: count))
        }
        let parts = SegmentedHalves(
            columns: offer.values.count / offer.ids.count, segments: Segments(lengths: lengths), values: offer.values)
        return parts.maxima(with: need.matrix)
    }
}
