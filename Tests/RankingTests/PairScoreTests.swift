import Foundation
import LinearAlgebra
import Ranking
import Testing

struct PairScoreTests {
    private let needs: [Listing]
    private let offers: [Listing]
    private let statistics: IndexStatistics

    init() {
        var random = SplitMix(state: 1)
        needs = Listing.needs(9, &random)
        offers = Listing.offers(40, &random)
        statistics = .example(&random)
    }

    private var offerIndex: OfferIndex {
        OfferIndex(texts: offers.map(\.text), vectors: offers.map(\.vectors), statistics: statistics)
    }

    private var needIndex: NeedIndex {
        NeedIndex(texts: needs.map(\.text), vectors: needs.map(\.vectors), statistics: statistics)
    }

    private var ranker: Ranker {
        Ranker(
            needs: needIndex, offers: offerIndex, model: .example,
            words: offers.map { Lexicon.plain.read($0.text.text) },
            lexicon: .plain)
    }

    @Test func `a pair has the same features from either side`() {
        let ranker = ranker
        for (number, offer) in offers.enumerated() {
            let alone = OfferIndex(
                texts: [offer.text], vectors: [offer.vectors], statistics: statistics, weights: ranker.offers.weights)
            let fromOffer = ranker.features(ofEveryNeedWith: alone)
            #expect(fromOffer.count == needs.count)
            for (need, features) in zip(ranker.needs.needs, fromOffer) {
                var other = ranker.features(of: ranker.question(need), with: [number])[0]
                // What was typed has no place among the others’ words.
                other[.lexical] = nil
                expectClose(features, other)
            }
        }
    }

    @Test func `features are what summing up one by one gives`() {
        let ranker = ranker
        for (need, listing) in zip(ranker.needs.needs, needs) {
            let features = ranker.features(of: ranker.question(need), with: Array(offers.indices))
            for (offer, features) in zip(offers, features) {
                let slow = slowFeatures(listing, offer)
                for feature in [Feature.capabilities, .weakest, .wholeText] {
                    #expect(abs((features[feature] ?? .nan) - (slow[feature] ?? .nan)) < 1e-5, "\(feature)")
                }
            }
        }
    }

    @Test func `a pair's features do not depend on who else is compared`() {
        let (ranker, need) = (ranker, needIndex.needs[3])
        let question = ranker.question(need)
        let all = ranker.features(of: question, with: Array(offers.indices))
        let chosen = [31, 2, 17]
        for (number, features) in zip(chosen, ranker.features(of: question, with: chosen)) {
            expectClose(features, all[number])
        }
    }

    @Test func `the nearest and those that share rare words are compared, and nobody who is not eligible`() {
        let ranker = ranker
        let question = ranker.question(needIndex.needs[0])
        #expect(ranker.candidates(for: question, among: [3, 5, 8]) == [3, 5, 8])
        #expect(ranker.candidates(for: question, among: []) == [])

        var random = SplitMix(state: 5)
        let many = Listing.offers(900, &random)
        let index = OfferIndex(texts: many.map(\.text), vectors: many.map(\.vectors), statistics: statistics)
        let words = many.map { Lexicon.plain.read($0.text.text) }
        let large = Ranker(needs: needIndex, offers: index, model: .example, words: words, lexicon: .plain)
        let need = needIndex.needs[0]
        let eligible = Array(stride(from: 1, to: 900, by: 2))
        let chosen = large.candidates(for: large.question(need), among: eligible)
        #expect(chosen.count <= 200 && chosen == chosen.sorted() && Set(chosen).isSubset(of: eligible))
        let cosines = index.wholeTexts(for: need)
        let nearest = eligible.sorted { (-cosines[$0], $0) < (-cosines[$1], $1) }.prefix(150)
        #expect(Set(nearest).isSubset(of: chosen))
    }

    @Test func `nothing is found among nobody`() {
        let nobody = Ranker(
            needs: NeedIndex(texts: [], vectors: [], statistics: statistics),
            offers: OfferIndex(texts: [], vectors: [], statistics: statistics), model: .example, words: [],
            lexicon: .plain)
        let question = nobody.question(needIndex.needs[0])
        #expect(nobody.offers.count == 0)
        #expect(nobody.features(of: question, with: []) == [])
        #expect(nobody.features(ofEveryNeedWith: offerIndex) == [])
    }

    @Test func `a text without tokens is met as little as can be, not taken for a mistake`() throws {
        var random = SplitMix(state: 2)
        let empty = Listing([.summary], lengths: [0], &random)
        let need = Need(text: empty.text, vectors: empty.vectors, statistics: statistics)
        let comparisons = offerIndex.compare(need, with: Array(offers.indices))
        #expect(comparisons.allSatisfy { $0.features(offer: offers[0].text) == PairFeatures() })
        let index = OfferIndex(texts: [empty.text], vectors: [empty.vectors], statistics: statistics)
        let comparison = try #require(index.compare(needIndex.needs[3], with: [0]).first)
        #expect(comparison.requirements.allSatisfy { $0.similarity == -1 } && !comparison.requirements.isEmpty)
    }

    /// In double precision, token by token, from what the listings are made of.
    private func slowFeatures(_ need: Listing, _ offer: Listing) -> PairFeatures {
        let (wanted, held) = (need.vectors.tokens, offer.vectors.tokens)
        /// The weighted mean over some words of the best cosine with some others.
        func met(_ words: [Int], of one: TokenVectors, in others: [Int], of other: TokenVectors) -> Double? {
            guard !words.isEmpty, !others.isEmpty else { return nil }
            let weights = words.map { weight(of: one.ids[$0]) }
            let sum = zip(words, weights).reduce(0) { sum, word in
                let cosines = others.map { dot(one.matrix.row(word.0), other.matrix.row($0)) }
                return sum + word.1 * (cosines.max() ?? -1)
            }
            return sum / weights.reduce(0, +)
        }
        func similarity(_ requirement: Int, _ part: Int) -> Double {
            let asked = wanted.ids.indices.filter { Int(wanted.parts[$0]) == requirement }
            let told = held.ids.indices.filter { Int(held.parts[$0]) == part }
            guard let forth = met(asked, of: wanted, in: told, of: held),
                let back = met(told, of: held, in: asked, of: wanted)
            else { return -1 }
            return (forth + back) / 2
        }
        func best(_ requirement: Int, _ kinds: [RankingText.Kind]) -> Double {
            let parts = offer.text.parts.indices.filter { kinds.contains(offer.text.parts[$0].kind) }
            return parts.map { similarity(requirement, $0) }.max() ?? -1
        }
        let requirements = need.text.indices(of: .requirement)
        let capabilities = requirements.map { best($0, [.capability]) }
        return PairFeatures([
            .capabilities: Float(capabilities.reduce(0, +) / Double(capabilities.count)),
            .weakest: Float(requirements.map { best($0, [.capability, .reference]) }.min() ?? 0),
            .wholeText: Float(cosine(corrected(need, .need), corrected(offer, .offer))),
        ])
    }

    /// ln(1 + N / (1 + df)).
    private func weight(of token: Int32) -> Double {
        let containing = Double(offers.count { $0.vectors.tokens.ids.contains(token) })
        return log((1 + containing + Double(offers.count)) / (1 + containing))
    }

    private func corrected(_ listing: Listing, _ side: Side) -> [Float] {
        let centred = zip(listing.vectors.text, statistics.textMeans[side] ?? []).map { $0 - $1 }
        let direction = Array(statistics.textDirections.row(0))
        let share = Float(dot(centred[...], direction[...]))
        return zip(centred, direction).map { $0 - share * $1 }
    }

    private func cosine(_ one: [Float], _ other: [Float]) -> Double {
        dot(one[...], other[...]) / (dot(one[...], one[...]) * dot(other[...], other[...])).squareRoot()
    }

    private func dot(_ one: ArraySlice<Float>, _ other: ArraySlice<Float>) -> Double {
        zip(one, other).reduce(0) { $0 + Double($1.0) * Double($1.1) }
    }

    private func expectClose(
        _ one: PairFeatures, _ other: PairFeatures, location: SourceLocation = #_sourceLocation
    ) {
        for feature in Feature.allCases {
            #expect((one[feature] == nil) == (other[feature] == nil), "\(feature)", sourceLocation: location)
            #expect(abs((one[feature] ?? 0) - (other[feature] ?? 0)) < 1e-5, "\(feature)", sourceLocation: location)
        }
    }
}
