import Foundation

/// The numbers that make the score of a pair, and the score.
package struct PairScore: Equatable, Sendable {
    /// Late interaction over the whole text: how well, on average, each word of the need is met by some word of the offer.
    package let interaction: Float
    /// The same over the words of the requirement that is met worst.
    package let weakestRequirement: Float
    /// The cosine of the two whole texts.
    package let wholeText: Float

    package init(interaction: Float, weakestRequirement: Float, wholeText: Float) {
        self.interaction = interaction
        self.weakestRequirement = weakestRequirement
        self.wholeText = wholeText
    }

    /// What orders a list.
    package var sum: Float {
        interaction + Weights.wholeText * wholeText + Weights.weakestRequirement * weakestRequirement
    }

    /// Which weights made the sum and the estimate: what a list that was shown is replayed with.
    package static var weights: String {
        "interaction+\(Weights.wholeText)wholeText+\(Weights.weakestRequirement)weakestRequirement,"
            + "logistic(\(Weights.slope),\(Weights.midpoint))"
    }

    /// 0…1: of the pairs with this number, about that share was judged worth a call (grade 2 or 3).
    package var probability: Double {
        1 / (1 + exp(-Weights.slope * (Double(sum) - Weights.midpoint)))
    }

    /// Chosen on the judgements of the demonstration data, whose broad optimum they lie in; the logistic curve is
    /// Platt's (1999), fitted to the eligible pairs of its 40 judged scenarios.
    private enum Weights {
        static let wholeText: Float = 0.3
        static let weakestRequirement: Float = 0.5
        static let slope = 19.9
        static let midpoint = 0.776
    }
}
