import Foundation

/// How much more the counts of months vary than those of a Poisson process would.
struct Dispersion: Sendable {
    let factor: Double

    /// Pearson’s statistic over its degrees of freedom (McCullagh and Nelder, 1989, 4.5), shrunk towards the dispersion
    /// of the days by giving that one the weight of a few months.
    init(of history: MonthlyCounts, settings: Forecast.Settings) {
        let total = history.counts.reduce(0, +)
        guard total > 0 else {
            factor = 1
            return
        }
        let growth = Self.growth(of: history, settings: settings)
        let shape = history.counts.indices.map { history.exposures[$0] * exp(-growth * history.age($0)) }
        let level = total / shape.reduce(0, +)
        var statistic = 0.0
        for index in shape.indices {
            let mean = level * shape[index]
            statistic += (history.counts[index] - mean) * (history.counts[index] - mean) / mean
        }
        let freedom = Double(history.counts.count - 1)
        let prior = settings.daysWeigh * history.dispersionOfDays
        factor = max(1, (prior + statistic) / (settings.daysWeigh + freedom))
    }

    /// The most likely growth of a Poisson process whose growth is as `Settings.growth` says, by Newton’s method.
    private static func growth(of history: MonthlyCounts, settings: Forecast.Settings) -> Double {
        let total = history.counts.reduce(0, +)
        let moment = history.counts.indices.reduce(0) { $0 + history.counts[$1] * history.age($1) }
        var growth = 0.0
        for _ in 0 ..< 20 {
            var sum = 0.0
            var first = 0.0
            var second = 0.0
            for index in history.counts.indices {
                let age = history.age(index)
                let weight = history.exposures[index] * exp(-growth * age)
                sum += weight
                first += weight * age
                second += weight * age * age
            }
            let mean = first / sum
            let slope = total * mean - moment - growth / (settings.growth * settings.growth)
            let curvature = total * (second / sum - mean * mean) + 1 / (settings.growth * settings.growth)
            growth += max(-0.1, min(0.1, slope / curvature))
        }
        return growth
    }
}
