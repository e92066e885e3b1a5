import Domain

/// What the estimate would be if one thing were otherwise and all else equal.
package struct Counterfactual: Equatable, Sendable {
    package let condition: Condition
    package let score: PairScore
    /// By how much it is greater than now, 0…1.
    package let gain: Double

    package enum Condition: Equatable, Sendable {
        /// The requirement in this place of the need were covered by a capability, just well enough to count as strong.
        case covered(_ requirement: Int, _ text: String)
        /// A field were otherwise.
        case changed(Feature, Change)
    }
}

extension PairSides {
    /// Which of the fields that the model weighs could say more for the pair than they do.
    func improvements(by model: RankerModel) -> [(feature: Feature, change: Change)] {
        [(.track, joined), (.region, moved), (.price, cheaper(model)), (.workload, free)].compactMap {
            feature, change in
            guard let change, model.terms[feature].map({ $0.weight != 0 }) == true else { return nil }
            return (feature, change)
        }
    }

    private var joined: Change? { features[.track] == 0 ? .addTrack(scenario.track) : nil }

    private var moved: Change? { features[.region] == 0 ? scenario.region.map(Change.region) : nil }

    /// As much as is usual among the pairs that the model was fitted to.
    private func cheaper(_ model: RankerModel) -> Change? {
        guard let term = model.terms[.price], let most = scenario.budgetMaxCNY, let share = features[.price],
            Double(share) > term.usual
        else { return nil }
        return .rateMin(Int(max(0, term.usual) * Double(most)))
    }

    private var free: Change? { features[.workload].map { $0 > 0 } == true ? .engagements(0) : nil }
}
