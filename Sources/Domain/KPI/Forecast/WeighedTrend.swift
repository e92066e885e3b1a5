import Foundation

/// One growth of the grid, with how likely it is after the counts and what then follows.
struct WeighedTrend: Sendable {
    private(set) var weight: Double
    /// The gamma distribution of the rate at the as-of date, in events a month over the dispersion.
    private let shape: Double
    private let rate: Double
    private let dispersion: Double
    /// The integral of the growth’s factor over the first 0, 1, 2… months to come.
    private let reach: [Double]

    static func all(
        for history: MonthlyCounts, dispersion: Double, settings: Forecast.Settings
    ) -> [WeighedTrend] {
        // Three standard deviations on either side, in steps of 3/7.
        let grid = (-7 ... 7).map { Double($0) * 3 / 7 }
        let logarithms = grid.map { step in
            likelihood(step * settings.growth, history, dispersion, settings) - step * step / 2
        }
        let most = logarithms.max() ?? 0
        let weights = logarithms.map { exp($0 - most) }
        let sum = weights.reduce(0, +)
        return zip(grid, weights).filter { $0.1 > sum * 1e-6 }.map { step, weight in
            WeighedTrend(step * settings.growth, weight: weight / sum, history, dispersion, settings)
        }
    }

    func distribution(within months: Double, settings: Forecast.Settings) -> CountDistribution {
        let whole = min(Int(months), reach.count - 2)
        let factor = reach[whole] + (reach[whole + 1] - reach[whole]) * (months - Double(whole))
        let mean = factor * shape / rate * dispersion
        // The mean over the horizon of a random walk’s squared deviation from where it began is a third of the last.
        let drift = exp(settings.drift * settings.drift * months / 3) - 1
        let relative = (1 + 1 / shape) * (1 + drift) - 1
        return CountDistribution(mean: mean, variance: dispersion * mean + mean * mean * relative)
    }

    private init(
        _ growth: Double, weight: Double, _ history: MonthlyCounts, _ dispersion: Double, _ settings: Forecast.Settings
    ) {
        self.weight = weight
        self.dispersion = dispersion
        (shape, rate) = Self.posterior(growth, history, dispersion, settings)
        let fade = settings.growthFadesIn
        var sum = 0.0
        reach =
            [0]
            + (0 ... Int(Forecast.Settings.horizon)).map { month in
                sum += exp(growth * fade * (1 - exp(-(Double(month) + 0.5) / fade)))
                return sum
            }
    }

    private static func posterior(
        _ growth: Double, _ history: MonthlyCounts, _ dispersion: Double, _ settings: Forecast.Settings
    ) -> (shape: Double, rate: Double) {
        var shape = 0.5
        var rate = 0.0
        for index in history.counts.indices {
            let age = history.age(index)
            let discount = exp2(-age / settings.halfLife)
            shape += discount * history.counts[index] / dispersion
            rate += discount * history.exposures[index] * exp(-growth * age)
        }
        return (shape, rate)
    }

    /// The logarithm of how likely the counts are under this growth, whatever the rate.
    private static func likelihood(
        _ growth: Double, _ history: MonthlyCounts, _ dispersion: Double, _ settings: Forecast.Settings
    ) -> Double {
        let (shape, rate) = posterior(growth, history, dispersion, settings)
        let moments = history.counts.indices.reduce(0) {
            $0 + exp2(-history.age($1) / settings.halfLife) * history.counts[$1] / dispersion * history.age($1)
        }
        return -growth * moments - shape * log(rate)
    }
}
