import Foundation

/// How many in each month, counted back from a date. The oldest month may be a part of one.
struct MonthlyCounts: Sendable {
    /// The latest month first.
    private(set) var counts: [Double]
    /// How much of each month there was; the same order.
    private(set) var exposures: [Double]
    /// The variance of the number on a day over its mean: one where events come one by one.
    private(set) var dispersionOfDays = 1.0

    /// 1/12 of the mean Gregorian year, in seconds.
    static let month = 365.2425 / 12 * day
    static let day = 86_400.0

    init(_ moments: [Date], since start: Date, asOf: Date, limit: Int) {
        // What has run for less than a month is not known any better than after one.
        let months = min(max(asOf.timeIntervalSince(start) / Self.month, 1), Double(limit))
        counts = Array(repeating: 0, count: Int(months.rounded(.up)))
        exposures = counts.indices.map { min(1, months - Double($0)) }
        var onDay: [Int: Double] = [:]
        for moment in moments {
            let age = max(asOf.timeIntervalSince(moment), 0)
            let index = Int(age / Self.month)
            if index < counts.count {
                counts[index] += 1
                onDay[Int((moment.timeIntervalSince1970 / Self.day).rounded(.down)), default: 0] += 1
            }
        }
        let total = counts.reduce(0, +)
        guard total > 0 else { return }
        let days = months * Self.month / Self.day
        let squares = onDay.values.reduce(0) { $0 + $1 * $1 }
        dispersionOfDays = max(1, squares / total - total / days)
    }

    /// In the middle of each month’s exposure, how many months ago that was.
    func age(_ index: Int) -> Double { Double(index) + exposures[index] / 2 }
}
