import Foundation

/// What turns the features of two listings into the chance that one repeats the other: data, like a `RankerModel`.
package struct DuplicateModel: Codable, Equatable, Sendable {
    package let name: String
    /// What it was fitted to, in a sentence.
    package let fittedTo: String
    package let bias: Double
    package let terms: [DuplicateFeature: RankerModel.Term]
    /// From which chance on a pair is shown.
    package let bound: Double

    /// 0…1.
    package func probability(_ features: [DuplicateFeature: Float]) -> Double {
        PairScore.probability(ofLogit: logit(features))
    }

    /// The bias and the share of every feature.
    package func logit(_ features: [DuplicateFeature: Float]) -> Double {
        // In a fixed order, so that the sum is the same each time.
        DuplicateFeature.allCases.reduce(bias) { $0 + share(of: $1, features) }
    }

    /// What a feature adds to the logit.
    package func share(of feature: DuplicateFeature, _ features: [DuplicateFeature: Float]) -> Double {
        terms[feature]?.share(of: features[feature]) ?? 0
    }
}
