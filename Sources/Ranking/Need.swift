import LinearAlgebra

/// A need, ready to be compared: a scenario, or what somebody typed.
package struct Need: Sendable {
    package let text: RankingText
    /// One row, corrected.
    let whole: Matrix
    let tokens: TokenVectors

    package init(text: RankingText, vectors: ListingVectors, statistics: IndexStatistics) {
        self.text = text
        let raw = Matrix(rows: 1, columns: vectors.text.count, values: vectors.text)
        whole = statistics.corrected(texts: raw, of: .need)
        tokens = vectors.tokens
    }

    /// From the greatest inner product that each token found, the token's part of the score.
    ///
    /// - Parameter best: for each token.
    func score(best: some Collection<Float>, weights: [Float], wholeText: Float) -> PairScore {
        var sums = [Float](repeating: 0, count: text.parts.count)
        var totals = [Float](repeating: 0, count: text.parts.count)
        for ((part, weight), best) in zip(zip(tokens.parts, weights), best) {
            sums[Int(part)] += weight * best
            totals[Int(part)] += weight
        }
        let total = totals.reduce(0, +)
        let all = total > 0 ? sums.reduce(0, +) / total : 0
        let weakest = text.indices(of: .requirement).filter { totals[$0] > 0 }.map { sums[$0] / totals[$0] }.min()
        return PairScore(interaction: all, weakestRequirement: weakest ?? all, wholeText: wholeText)
    }
}
