import Foundation

/// The product-limit estimate of how long something takes, where some have not come to it yet (Kaplan and Meier,
/// “Nonparametric estimation from incomplete observations”, 1958).
///
/// Among spans that end together, those that came to their end come before those that were cut off, as in the paper.
package struct KaplanMeier: Equatable, Sendable {
    /// The shortest time by which half have come to it; nil while fewer than half have.
    package private(set) var median: Double?
    /// Of the 95 % interval of the median (Brookmeyer and Crowley, 1982), by the logarithm of minus the logarithm of the
    /// estimate with Greenwood’s variance; nil where that bound is not reached.
    package private(set) var lower: Double?
    package private(set) var upper: Double?
    /// How many were looked at, and how many of them came to it.
    package let count: Int
    package private(set) var reached = 0

    package struct Span: Sendable {
        package let length: Double
        /// It has not come to it: it goes on, or ended in another way.
        package let isCensored: Bool

        package init(_ length: Double, isCensored: Bool) {
            self.length = length
            self.isCensored = isCensored
        }
    }

    package init(_ spans: [Span]) {
        count = spans.count
        let sorted = spans.sorted { $0.length < $1.length }
        var survival = 1.0
        var greenwood = 0.0
        var index = 0
        while index < sorted.count {
            let length = sorted[index].length
            let atRisk = Double(sorted.count - index)
            var events = 0.0
            while index < sorted.count, sorted[index].length == length {
                if !sorted[index].isCensored { events += 1 }
                index += 1
            }
            guard events > 0 else { continue }
            reached += Int(events)
            survival *= (atRisk - events) / atRisk
            greenwood += events / (atRisk * (atRisk - events))
            take(length, survival: survival, greenwood: greenwood)
        }
    }

    private mutating func take(_ length: Double, survival: Double, greenwood: Double) {
        let half = 0.5 + 1e-12
        if median == nil, survival <= half { median = length }
        // Where all have come to it, the variance is not known.
        guard survival > 1e-12 else { return }
        let deviation = 1.959_963_984_540_054 * greenwood.squareRoot() / -log(survival)
        if lower == nil, pow(survival, exp(deviation)) <= half { lower = length }
        if upper == nil, pow(survival, exp(-deviation)) <= half { upper = length }
    }
}
