/// Fits a `DuplicateModel` to pairs of which somebody knows what they are.
package enum DuplicateFit {
    package struct JudgedPair: Sendable {
        package let features: [DuplicateFeature: Float]
        package let isDuplicate: Bool
        package let weight: Double

        package init(features: [DuplicateFeature: Float], isDuplicate: Bool, weight: Double = 1) {
            self.features = features
            self.isDuplicate = isDuplicate
            self.weight = weight
        }
    }

    /// Of 0.1, 0.3, 1 and 3 the one whose predictions of left-out tenths of the demonstration’s fit half were the least
    /// surprised.
    private static let ridge = 1.0

    /// - Returns: nothing where not both kinds of pairs are there.
    package static func model(_ pairs: [JudgedPair], name: String, fittedTo: String) -> DuplicateModel? {
        guard pairs.contains(where: \.isDuplicate), pairs.contains(where: { !$0.isDuplicate }) else { return nil }
        let features = DuplicateFeature.allCases
        let rows = pairs.map { pair in features.map { pair.features[$0] } }
        let scales = Standardization(rows)
        let samples = zip(pairs, rows).map { pair, row in
            LogisticRegression.Sample(
                features: scales.values(row), target: pair.isDuplicate ? 1 : 0, weight: pair.weight)
        }
        let signs = scales.columns.map { features[$0].direction == .speaksFor ? 1.0 : -1 }
        let fitted = LogisticRegression(samples, signs: signs, ridge: ridge)
        let terms = scales.columns.indices.map { place in
            (
                features[scales.columns[place]],
                RankerModel.Term(
                    weight: fitted.weights[place], usual: scales.usual[place], spread: scales.spread[place])
            )
        }
        return DuplicateModel(
            name: name, fittedTo: fittedTo, bias: fitted.bias, terms: Dictionary(uniqueKeysWithValues: terms),
            bound: 0.5)
    }
}
