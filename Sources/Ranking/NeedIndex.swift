import LinearAlgebra

/// Many needs, ready to be compared with one offer at once: the other direction of `OfferIndex`, with the same numbers.
package struct NeedIndex: Sendable {
    package let needs: [Need]
    /// As they came in; their tokens are the needs' own.
    private let vectors: [ListingVectors]
    let wholes: Matrix
    let tokens: SegmentedHalves

    package init(texts: [RankingText], vectors: [ListingVectors], statistics: IndexStatistics) {
        self.vectors = vectors
        needs = zip(texts, vectors).map { Need(text: $0, vectors: $1, statistics: statistics) }
        let width = vectors.first?.text.count ?? 0
        wholes = Matrix(rows: needs.map { Array($0.whole.row(0)) }, columns: width)
        tokens = SegmentedHalves(
            columns: statistics.tokenAxes.rows, segments: Segments(lengths: vectors.map(\.tokens.ids.count)),
            values: vectors.flatMap(\.tokens.values))
    }

    package var count: Int { needs.count }

    /// The vectors of one need, as they came in.
    package func vectors(of need: Int) -> ListingVectors { vectors[need] }

    /// The score of this offer for every need, in order of the needs.
    ///
    /// - Parameter weights: those of the offers among which this one stands.
    package func scores(
        for offer: ListingVectors, weights: TermWeights, statistics: IndexStatistics
    ) -> [PairScore] {
        guard count > 0 else { return [] }
        let raw = Matrix(rows: 1, columns: offer.text.count, values: offer.text)
        let wholeTexts = statistics.corrected(texts: raw, of: .offer).timesTransposed(wholes)
        let best = tokens.bestOfRows(with: offer.tokens.matrix)
        return needs.indices.map { number in
            let need = needs[number]
            return need.score(
                best: best[tokens.segments[number]], weights: weights.weights(of: need.tokens.ids),
                wholeText: wholeTexts[0, number])
        }
    }
}
