import Ranking
import Testing

struct TermWeightsTests {
    /// Of three offers: ln(1 + 3/1) = 1.3862944 for what none has, ln(1 + 3/2) = 0.9162907 for what one has,
    /// ln(1 + 3/3) = 0.6931472 for what two have, ln(1 + 3/4) = 0.5596158 for what all have.
    @Test func `the rarer a word is, the more it counts`() {
        let weights = TermWeights(offers: [tokens([5, 6, 7, 7, 7]), tokens([5, 6, 6]), tokens([5])])
        let expected: [Float] = [0.5596158, 0.6931472, 0.9162907, 1.3862944, 0.5596158]
        let found = weights.weights(of: [5, 6, 7, 8, 5])
        #expect(found.count == 5)
        for (weight, value) in zip(found, expected) { #expect(abs(weight - value) < 1e-6) }
    }

    @Test func `among no offers no word counts`() {
        #expect(TermWeights(offers: []).weights(of: [1, 2]) == [0, 0])
        #expect(TermWeights(offers: [tokens([1])]).weights(of: []) == [])
    }

    private func tokens(_ ids: [Int32]) -> TokenVectors {
        TokenVectors(ids: ids, parts: ids.map { _ in 0 }, values: ids.map { _ in 0 })
    }
}
