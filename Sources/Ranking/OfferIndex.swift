import LinearAlgebra

/// Many offers, ready to be compared with a need at once. A value: it never changes, so readers never wait.
package struct OfferIndex: Sendable {
    package let texts: [RankingText]
    package let weights: TermWeights
    /// One row for each offer, as the model gave it.
    private let raw: Matrix
    /// The same, corrected.
    private let wholes: Matrix
    private let tokens: SegmentedHalves
    /// Of all offers' tokens, one after the other.
    private let ids: [Int32]
    private let parts: [Int32]

    package init(texts: [RankingText], vectors: [ListingVectors], statistics: IndexStatistics) {
        precondition(texts.count == vectors.count, "every text has its vectors")
        self.texts = texts
        weights = TermWeights(offers: vectors.map(\.tokens))
        raw = Matrix(rows: vectors.map(\.text), columns: vectors.first?.text.count ?? statistics.textDirections.columns)
        wholes = statistics.corrected(texts: raw, of: .offer)
        ids = vectors.flatMap(\.tokens.ids)
        parts = vectors.flatMap(\.tokens.parts)
        var values: [Half] = []
        values.reserveCapacity(ids.count * statistics.tokenAxes.rows)
        for offer in vectors { values += offer.tokens.values }
        tokens = SegmentedHalves(
            columns: statistics.tokenAxes.rows, segments: Segments(lengths: vectors.map(\.tokens.ids.count)),
            values: values)
    }

    /// The vectors of one offer, as they came in.
    package func vectors(of offer: Int) -> ListingVectors {
        let rows = tokens.segments[offer]
        let width = tokens.columns
        return ListingVectors(
            text: Array(raw.row(offer)),
            tokens: TokenVectors(
                ids: Array(ids[rows]), parts: Array(parts[rows]),
                values: Array(tokens.values[rows.lowerBound * width ..< rows.upperBound * width])))
    }

    package var count: Int { texts.count }

    /// The score of every offer for this need, in order of the offers.
    ///
    /// One product of all the need's tokens with all the offers' tokens: about 2 · 200 · 150 · 128 operations an offer.
    package func scores(for need: Need) -> [PairScore] {
        guard count > 0 else { return [] }
        let maxima = tokens.maxima(with: need.tokens.matrix)
        let wholeTexts = need.whole.timesTransposed(wholes)
        let weights = self.weights.weights(of: need.tokens.ids)
        return (0 ..< count).map { offer in
            need.score(
                best: (0 ..< maxima.rows).map { maxima[$0, offer] }, weights: weights,
                wholeText: wholeTexts[0, offer])
        }
    }

    /// Which part of the offer answers each requirement of the need, and how well.
    ///
    /// - Parameter weights: those of another index, if the offer does not stand among its own kind here.
    package func coverage(of need: Need, by offer: Int, weights: TermWeights? = nil) -> [CoverageRow] {
        Coverage(need: need, text: texts[offer], tokens: vectors(of: offer).tokens, weights: weights ?? self.weights)
            .rows
    }
}
