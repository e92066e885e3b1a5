import Foundation

extension Pace {
    init(_ indicator: Indicator, target: Program.Target?, by day: CalendarDay, in count: KPICount) {
        let measurement = indicator.measure(count)
        let missing = (target.map { Double($0.value) } ?? 0) - (measurement.value ?? 0)
        let monthsLeft = ShanghaiCalendar.end(of: day).timeIntervalSince(count.asOf) / MonthlyCounts.month
        self.indicator = indicator
        self.target = target
        by = day
        neededPerMonth = target == nil || monthsLeft <= 0 ? nil : max(missing, 0) / monthsLeft
        guard indicator.unit == .scenarios || indicator.unit == .opcs else {
            lastThreeMonths = nil
            outlook = nil
            return
        }
        let moments = measurement.subjects.entries.map(\.at)
        let threeMonthsAgo = count.asOf.addingTimeInterval(-3 * MonthlyCounts.month)
        lastThreeMonths = Double(moments.count { $0 > threeMonthsAgo }) / 3
        guard let start = count.tally.startedAt, monthsLeft > 0 else {
            outlook = nil
            return
        }
        let forecast = Forecast(of: moments, since: start, asOf: count.asOf)
        outlook = Outlook(
            forecast, from: moments.count, target: target?.value, monthsLeft: monthsLeft, asOf: count.asOf)
    }
}

extension Pace.Outlook {
    init(_ forecast: Forecast, from reached: Int, target: Int?, monthsLeft: Double, asOf: Date) {
        median = reached + forecast.quantile(0.5, within: monthsLeft)
        low = reached + forecast.quantile(0.05, within: monthsLeft)
        high = reached + forecast.quantile(0.95, within: monthsLeft)
        let missing = target.map { $0 - reached }
        chance = missing.map { forecast.chance(of: $0, within: monthsLeft) }
        func day(_ probability: Double) -> CalendarDay? {
            guard let missing, missing > 0, let months = forecast.months(until: missing, at: probability) else {
                return nil
            }
            return ShanghaiCalendar.day(of: asOf.addingTimeInterval(months * MonthlyCounts.month))
        }
        self.reached = day(0.5)
        reachedEarliest = day(0.05)
        reachedLatest = day(0.95)
    }
}
