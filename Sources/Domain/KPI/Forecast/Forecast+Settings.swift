extension Forecast {
    /// Chosen so that over simulated programs of several kinds the 90 % interval holds the truth nine times in ten or
    /// nearly, without being wider than it must: the tests say how often for each kind.
    package struct Settings: Sendable {
        /// After so many months a count weighs half.
        package var halfLife = 4.0
        package var monthsLookedAt = 36
        /// The standard deviation of the growth of the logarithm of the rate in a month, before any count is seen.
        package var growth = 0.04
        /// After so many months the growth has faded to 1/e.
        package var growthFadesIn = 12.0
        /// Of the random walk of the logarithm of the rate, per square root of a month.
        package var drift = 0.06
        /// How many months’ worth the dispersion of the days counts beside that of the months.
        package var daysWeigh = 4.0
        package init() {}

        package static let standard = Settings()
        /// Twenty years: nothing is foreseen beyond.
        package static let horizon = 240.0
    }
}
