import Foundation

/// A model that has also learnt from what became of the pairs that people approached each other about, beside the one that
/// made the lists.
package struct RankerRefit: Sendable {
    /// Fitted to the judged pairs and all answered ones; what its probabilities mean is learnt from the answered ones.
    package let model: RankerModel
    /// How much less surprised a model that has seen no pair of a scenario is by the answers to it than the present one:
    /// the difference of the mean log losses in nats, scenario by scenario.
    package let gain: Bootstrap
    /// The present model's mean log loss over the scenarios.
    package let presentLoss: Double
    package let answered: Int
    package let needs: Int

    /// A gain that chance may have made is none.
    package var isBetter: Bool { gain.interval.lowerBound > 0 }

    private static let folds = 5
    /// Fewer scenarios say nothing of those to come.
    package static let leastNeeds = 20

    /// - Parameters:
    ///   - judged: pairs that somebody has judged by reading.
    ///   - answered: pairs of which one side has answered the other; weighted, see `ExposureWeights`.
    /// - Returns: nothing where fewer than `leastNeeds` scenarios have answers, or all answers are the same.
    package init?(
        judged: [RankerFit.JudgedPair], answered: [RankerFit.JudgedPair], present: RankerModel, name: String,
        fittedTo: String
    ) {
        let needs = Set(answered.map(\.need)).sorted()
        guard needs.count >= Self.leastNeeds else { return nil }
        let folds = Dictionary(uniqueKeysWithValues: needs.enumerated().map { ($1, $0 % Self.folds) })
        var differences: [String: (present: Double, refitted: Double, weight: Double)] = [:]
        for fold in 0 ..< Self.folds {
            let others = answered.filter { folds[$0.need] != fold }
            guard let model = Self.fit(judged, others, name: name, fittedTo: fittedTo) else { return nil }
            for pair in answered where folds[pair.need] == fold {
                differences[pair.need, default: (0, 0, 0)].present += pair.weight * Self.loss(pair, present)
                differences[pair.need, default: (0, 0, 0)].refitted += pair.weight * Self.loss(pair, model)
                differences[pair.need, default: (0, 0, 0)].weight += pair.weight
            }
        }
        let means = needs.compactMap { differences[$0] }.map { ($0.present / $0.weight, $0.refitted / $0.weight) }
        guard let gain = Bootstrap(means.map { $0.0 - $0.1 }),
            let model = Self.fit(judged, answered, name: name, fittedTo: fittedTo)
        else { return nil }
        self.model = model
        self.gain = gain
        presentLoss = means.reduce(0) { $0 + $1.0 } / Double(means.count)
        self.answered = answered.count
        self.needs = needs.count
    }

    private static func fit(
        _ judged: [RankerFit.JudgedPair], _ answered: [RankerFit.JudgedPair], name: String, fittedTo: String
    ) -> RankerModel? {
        RankerFit.model(
            judged + answered, name: name, fittedTo: fittedTo,
            calibratedOn: judged.count ..< judged.count + answered.count)
    }

    /// In nats.
    private static func loss(_ pair: RankerFit.JudgedPair, _ model: RankerModel) -> Double {
        let logit = model.score(pair.features).logit
        return log1p(exp(pair.isGood ? -logit : logit))
    }
}

/// How much an answer counts by where its pair stood in the list: what stands below is seen by fewer, and so more rarely
/// answered (inverse propensity weighting; Joachims, Swaminathan and Schnabel, Unbiased Learning-to-Rank with Biased
/// Feedback, WSDM 2017).
package struct ExposureWeights: Sendable {
    /// The share of shown pairs that somebody opened, by position from the top; never rising.
    private let seen: [Double]
    /// So that no single answer from far below decides.
    private static let most = 5.0

    /// - Parameter counts: by position from the top, how many were shown and how many of them were opened.
    package init(_ counts: [(shown: Int, seen: Int)]) {
        var least = 1.0
        seen = counts.map { count in
            // One more of each, so that a position that nobody has opened yet is not impossible.
            least = min(least, Double(count.seen + 1) / Double(count.shown + 2))
            return least
        }
    }

    /// 1 for the position on top and for a pair that no list had shown.
    ///
    /// - Parameter position: from 1.
    package func weight(at position: Int?) -> Double {
        guard let position, let first = seen.first, let last = seen.last else { return 1 }
        let share = seen.indices.contains(position - 1) ? seen[position - 1] : last
        return min(Self.most, first / share)
    }
}
