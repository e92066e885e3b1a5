import Foundation
import Ranking
import Testing

struct RankerModelTests {
    @Test func `the score is the sum of the bias and of what each feature adds`() {
        let features = PairFeatures([.capabilities: 0.45, .wholeText: -0.25, .offerHub: 0.3])
        let score = RankerModel.example.score(features)
        // −1 + 2 · (0.45 − 0.3) / 0.1 + 1 · (−0.25 − 0) / 0.5 + 0 for the unknown − 1 · (0.3 − 0.2) / 0.1
        #expect(abs(score.logit - (-1 + 3 - 0.5 - 1)) < 1e-6)
        let shares = score.shares(by: .example)
        #expect(shares.map(\.feature) == [.wholeText, .capabilities, .weakest, .offerHub])
        #expect(abs(shares.reduce(RankerModel.example.bias) { $0 + $1.share } - score.logit) < 1e-12)
        #expect(abs(score.probability - 1 / (1 + exp(-score.logit))) < 1e-12)
    }

    @Test func `what is not known changes nothing`() {
        let nothing = RankerModel.example.score(PairFeatures())
        #expect(nothing.logit == -1)
        #expect(RankerModel.example.score(PairFeatures([.region: 1])).logit == -1)
    }

    @Test func `a model comes back from its file as it was`() throws {
        let data = try JSONEncoder().encode(RankerModel.example)
        #expect(try JSONDecoder().decode(RankerModel.self, from: data) == .example)
    }

    @Test func `features are merged without losing what is known`() {
        let one = PairFeatures([.capabilities: 1, .track: 0])
        let merged = one.merging(PairFeatures([.capabilities: 2, .price: 0.5]))
        #expect(merged == PairFeatures([.capabilities: 1, .track: 0, .price: 0.5]))
        #expect(merged[.region] == nil)
    }
}
