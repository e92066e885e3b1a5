import Foundation

/// A distribution of counts by its mean and variance: negative binomial, or Poisson where the variance is no larger.
package struct CountDistribution: Equatable, Sendable {
    package let mean: Double
    package let variance: Double

    package init(mean: Double, variance: Double) {
        self.mean = mean
        self.variance = variance
    }

    /// The chance of at most `count`.
    package func cumulative(_ count: Int) -> Double {
        guard count >= 0 else { return 0 }
        guard mean > 0 else { return 1 }
        // So close to a Poisson distribution the two cannot be told apart.
        let excess = max(variance - mean, mean * 1e-6)
        let size = mean * mean / excess
        return regularizedIncompleteBeta(size / (size + mean), size, Double(count) + 1)
    }
}
