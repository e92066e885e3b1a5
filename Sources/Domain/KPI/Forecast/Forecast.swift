package import Foundation

/// How many more there will be of something that has been counted so far.
///
/// The model: counts in months of 1/12 of a Gregorian year, taken back from the as-of date, have a mean
/// λ·exp(g·month) and a variance φ times as large (quasi-Poisson: McCullagh and Nelder, Generalized Linear Models, 1989,
/// chapter 6; as a process it is the gamma–Poisson, and a future count has a negative binomial distribution).
///
/// - λ has a gamma distribution, conjugate to the counts divided by φ; older months count for less
///   (`Settings.halfLife`; discounted as in Smith, “A generalization of the Bayesian steady forecasting model”, 1979).
/// - g has a normal distribution around zero before the counts are seen, is integrated over a grid, and fades in the
///   future (damped trend: Gardner and McKenzie, 1985).
/// - φ is the dispersion of the months around the trend, shrunk towards that of the days, which shows publishing in
///   batches from few data.
/// - Whatever else may change, a season or a new rule, widens the distribution with the horizon: the logarithm of the
///   rate is a random walk.
///
/// Nothing is foreseen of what may be voided later. With no count at all, half an event in the time observed stands
/// for what has not been seen yet (Jeffreys).
package struct Forecast: Sendable {
    private let settings: Settings
    private let trends: [WeighedTrend]

    /// - Parameters:
    ///   - moments: when each was reached; in any order, none after `asOf`.
    ///   - start: since when there could have been any.
    package init(of moments: [Date], since start: Date, asOf: Date, settings: Settings = .standard) {
        self.settings = settings
        let history = MonthlyCounts(moments, since: start, asOf: asOf, limit: settings.monthsLookedAt)
        let dispersion = Dispersion(of: history, settings: settings).factor
        trends = WeighedTrend.all(for: history, dispersion: dispersion, settings: settings)
    }

    /// The chance of at most `count` more within so many months.
    package func cumulative(_ count: Int, within months: Double) -> Double {
        let sum = trends.reduce(0) {
            $0 + $1.weight * $1.distribution(within: months, settings: settings).cumulative(count)
        }
        return min(sum, 1)
    }

    /// The chance of at least `count` more within so many months.
    package func chance(of count: Int, within months: Double) -> Double {
        count <= 0 ? 1 : months <= 0 ? 0 : 1 - cumulative(count - 1, within: months)
    }

    /// The smallest count that is not exceeded with this probability.
    package func quantile(_ probability: Double, within months: Double) -> Int {
        guard months > 0 else { return 0 }
        let mixture = trends.map { (weight: $0.weight, it: $0.distribution(within: months, settings: settings)) }
        func reaches(_ count: Int) -> Bool {
            mixture.reduce(0) { $0 + $1.weight * $1.it.cumulative(count) } >= probability
        }
        var high = 1
        while !reaches(high), high < 1 << 40 { high *= 2 }
        return Int.first(in: 0 ... high, where: reaches)
    }

    /// After how many months `count` more are there with this probability; nil where that is not foreseeable.
    package func months(until count: Int, at probability: Double) -> Double? {
        guard count > 0 else { return 0 }
        let daysInMonth = 30
        let last = Int(Settings.horizon) * daysInMonth
        func isReached(_ days: Int) -> Bool {
            chance(of: count, within: Double(days) / Double(daysInMonth)) >= probability
        }
        guard isReached(last) else { return nil }
        return Double(Int.first(in: 1 ... last, where: isReached)) / Double(daysInMonth)
    }
}

extension Int {
    /// By halving: `condition` must stay true once it is, and be true of the last.
    fileprivate static func first(in range: ClosedRange<Int>, where condition: (Int) -> Bool) -> Int {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high {
            let middle = low + (high - low) / 2
            if condition(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
