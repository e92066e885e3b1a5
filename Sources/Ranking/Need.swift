import LinearAlgebra

/// A need, ready to be compared: a scenario, or what somebody typed.
package struct Need: Sendable {
    package let text: RankingText
    /// As they came in.
    let vectors: ListingVectors
    /// One row, corrected.
    let whole: Matrix

    package init(text: RankingText, vectors: ListingVectors, statistics: IndexStatistics) {
        self.text = text
        self.vectors = vectors
        let raw = Matrix(rows: 1, columns: vectors.text.count, values: vectors.text)
        whole = statistics.corrected(texts: raw, of: .need)
    }

    var tokens: TokenVectors { vectors.tokens }

    /// The tokens of these parts, one group each.
    func words(of parts: [Int], weights: TermWeights) -> GroupedRows {
        let rows = parts.map(tokens.rows)
        return GroupedRows(
            rows: Matrix(
                rows: rows.reduce(0) { $0 + $1.count }, columns: tokens.columns,
                values: rows.flatMap { tokens.matrix(of: $0).values }),
            groups: Segments(lengths: rows.map(\.count)),
            weights: rows.flatMap { weights.weights(of: tokens.ids[$0]) })
    }
}
