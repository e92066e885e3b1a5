import Foundation

/// The score of a pair, with the numbers that make it.
package struct PairScore: Equatable, Sendable {
    package let features: PairFeatures
    /// What orders a list: the model’s bias and every feature’s share.
    package let logit: Double

    init(features: PairFeatures, model: RankerModel) {
        self.features = features
        // In a fixed order, so that the sum is the same each time.
        logit = Feature.allCases.reduce(model.bias) { $0 + model.share(of: $1, features) }
    }

    /// 0…1: of the pairs with this number, about that share was judged worth a call (grade 2 or 3).
    package var probability: Double { Self.probability(ofLogit: logit) }

    package static func probability(ofLogit logit: Double) -> Double { 1 / (1 + exp(-logit)) }

    /// What each feature of the model adds to the logit, or takes from it: with the bias they sum up to it.
    package func shares(by model: RankerModel) -> [(feature: Feature, share: Double)] {
        Feature.allCases.filter { model.terms[$0] != nil }.map { ($0, model.share(of: $0, features)) }
    }
}
