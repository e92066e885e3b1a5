import LinearAlgebra

/// Many offers, ready to be compared with a need at once. A value: it never changes, so readers never wait.
package struct OfferIndex: Sendable {
    package let texts: [RankingText]
    package let weights: TermWeights
    /// One row for each offer, as the model gave it.
    private let raw: Matrix
    /// The same, corrected.
    let wholes: Matrix
    /// Of all offers’ parts, one after the other.
    private let tokens: SegmentedHalves
    /// Which of these parts are an offer’s.
    private let parts: Segments
    /// Of all offers’ tokens, one after the other.
    private let ids: [Int32]

    /// - Parameter weights: those of the offers among which these stand, if they are not all there is.
    package init(
        texts: [RankingText], vectors: [ListingVectors], statistics: IndexStatistics, weights: TermWeights? = nil
    ) {
        precondition(texts.count == vectors.count, "every text has its vectors")
        self.texts = texts
        self.weights = weights ?? TermWeights(offers: vectors.map(\.tokens))
        raw = Matrix(rows: vectors.map(\.text), columns: vectors.first?.text.count ?? statistics.textDirections.columns)
        wholes = statistics.corrected(texts: raw, of: .offer)
        ids = vectors.flatMap(\.tokens.ids)
        parts = Segments(lengths: texts.map(\.parts.count))
        var values: [Half] = []
        values.reserveCapacity(ids.count * statistics.tokenAxes.rows)
        for offer in vectors { values += offer.tokens.values }
        tokens = SegmentedHalves(
            columns: statistics.tokenAxes.rows,
            segments: Segments(lengths: zip(texts, vectors).flatMap { $1.tokens.lengths(ofParts: $0.parts.count) }),
            values: values, weights: self.weights.weights(of: ids))
    }

    package var count: Int { texts.count }

    /// Of the vectors of all offers’ tokens.
    package var tokenBytes: Int { tokens.values.count * MemoryLayout<Half>.size }

    /// The vectors of one offer, as they came in.
    package func vectors(of offer: Int) -> ListingVectors {
        let own = parts[offer]
        let rows = tokens.segments.starts[own.lowerBound] ..< tokens.segments.starts[own.upperBound]
        let width = tokens.columns
        return ListingVectors(
            text: Array(raw.row(offer)),
            tokens: TokenVectors(
                ids: Array(ids[rows]),
                parts: own.enumerated().flatMap { part, segment in
                    Array(repeating: Int32(part), count: tokens.segments[segment].count)
                },
                values: Array(tokens.values[rows.lowerBound * width ..< rows.upperBound * width])))
    }

    /// The vectors of one part’s tokens, one row each.
    func tokens(ofPart part: Int, of offer: Int) -> Matrix {
        let rows = tokens.segments[parts[offer].lowerBound + part]
        let own = tokens.values[rows.lowerBound * tokens.columns ..< rows.upperBound * tokens.columns]
        return Matrix(rows: rows.count, columns: tokens.columns, values: Halves.widen(own))
    }

    /// The cosine of the need’s whole text with each offer’s.
    package func wholeTexts(for need: Need) -> [Float] {
        count == 0 ? [] : Array(need.whole.timesTransposed(wholes).row(0))
    }

    /// The need, requirement by requirement, against the parts of some offers.
    ///
    /// One product of the tokens of all requirements with all these offers’ tokens: about 2 · 80 · 150 · 128 operations
    /// an offer.
    package func compare(_ need: Need, with offers: [Int]) -> [TextComparison] {
        let asked = need.text.indices(of: .requirement)
        let chosen = offers.flatMap { Array(parts[$0]) }
        let similarities = tokens.chamfer(with: need.words(of: asked, weights: weights), in: chosen)
        var start = 0
        return offers.map { offer in
            let count = texts[offer].parts.count
            defer { start += count }
            return TextComparison(
                offer: texts[offer],
                requirements: asked.enumerated().map { row, part in
                    (part, Array(similarities.row(row).dropFirst(start).prefix(count)))
                })
        }
    }
}

extension TokenVectors {
    /// How many tokens each part has.
    func lengths(ofParts count: Int) -> [Int] {
        parts.reduce(into: Array(repeating: 0, count: count)) { $0[Int($1)] += 1 }
    }
}
