import Foundation

/// What turns features into a score: data, fitted to judged pairs and kept in a file, so that a list that was shown can be
/// replayed and another model tried.
package struct RankerModel: Codable, Equatable, Sendable {
    /// What the file is called in the log of shown lists.
    package let name: String
    /// What it was fitted to, in a sentence.
    package let fittedTo: String
    /// The logit of a pair of which every feature is as usual.
    package let bias: Double
    package let terms: [Feature: Term]
    package let coverage: Coverage
    /// Of a list whose best entry is less probable than this, Berth says that nothing fits.
    package let floor: Double

    /// What a feature adds to the logit: weight · (value − usual) / spread.
    package struct Term: Codable, Equatable, Sendable {
        package let weight: Double
        /// The mean among the pairs that the model was fitted to; taken for what is not known.
        package let usual: Double
        /// Their standard deviation.
        package let spread: Double

        package init(weight: Double, usual: Double, spread: Double) {
            self.weight = weight
            self.usual = usual
            self.spread = spread
        }

        /// What a value adds to the logit; one that is not known adds nothing.
        func share(of value: Float?) -> Double {
            guard let value, spread > 0 else { return 0 }
            return weight * (Double(value) - usual) / spread
        }
    }

    /// From which similarity on a requirement counts as covered.
    package struct Coverage: Codable, Equatable, Sendable {
        package let strong: Float
        package let partial: Float

        package init(strong: Float, partial: Float) {
            self.strong = strong
            self.partial = partial
        }

        package func level(of similarity: Float) -> CoverageRow.Level {
            similarity >= strong ? .strong : similarity >= partial ? .partial : .none
        }
    }

    package init(
        name: String, fittedTo: String, bias: Double, terms: [Feature: Term], coverage: Coverage, floor: Double
    ) {
        self.name = name
        self.fittedTo = fittedTo
        self.bias = bias
        self.terms = terms
        self.coverage = coverage
        self.floor = floor
    }

    package func score(_ features: PairFeatures) -> PairScore {
        PairScore(features: features, model: self)
    }

    /// What this feature adds to the logit.
    package func share(of feature: Feature, _ features: PairFeatures) -> Double {
        terms[feature]?.share(of: features[feature]) ?? 0
    }
}
