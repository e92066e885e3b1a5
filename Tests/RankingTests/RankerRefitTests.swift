import Testing

@testable import Ranking

struct RankerRefitTests {
    /// Answered pairs, in which `feature` decides whether the two are welcome to each other: the greater, the more often.
    private func answered(needs: Int, decidedBy feature: Feature?, seed: UInt64 = 5) -> [RankerFit.JudgedPair] {
        var random = SplitMix(state: seed)
        return (0 ..< needs).flatMap { need in
            (0 ..< 6).map { _ in
                let values = [Feature.capabilities, .lexical].map { ($0, Float.random(in: -2 ... 2, using: &random)) }
                let decisive = values.first { $0.0 == feature }?.1 ?? 0
                let isWelcome =
                    Double.random(in: 0 ... 1, using: &random) < PairScore.probability(ofLogit: 2 * Double(decisive))
                var features = PairFeatures()
                for (feature, value) in values { features[feature] = value }
                return RankerFit.JudgedPair(need: "S\(need)", features: features, grade: isWelcome ? 3 : 0)
            }
        }
    }

    /// Readers who go by the capabilities alone.
    private func judged(needs: Int = 20) -> [RankerFit.JudgedPair] {
        answered(needs: needs, decidedBy: .capabilities, seed: 2).map {
            RankerFit.JudgedPair(need: "J" + $0.need, features: $0.features, grade: $0.grade)
        }
    }

    private func refit(
        _ answered: [RankerFit.JudgedPair], after judged: [RankerFit.JudgedPair]? = nil
    ) throws -> RankerRefit? {
        let judged = judged ?? self.judged()
        let present = try #require(RankerFit.model(judged, name: "present", fittedTo: "readers"))
        return RankerRefit(judged: judged, answered: answered, present: present, name: "new", fittedTo: "both")
    }

    @Test func `what people answer is learnt where readers saw it otherwise`() throws {
        let answers = answered(needs: 80, decidedBy: .lexical)
        let refit = try #require(try refit(answers))
        #expect(refit.isBetter)
        #expect(refit.gain.mean > 0.1)
        let term = try #require(refit.model.terms[.lexical])
        #expect(term.weight > 1)
        #expect(refit.answered == 480 && refit.needs == 80)
    }

    @Test func `answers as readers gave them change nothing`() throws {
        // There is nothing to learn: of ten programs one, by bad luck, may get another model for no better reason.
        let readers = judged(needs: 400)
        let kept = try (0 ..< 10).filter { number in
            let answers = answered(needs: 40, decidedBy: .capabilities, seed: UInt64(100 + number))
            return try refit(answers, after: readers)?.isBetter == false
        }
        #expect(kept.count >= 9)
    }

    @Test func `from few scenarios, or from one kind of answer, nothing is learnt`() throws {
        #expect(try refit(answered(needs: RankerRefit.leastNeeds - 1, decidedBy: .lexical)) == nil)
        #expect(try refit(answered(needs: 40, decidedBy: .lexical).filter(\.isGood)) == nil)
    }

    @Test func `an answer counts as often as its weight says`() throws {
        // Three a scenario: twice as many are still all among the ten best.
        let pairs = answered(needs: 30, decidedBy: .lexical).enumerated().filter { $0.offset.isMultiple(of: 2) }
            .map(\.element)
        let doubled = pairs.map {
            RankerFit.JudgedPair(need: $0.need, features: $0.features, grade: $0.grade, weight: 2)
        }
        let (one, other) = (
            try #require(RankerFit.model(pairs + pairs, name: "m", fittedTo: "t")),
            try #require(RankerFit.model(doubled, name: "m", fittedTo: "t"))
        )
        for (feature, term) in one.terms {
            #expect(abs(term.weight - (other.terms[feature]?.weight ?? 0)) < 1e-6)
        }
    }
}

struct ExposureWeightsTests {
    @Test func `what fewer see counts more, up to a limit`() {
        let weights = ExposureWeights([(98, 79), (98, 39), (98, 39), (98, 1)])
        #expect(weights.weight(at: 1) == 1)
        #expect(abs(weights.weight(at: 2) - 2) < 1e-12)
        #expect(weights.weight(at: 4) == 5)
        #expect(weights.weight(at: 9) == 5)
        #expect(weights.weight(at: nil) == 1)
    }

    @Test func `a lower position is never taken for one that is seen more`() {
        let weights = ExposureWeights([(98, 49), (98, 9), (98, 98)])
        #expect(weights.weight(at: 3) == weights.weight(at: 2))
    }

    @Test func `where nothing was shown nothing is weighted`() {
        #expect(ExposureWeights([]).weight(at: 3) == 1)
    }
}
