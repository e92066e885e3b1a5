import Domain

/// Why a pair stands where it stands: all the numbers that make its score, and what would change it.
package struct Explanation: Sendable {
    package let sides: PairSides
    package let model: RankerModel
    /// Also of a pair that is excluded: what it would be if nothing were against it.
    package let score: PairScore
    /// Requirement by requirement, in the need’s order.
    package let coverage: [CoverageRow]
    /// What the two texts have in common word for word, the weightiest first.
    package let sharedWords: [SharedWords]
    /// Of an eligible pair, the greatest gain first.
    package let counterfactuals: [Counterfactual]

    /// None if the pair is eligible.
    package var obstacles: [Obstacle] { sides.obstacles }
}

extension Ranker {
    /// - Parameters:
    ///   - features: what the texts of the pair say.
    ///   - coverage: which part of the offer answers each requirement.
    package func explanation(
        of question: Question, by offer: Int, _ sides: PairSides, features: PairFeatures, coverage: [CoverageRow]
    ) -> Explanation {
        let score = model.score(features.merging(sides.features))
        let alternatives =
            sides.exclusions.isEmpty
            ? covered(question, by: offer, sides, instead: coverage) + changed(sides, features) : []
        let counterfactuals = alternatives.map { condition, other in
            Counterfactual(condition: condition, score: other, gain: other.probability - score.probability)
        }
        return Explanation(
            sides: sides, model: model, score: score, coverage: coverage,
            sharedWords: lexical.sharedWords(of: question.need.text.text, and: offers.texts[offer].text),
            counterfactuals: counterfactuals.sorted { $0.gain > $1.gain })
    }

    private typealias Alternative = (condition: Counterfactual.Condition, score: PairScore)

    /// - Parameter coverage: a requirement that the summary covers strongly is not asked for again.
    private func covered(
        _ question: Question, by offer: Int, _ sides: PairSides, instead coverage: [CoverageRow]
    ) -> [Alternative] {
        let need = question.need
        let levels = Dictionary(uniqueKeysWithValues: zip(need.text.indices(of: .requirement), coverage.map(\.level)))
        return offers.covering(need, by: offer, as: model.coverage.strong).filter { levels[$0.part] != .strong }
            .map { covered in
                let features = features(of: question, with: offer, covered.features).merging(sides.features)
                return (.covered(covered.part, need.text.parts[covered.part].text), model.score(features))
            }
    }

    private func changed(_ sides: PairSides, _ features: PairFeatures) -> [Alternative] {
        sides.improvements(by: model).map { feature, change in
            let other = features.merging(change.carriedOut(on: sides).features)
            return (.changed(feature, change), model.score(other))
        }
    }
}
