import Foundation
import Testing

@testable import Ranking

struct RankerFitTests {
    /// Pairs of which the capabilities say how good they are, the whole text the same with more noise, and the lexical
    /// score nothing; prices speak the wrong way.
    private func pairs(needs: Int = 40, seed: UInt64 = 1) -> [RankerFit.JudgedPair] {
        var random = SplitMix(state: seed)
        func noise() -> Float {
            Float.random(in: -1 ... 1, using: &random) + Float.random(in: -1 ... 1, using: &random)
        }
        return (0 ..< needs).flatMap { need in
            (0 ..< 30).map { number in
                let grade = [3, 3, 2, 1].indices.contains(number) ? [3, 3, 2, 1][number] : 0
                return RankerFit.JudgedPair(
                    need: "N\(need)",
                    features: PairFeatures([
                        .capabilities: Float(grade) + noise() / 2, .wholeText: Float(grade) + 3 * noise(),
                        .lexical: noise(), .price: Float(grade) + noise(), .region: 1,
                    ]), grade: grade, requirements: [Float(grade) / 3])
            }
        }
    }

    @Test func `what tells good from bad gets the weight`() throws {
        let model = try #require(RankerFit.model(pairs(), name: "m", fittedTo: "t"))
        let weights = model.terms.mapValues(\.weight)
        #expect(try #require(weights[.capabilities]) > 2 * (try #require(weights[.wholeText])))
        #expect(try #require(weights[.wholeText]) > 0)
        #expect(try #require(weights[.lexical]) < 0.2)
        // More of it may only speak against a pair: what these pairs say is not believed.
        #expect(weights[.price] == 0)
        // The same in all pairs, and never known.
        #expect(weights[.region] == nil && weights[.track] == nil)
    }

    @Test func `probabilities are kept on pairs that it has not seen`() throws {
        let model = try #require(RankerFit.model(pairs(), name: "m", fittedTo: "t"))
        let others = Dictionary(grouping: pairs(needs: 200, seed: 7), by: \.need).values.flatMap { pairs in
            pairs.sorted { model.score($0.features).logit > model.score($1.features).logit }.prefix(10)
        }
        let reliability = Reliability(others.map { (model.score($0.features).probability, $0.isGood) })
        #expect(reliability.expectedError < 0.05)
    }

    @Test func `the same pairs give the same model`() throws {
        #expect(
            RankerFit.model(pairs(), name: "m", fittedTo: "t") == RankerFit.model(pairs(), name: "m", fittedTo: "t"))
    }

    @Test func `from too little nothing is learnt`() {
        #expect(RankerFit.model(pairs(needs: 4), name: "m", fittedTo: "t") == nil)
        #expect(RankerFit.model(pairs().filter(\.isGood), name: "m", fittedTo: "t") == nil)
        #expect(RankerFit.model([], name: "m", fittedTo: "t") == nil)
    }

    @Test func `a regression finds the weights that made the data`() {
        var random = SplitMix(state: 3)
        let samples = (0 ..< 20_000).map { _ in
            let features = (0 ..< 3).map { _ in Double.random(in: -2 ... 2, using: &random) }
            let logit = 0.5 + 1.5 * features[0] - 0.7 * features[1]
            let isGood = Double.random(in: 0 ..< 1, using: &random) < 1 / (1 + exp(-logit))
            return LogisticRegression.Sample(features: features, target: isGood ? 1 : 0)
        }
        let free = LogisticRegression(samples, signs: [0, 0, 0], ridge: 1e-6)
        for (found, made) in zip(free.weights + [free.bias], [1.5, -0.7, 0, 0.5]) { #expect(abs(found - made) < 0.08) }
        let bounded = LogisticRegression(samples, signs: [1, 1, 1], ridge: 1e-6)
        #expect(bounded.weights[1] == 0 && bounded.weights[0] > 1)
    }

    @Test func `separable data do not run away`() {
        let samples = [-1.0, -0.5, 0.5, 1].map { LogisticRegression.Sample(features: [$0], target: $0 > 0 ? 1 : 0) }
        let regression = LogisticRegression(samples, signs: [1], ridge: 0.1)
        #expect(regression.weights[0].isFinite && regression.weights[0] > 1)
    }
}

struct ReliabilityTests {
    @Test func `what is said and what happens are compared by tenths`() {
        let reliability = Reliability([(0.72, true), (0.78, false), (0.05, false), (1, true)])
        #expect(reliability.tenths.map(\.count) == [1, 2, 1])
        #expect(reliability.tenths.map(\.frequency) == [0, 0.5, 1])
        // (1 · 0.05 + 2 · 0.25 + 1 · 0) / 4
        #expect(abs(reliability.expectedError - 0.1375) < 1e-12)
        #expect(Reliability([]).expectedError == 0)
    }

    @Test func `a mean of samples lies about the mean`() throws {
        let same = try #require(Bootstrap([0.5, 0.5, 0.5]))
        #expect(same.mean == 0.5 && same.interval == 0.5 ... 0.5)
        let values = (0 ..< 100).map { Double($0 % 2) }
        let wide = try #require(Bootstrap(values))
        // The standard error is 0.05; 1.96 of it to either side.
        #expect(abs(wide.interval.lowerBound - 0.402) < 0.02 && abs(wide.interval.upperBound - 0.598) < 0.02)
        #expect(Bootstrap([]) == nil)
    }
}
