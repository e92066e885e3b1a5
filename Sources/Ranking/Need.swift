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
}
