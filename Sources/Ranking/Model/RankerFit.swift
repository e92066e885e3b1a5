import Foundation

/// Fits a model to judged pairs.
package enum RankerFit {
    /// A pair that somebody has judged by reading.
    package struct JudgedPair: Sendable {
        /// Pairs of one need are never divided between fitting and testing.
        package let need: String
        package let features: PairFeatures
        /// 0…3.
        package let grade: Int
        /// How well each requirement is met.
        package let requirements: [Float]
        /// How many like it there are.
        package let weight: Double

        package init(
            need: String, features: PairFeatures, grade: Int, requirements: [Float] = [], weight: Double = 1
        ) {
            self.need = need
            self.features = features
            self.grade = grade
            self.requirements = requirements
            self.weight = weight
        }

        /// Grades 2 and 3 are worth a call.
        package var isGood: Bool { grade >= 2 }
    }

    /// How much each grade is worth while the order is learnt: so that 3 comes before 2, and 1 before 0.
    private static let targets = [0, 0.15, 0.6, 1]
    private static let ridges = [0.3, 1, 3, 10, 30]
    private static let folds = 5

    /// - Parameter known: the pairs from which the probabilities are learnt; all if nothing is said.
    /// - Returns: nothing where not both good and bad pairs are there, of five needs at least.
    package static func model(
        _ pairs: [JudgedPair], of features: [Feature] = Feature.allCases, name: String, fittedTo: String,
        calibratedOn known: Range<Int>? = nil
    ) -> RankerModel? {
        let known = known ?? pairs.indices
        guard Set(pairs.map(\.need)).count >= folds, pairs.contains(where: \.isGood),
            pairs.contains(where: { !$0.isGood }), Set(pairs[known].map(\.isGood)).count == 2
        else { return nil }
        let scales = Scales(pairs, features)
        let inputs = scales.inputs
        let folds = foldNumbers(pairs)
        let trials = ridges.map { ridge in logitsOfOthers(pairs, inputs, scales, folds, ridge: ridge) }
        // The ridge whose predictions for needs it has not seen are the least surprised.
        guard let best = zip(ridges, trials).min(by: { loss($0.1, pairs) < loss($1.1, pairs) }) else { return nil }
        let order = regression(pairs, inputs, scales, ridge: best.0)
        let platt = calibration(best.1, pairs, among: known)
        let terms = zip(scales.features, order.weights).enumerated().map { place, term in
            (
                term.0,
                RankerModel.Term(
                    weight: platt.weights[0] * term.1, usual: scales.values.usual[place],
                    spread: scales.values.spread[place])
            )
        }
        return RankerModel(
            name: name, fittedTo: fittedTo, bias: platt.weights[0] * order.bias + platt.bias,
            terms: Dictionary(uniqueKeysWithValues: terms), coverage: coverage(pairs), floor: 0.1)
    }

    private struct Scales {
        let features: [Feature]
        let values: Standardization
        let inputs: [[Double]]

        init(_ pairs: [JudgedPair], _ all: [Feature]) {
            let rows = pairs.map { pair in all.map { pair.features[$0] } }
            values = Standardization(rows)
            features = values.columns.map { all[$0] }
            inputs = rows.map(values.values)
        }
    }

    private static func regression(
        _ pairs: [JudgedPair], _ inputs: [[Double]], _ scales: Scales, ridge: Double,
        without fold: (Int) -> Bool = { _ in false }
    ) -> LogisticRegression {
        LogisticRegression(
            pairs.indices.filter { !fold($0) }.map {
                .init(features: inputs[$0], target: targets[pairs[$0].grade], weight: pairs[$0].weight)
            },
            signs: scales.features.map { $0.direction == .speaksFor ? 1 : -1 }, ridge: ridge)
    }

    /// What is predicted of each pair by a regression that has seen no pair of its need.
    private static func logitsOfOthers(
        _ pairs: [JudgedPair], _ inputs: [[Double]], _ scales: Scales, _ foldNumbers: [Int], ridge: Double
    ) -> [Double] {
        var logits = [Double](repeating: 0, count: pairs.count)
        for fold in 0 ..< folds {
            let others = regression(pairs, inputs, scales, ridge: ridge) { foldNumbers[$0] == fold }
            for pair in pairs.indices where foldNumbers[pair] == fold { logits[pair] = others.logit(inputs[pair]) }
        }
        return logits
    }

    private static func foldNumbers(_ pairs: [JudgedPair]) -> [Int] {
        let needs = Set(pairs.map(\.need)).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: zip(needs, needs.indices.map { $0 % folds }))
        return pairs.map { numbers[$0.need] ?? 0 }
    }

    private static func loss(_ logits: [Double], _ pairs: [JudgedPair]) -> Double {
        zip(logits, pairs).reduce(0) { $0 + $1.1.weight * (log1p(exp($1.0)) - targets[$1.1.grade] * $1.0) }
    }

    /// Platt (1999), by a model that has not seen the need.
    private static func calibration(
        _ logits: [Double], _ pairs: [JudgedPair], among known: Range<Int>
    ) -> LogisticRegression {
        LogisticRegression(
            known.map { .init(features: [logits[$0]], target: pairs[$0].isGood ? 1 : 0, weight: pairs[$0].weight) },
            signs: [1], ridge: 1e-3)
    }

    /// Three quarters of the requirements of pairs of grade 3 are strong, and 19 of 20 of those of the best pairs of grade
    /// 0 are not even partial.
    private static func coverage(_ pairs: [JudgedPair]) -> RankerModel.Coverage {
        func quantile(_ share: Double, _ grade: Int) -> Float {
            let values = pairs.filter { $0.grade == grade }.flatMap(\.requirements).sorted()
            return values.isEmpty ? 0 : values[min(values.count - 1, Int(share * Double(values.count)))]
        }
        let partial = quantile(0.95, 0)
        return RankerModel.Coverage(strong: max(quantile(0.25, 3), partial), partial: partial)
    }
}
