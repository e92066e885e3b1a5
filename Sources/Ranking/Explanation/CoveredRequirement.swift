import LinearAlgebra

/// An offer as it would be if it had one capability more: one that covers a requirement just well enough.
struct CoveredRequirement {
    /// Its place among the need’s parts.
    let part: Int
    /// What the words would say then.
    let comparison: TextComparison
    let offer: RankingText

    /// The new capability answers each word of the requirement as the present answer does, moved towards 1 by the same
    /// share of what is missing, so that the requirement’s similarity is `similarity`; of other words it says nothing.
    ///
    /// - Returns: nothing for a requirement without words that count, or one that is covered as well already.
    init?(
        _ requirement: TextComparison.Requirement, as similarity: Float, need: NeedWords, offer: RankingText,
        maxima: Matrix
    ) {
        guard need.totals[requirement.part] > 0, requirement.similarity < similarity else { return nil }
        let share = (similarity - requirement.similarity) / (1 - requirement.similarity)
        let rows = need.parts.enumerated().map { word, part in
            let own = Array(maxima.row(word))
            let answered = requirement.answer.map { own[$0] } ?? -1
            return own + [part == requirement.part ? answered + (1 - answered) * share : -1]
        }
        part = requirement.part
        self.offer = RankingText(
            parts: offer.parts + [.init(kind: .capability, text: need.text.parts[requirement.part].text)])
        comparison = TextComparison(
            need: need, offer: self.offer, maxima: Matrix(rows: rows, columns: maxima.columns + 1),
            columns: 0 ..< maxima.columns + 1)
    }

    /// What ranking would read.
    var features: PairFeatures { comparison.features(offer: offer) }
}

extension OfferIndex {
    /// One for each requirement that is not answered as well as `similarity`.
    func covering(_ need: Need, by offer: Int, as similarity: Float) -> [CoveredRequirement] {
        let maxima = maxima(need, with: [offer])
        let words = NeedWords(need, weights: weights)
        let comparison = TextComparison(
            need: words, offer: texts[offer], maxima: maxima, columns: 0 ..< maxima.columns)
        return comparison.requirements.compactMap {
            CoveredRequirement($0, as: similarity, need: words, offer: texts[offer], maxima: maxima)
        }
    }
}
