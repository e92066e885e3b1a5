import LinearAlgebra

/// Many needs, ready to be compared.
package struct NeedIndex: Sendable {
    package let needs: [Need]
    /// One row for each need, corrected.
    let wholes: Matrix

    package init(texts: [RankingText], vectors: [ListingVectors], statistics: IndexStatistics) {
        needs = zip(texts, vectors).map { Need(text: $0, vectors: $1, statistics: statistics) }
        wholes = Matrix(
            rows: needs.map { Array($0.whole.row(0)) },
            columns: vectors.first?.text.count ?? statistics.textDirections.columns)
    }

    package var count: Int { needs.count }

    /// The vectors of one need, as they came in.
    package func vectors(of need: Int) -> ListingVectors { needs[need].vectors }
}
