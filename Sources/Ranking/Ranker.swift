import LinearAlgebra

/// Everything that ranking knows of a program’s texts at one moment. A value: it never changes.
package struct Ranker: Sendable {
    package let needs: NeedIndex
    package let offers: OfferIndex
    package let hubs: HubLevels
    package let lexical: LexicalIndex
    /// The offers’ texts as the lexical index read them.
    package let words: [LexicalText]
    package let model: RankerModel
    let places: TokenPlaces

    /// As many offers are compared word by word at most, those whose whole texts are nearest and, beside them, a few that
    /// share the rarest words. On four public sets of up to 13,896 documents nDCG@10 with a third of them is within 0.001 of
    /// that with twice as many.
    package static let candidates = (byWholeText: 150, byWords: 50)

    /// - Parameters:
    ///   - words: the offers’ texts, as `lexicon` reads them.
    ///   - lexicon: that of the words, for the needs’ texts.
    ///   - places: where tokens stand; without it no words are underlined.
    package init(
        needs: NeedIndex, offers: OfferIndex, model: RankerModel, words: [LexicalText], lexicon: Lexicon,
        places: @escaping TokenPlaces = { _ in [] }
    ) {
        self.needs = needs
        self.offers = offers
        self.model = model
        hubs = HubLevels(needs: needs, offers: offers)
        self.words = words
        self.places = places
        lexical = LexicalIndex(words, lexicon: lexicon)
    }

    /// What is known of a need before it is compared with anybody word by word.
    package struct Question: Sendable {
        package let need: Need
        /// For each offer.
        package let wholeTexts: [Float]
        let lexical: [Float]
        let hub: Float
        /// All offers, the nearest first, and those that share the rarest words first: asked for again and again while
        /// only who is eligible changes. Empty where there are so few that all are compared.
        fileprivate let byWholeText: [Int]
        fileprivate let byWords: [Int]
    }

    package func question(_ need: Need) -> Question {
        let wholeTexts = offers.wholeTexts(for: need)
        let lexical = lexical.scores(for: need.text.text)
        let best = HubLevels.level(of: lexical)
        let isLarge = offers.count > Self.mostCandidates
        return Question(
            need: need, wholeTexts: wholeTexts, lexical: best > 0 ? lexical.map { $0 / best } : lexical,
            hub: HubLevels.level(of: wholeTexts), byWholeText: isLarge ? Self.bestFirst(wholeTexts) : [],
            byWords: isLarge ? Self.bestFirst(lexical) : [])
    }

    private static var mostCandidates: Int { candidates.byWholeText + candidates.byWords }

    /// Of equal ones, the first stays the first.
    private static func bestFirst(_ scores: [Float]) -> [Int] {
        scores.indices.sorted { scores[$0] == scores[$1] ? $0 < $1 : scores[$0] > scores[$1] }
    }

    /// Those of the eligible offers, given in their order, that are worth a comparison word by word; linear in the offers.
    package func candidates(for question: Question, among eligible: [Int]) -> [Int] {
        guard eligible.count > Self.mostCandidates else { return eligible }
        var isEligible = Array(repeating: false, count: offers.count)
        for offer in eligible { isEligible[offer] = true }
        var isChosen = Array(repeating: false, count: offers.count)
        for offer in question.byWholeText.lazy.filter({ isEligible[$0] }).prefix(Self.candidates.byWholeText) {
            isChosen[offer] = true
        }
        for offer in question.byWords.lazy.filter({ isEligible[$0] }).prefix(Self.candidates.byWords) {
            isChosen[offer] = true
        }
        return eligible.filter { isChosen[$0] }
    }

    /// What the texts say of the need and each of these offers.
    package func features(of question: Question, with chosen: [Int]) -> [PairFeatures] {
        zip(chosen, offers.compare(question.need, with: chosen)).map { features(of: question, with: $0, $1) }
    }

    /// The same for one offer that has been compared already.
    package func features(of question: Question, with offer: Int, _ comparison: TextComparison) -> PairFeatures {
        features(of: question, with: offer, comparison.features(offer: offers.texts[offer]))
    }

    /// - Parameter words: what the comparison word by word says.
    func features(of question: Question, with offer: Int, _ words: PairFeatures) -> PairFeatures {
        var features = words
        features[.wholeText] = question.wholeTexts[offer]
        features[.lexical] = question.lexical[offer]
        features[.needHub] = question.hub
        features[.offerHub] = hubs.offers?[offer]
        return features
    }

    /// What the texts say of every need and one offer that is none of those here, such as one that was typed.
    ///
    /// - Parameter offer: an index of nothing else, with the weights of the offers here.
    package func features(ofEveryNeedWith offer: OfferIndex) -> [PairFeatures] {
        guard needs.count > 0, offer.count == 1 else { return [] }
        let wholeTexts = offer.wholes.timesTransposed(needs.wholes).row(0)
        let hub = hubs.offers == nil ? nil : HubLevels.levelOfOffer(with: wholeTexts)
        return zip(needs.needs.indices, wholeTexts).map { number, wholeText in
            var features = offer.compare(needs.needs[number], with: [0])[0].features(offer: offer.texts[0])
            features[.wholeText] = wholeText
            features[.needHub] = hubs.needs[number]
            features[.offerHub] = hub
            return features
        }
    }

    /// Which part of the offer answers each requirement of the need, and how well.
    package func coverage(of need: Need, by offer: Int, in index: OfferIndex? = nil) -> [CoverageRow] {
        let index = index ?? offers
        return index.compare(need, with: [offer])[0].coverage(
            need: need.text, offer: index.texts[offer], levels: model.coverage
        ) { index.metWords(need, $0, by: $1, of: offer, places: places) }
    }

    /// The same of many offers, compared at once.
    package func coverage(of need: Need, by chosen: [Int]) -> [[CoverageRow]] {
        zip(chosen, offers.compare(need, with: chosen)).map { offer, comparison in
            comparison.coverage(need: need.text, offer: offers.texts[offer], levels: model.coverage)
        }
    }
}
