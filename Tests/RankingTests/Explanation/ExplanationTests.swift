import Domain
import LinearAlgebra
import Testing

@testable import Ranking

struct ExplanationTests {
    private let ranker: Ranker

    init() {
        var random = SplitMix(state: 21)
        let (needs, offers) = (Listing.needs(9, &random), Listing.offers(30, &random))
        let statistics = IndexStatistics.example(&random)
        ranker = Ranker(
            needs: NeedIndex(texts: needs.map(\.text), vectors: needs.map(\.vectors), statistics: statistics),
            offers: OfferIndex(texts: offers.map(\.text), vectors: offers.map(\.vectors), statistics: statistics),
            model: .weighty, words: offers.map { Lexicon.plain.read($0.text.text) }, lexicon: .plain)
    }

    private func explanation(_ need: Int, _ offer: Int, _ sides: PairSides = .suited) -> Explanation {
        let question = ranker.question(ranker.needs.needs[need])
        return ranker.explanation(
            of: question, by: offer, sides, features: ranker.features(of: question, with: [offer])[0],
            coverage: ranker.coverage(of: question.need, by: offer))
    }

    @Test func `an explained score is the score of the list`() {
        for need in 0 ..< 9 {
            let features = ranker.features(of: ranker.question(ranker.needs.needs[need]), with: Array(0 ..< 30))
            for offer in 0 ..< 30 {
                let score = ranker.model.score(features[offer].merging(PairSides.suited.features))
                #expect(abs(explanation(need, offer).score.logit - score.logit) < 1e-5)
            }
        }
    }

    @Test func `each requirement that is not strong is asked for once, the greatest gain first, and none is a loss`() {
        for need in 0 ..< 9 {
            for offer in 0 ..< 30 {
                let explanation = explanation(need, offer)
                let asked = explanation.counterfactuals.compactMap(\.requirement)
                let tokens = ranker.needs.needs[need].tokens
                let open = zip(ranker.needs.needs[need].text.indices(of: .requirement), explanation.coverage)
                    .filter { part, row in row.level != .strong && tokens.parts.contains(Int32(part)) }.map(\.0)
                #expect(asked.sorted() == open)
                let gains = explanation.counterfactuals.map(\.gain)
                #expect(gains == gains.sorted(by: >) && gains.allSatisfy { $0 > -1e-5 })
            }
        }
    }

    @Test func `what it would be is what the model says of features so changed`() throws {
        for need in 0 ..< 9 {
            let question = ranker.question(ranker.needs.needs[need])
            for offer in 0 ..< 30 {
                let comparison = ranker.offers.compare(question.need, with: [offer])[0]
                let now = ranker.features(of: question, with: offer, comparison)
                for other in explanation(need, offer).counterfactuals {
                    let part = try #require(other.requirement)
                    var features = now.merging(PairSides.suited.features)
                    let changed = changedFeatures(comparison, offer, covering: part)
                    for feature in [Feature.capabilities, .weakest] {
                        features[feature] = changed[feature]
                    }
                    #expect(abs(ranker.model.score(features).logit - other.score.logit) < 1e-4)
                }
            }
        }
    }

    @Test func `fields that the model weighs are asked for where they could say more`() {
        var sides = PairSides.suited
        sides.profile.tracks = ["tourism"]
        (sides.profile.region, sides.scenario.region) = ("南山", "临港")
        (sides.profile.rateMinCNY, sides.scenario.budgetMaxCNY) = (80_000, 100_000)
        (sides.profile.capacity, sides.engagements) = (4, 1)
        let fields = explanation(3, 0, sides).counterfactuals.compactMap(\.change)
        #expect(Set(fields.map(\.feature)) == [.track, .region, .price, .workload])
        for (feature, change) in fields {
            let later = explanation(3, 0, change.carriedOut(on: sides))
            let promised = explanation(3, 0, sides).counterfactuals.first { $0.change?.feature == feature }
            #expect(promised?.score == later.score)
            #expect((promised?.gain ?? 0) > 0)
        }
        #expect(explanation(3, 0).counterfactuals.allSatisfy { $0.change == nil })
    }

    @Test func `a pair that is excluded is told why, and not what else could be better`() {
        var sides = PairSides.suited
        sides.profile.headcount = 11
        let explanation = explanation(3, 4, sides)
        #expect(explanation.obstacles.map(\.reason) == [.overHeadcountLimit])
        #expect(explanation.counterfactuals.isEmpty)
        #expect(explanation.score == self.explanation(3, 4).score && explanation.coverage.count == 4)
    }

    /// As the definitions of the features say, word by word.
    private func changedFeatures(
        _ comparison: TextComparison, _ offer: Int, covering part: Int
    ) -> PairFeatures {
        let strong = ranker.model.coverage.strong
        let capabilities = ranker.offers.texts[offer].indices(of: .capability)
        let best = comparison.requirements.map { requirement in
            let known = capabilities.map { requirement.similarities[$0] }.max() ?? -1
            return requirement.part == part ? max(known, strong) : known
        }
        let met = comparison.requirements.map { $0.part == part ? max($0.similarity, strong) : $0.similarity }
        return PairFeatures([
            .capabilities: best.reduce(0, +) / Float(best.count), .weakest: met.min() ?? 0,
        ])
    }
}

extension Counterfactual {
    fileprivate var requirement: Int? {
        if case .covered(let part, _) = condition { part } else { nil }
    }

    fileprivate var change: (feature: Feature, change: Change)? {
        if case .changed(let feature, let change) = condition { (feature, change) } else { nil }
    }
}

extension RankerModel {
    /// In which every feature that can be explained counts.
    fileprivate static let weighty = RankerModel(
        name: "weighty", fittedTo: "nothing", bias: -1,
        terms: [
            .capabilities: Term(weight: 2, usual: 0.2, spread: 0.1),
            .weakest: Term(weight: 0.5, usual: 0.2, spread: 0.1), .track: Term(weight: 0.9, usual: 0.3, spread: 0.5),
            .region: Term(weight: 0.1, usual: 0.2, spread: 0.4), .price: Term(weight: -0.2, usual: 0.2, spread: 0.2),
            .workload: Term(weight: -0.3, usual: 0.1, spread: 0.2),
        ], coverage: Coverage(strong: 0.40, partial: 0.345), floor: 0.1)
}
