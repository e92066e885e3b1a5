/// How sure a mean is, from the values alone: means of samples drawn from them with replacement (Efron and Tibshirani,
/// An Introduction to the Bootstrap, 1993, percentile interval).
package struct Bootstrap: Equatable, Sendable {
    package let mean: Double
    /// In which the mean lies in 95 of 100 samples.
    package let interval: ClosedRange<Double>

    private static let samples = 2_000

    /// The same for the same values each time.
    ///
    /// - Returns: nothing for no values.
    package init?(_ values: [Double]) {
        guard !values.isEmpty else { return nil }
        var random = Seeded(state: 1)
        let count = Double(values.count)
        let means = (0 ..< Self.samples).map { _ in
            (0 ..< values.count).reduce(0) { sum, _ in sum + values[Int.random(in: values.indices, using: &random)] }
                / count
        }.sorted()
        mean = values.reduce(0, +) / count
        interval = means[Self.samples / 40] ... means[Self.samples - 1 - Self.samples / 40]
    }
}

/// SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
        bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
        return bits ^ (bits >> 31)
    }
}
