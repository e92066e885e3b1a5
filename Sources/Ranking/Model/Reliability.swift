/// Whether probabilities mean what they say: of the pairs shown as 0.7, how many were good?
package struct Reliability: Equatable, Sendable {
    /// Pairs of about the same probability, in tenths from 0 to 1; empty tenths are left out.
    package let tenths: [Tenth]

    package struct Tenth: Equatable, Sendable {
        package let count: Int
        package let meanProbability: Double
        /// The share that was good.
        package let frequency: Double
    }

    package init(_ outcomes: [(probability: Double, isGood: Bool)]) {
        tenths = Dictionary(grouping: outcomes) { min(9, Int($0.probability * 10)) }.sorted { $0.key < $1.key }
            .map { _, outcomes in
                let count = Double(outcomes.count)
                return Tenth(
                    count: outcomes.count, meanProbability: outcomes.reduce(0) { $0 + $1.probability } / count,
                    frequency: Double(outcomes.count { $0.isGood }) / count)
            }
    }

    /// The expected calibration error: how far the two are apart, on average over the pairs (Naeini et al., AAAI 2015).
    package var expectedError: Double {
        let total = tenths.reduce(0) { $0 + $1.count }
        guard total > 0 else { return 0 }
        return tenths.reduce(0) { $0 + Double($1.count) * abs($1.meanProbability - $1.frequency) } / Double(total)
    }
}
