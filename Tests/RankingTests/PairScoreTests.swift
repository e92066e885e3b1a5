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

    @Test func `a pair has the same score from either side`() {
        let (offerIndex, needIndex) = (offerIndex, needIndex)
        let forNeeds = needIndex.needs.map { offerIndex.scores(for: $0) }
        for (number, offer) in offers.enumerated() {
            let forOffer = needIndex.scores(for: offer.vectors, weights: offerIndex.weights, statistics: statistics)
            #expect(forOffer.count == needs.count)
            for (need, score) in forOffer.enumerated() { expectClose(score, forNeeds[need][number]) }
        }
    }

    @Test func `a score is what summing up one by one gives`() {
        let index = offerIndex
        for need in needs {
            let scores = index.scores(for: Need(text: need.text, vectors: need.vectors, statistics: statistics))
            for (offer, score) in zip(offers, scores) { expectClose(score, slowScore(need, offer)) }
        }
    }

    @Test func `a need's score does not depend on who else is in the index, but for the weights of words`() {
        let need = Need(text: needs[3].text, vectors: needs[3].vectors, statistics: statistics)
        let scores = offerIndex.scores(for: need)
        let turned = Array(offers.reversed())
        let index = OfferIndex(texts: turned.map(\.text), vectors: turned.map(\.vectors), statistics: statistics)
        for (one, other) in zip(scores, index.scores(for: need).reversed()) { expectClose(one, other) }
    }

    @Test func `nothing is found among nobody`() throws {
        let nobody = OfferIndex(texts: [], vectors: [], statistics: statistics)
        let need = Need(text: needs[0].text, vectors: needs[0].vectors, statistics: statistics)
        #expect(nobody.count == 0)
        #expect(nobody.scores(for: need) == [])
        let nothing = NeedIndex(texts: [], vectors: [], statistics: statistics)
        #expect(nothing.scores(for: offers[0].vectors, weights: nobody.weights, statistics: statistics) == [])
    }

    @Test func `a text without tokens is met as little as can be, not taken for a mistake`() throws {
        var random = SplitMix(state: 2)
        let empty = Listing([.summary], lengths: [0], &random)
        let need = Need(text: empty.text, vectors: empty.vectors, statistics: statistics)
        #expect(offerIndex.scores(for: need).allSatisfy { $0.interaction == 0 && $0.weakestRequirement == 0 })
        let index = OfferIndex(texts: [empty.text], vectors: [empty.vectors], statistics: statistics)
        let real = Need(text: needs[3].text, vectors: needs[3].vectors, statistics: statistics)
        let score = try #require(index.scores(for: real).first)
        #expect(abs(score.interaction + 1) < 1e-6)
    }

    @Test func `whoever is better in one number is better`() {
        let middle = PairScore(interaction: 0.5, weakestRequirement: 0.4, wholeText: 0.3)
        let better = [
            PairScore(interaction: 0.51, weakestRequirement: 0.4, wholeText: 0.3),
            PairScore(interaction: 0.5, weakestRequirement: 0.41, wholeText: 0.3),
            PairScore(interaction: 0.5, weakestRequirement: 0.4, wholeText: 0.31),
        ]
        for score in better {
            #expect(score.sum > middle.sum)
            #expect(score.probability > middle.probability)
        }
        let ends = [-1, 1].map { PairScore(interaction: $0, weakestRequirement: $0, wholeText: $0).probability }
        #expect(ends[0] >= 0 && ends[0] < 0.01 && ends[1] > 0.99 && ends[1] <= 1)
    }

    /// In double precision, token by token, from what the listings are made of.
    private func slowScore(_ need: Listing, _ offer: Listing) -> PairScore {
        let (wanted, held) = (need.vectors.tokens, offer.vectors.tokens)
        var partSums = [Double](repeating: 0, count: need.text.parts.count)
        var partTotals = partSums
        for token in wanted.ids.indices {
            let containing = offers.count { $0.vectors.tokens.ids.contains(wanted.ids[token]) }
            let weight = log((1.0 + Double(containing) + Double(offers.count)) / (1.0 + Double(containing)))
            let best = held.ids.indices.map { dot(wanted.matrix.row(token), held.matrix.row($0)) }.max() ?? -1
            partSums[Int(wanted.parts[token])] += weight * best
            partTotals[Int(wanted.parts[token])] += weight
        }
        let requirements = need.text.parts.indices.filter {
            need.text.parts[$0].kind == .requirement && partTotals[$0] > 0
        }
        let total = partTotals.reduce(0, +)
        let interaction = total == 0 ? 0 : partSums.reduce(0, +) / total
        return PairScore(
            interaction: Float(interaction),
            weakestRequirement: Float(requirements.map { partSums[$0] / partTotals[$0] }.min() ?? interaction),
            wholeText: Float(cosine(corrected(need, .need), corrected(offer, .offer))))
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

    private func expectClose(_ one: PairScore, _ other: PairScore, location: SourceLocation = #_sourceLocation) {
        #expect(abs(one.interaction - other.interaction) < 1e-5, sourceLocation: location)
        #expect(abs(one.weakestRequirement - other.weakestRequirement) < 1e-5, sourceLocation: location)
        #expect(abs(one.wholeText - other.wholeText) < 1e-5, sourceLocation: location)
    }
}
