import Foundation

/// The calendar of the programs’ offices: eight hours ahead of UTC, without summer time.
enum ShanghaiCalendar {
    private static let offset = 28_800.0
    private static let secondsInDay = 86_400.0

    static func day(of moment: Date) -> CalendarDay? {
        let (year, month, day) = civil(number(of: moment))
        return CalendarDay(year: year, month: month, day: day)
    }

    /// Equal for two moments of the same day.
    static func number(of moment: Date) -> Int {
        Int(((moment.timeIntervalSince1970 + offset) / secondsInDay).rounded(.down))
    }

    static func month(of moment: Date) -> KPIMonth {
        let (year, month, _) = civil(number(of: moment))
        return KPIMonth(year: year, month: month)
    }

    /// The first moment of the year that a moment is in.
    static func startOfYear(of moment: Date) -> Date {
        start(number(year: civil(number(of: moment)).year, month: 1, day: 1))
    }

    /// The first moment after a day.
    static func end(of day: CalendarDay) -> Date {
        start(number(year: day.year, month: day.month, day: day.day) + 1)
    }

    private static func start(_ number: Int) -> Date {
        Date(timeIntervalSince1970: Double(number) * secondsInDay - offset)
    }

    /// Days since 1970-01-01 in the proleptic Gregorian calendar (Hinnant, “chrono-Compatible Low-Level Date
    /// Algorithms”, 2013).
    private static func number(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The inverse, from the same source.
    private static func civil(_ number: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }
}

/// A month of the calendar, as ISO 8601 writes it: 2026-12.
package struct KPIMonth: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let year: Int
    package let month: Int

    package init(year: Int, month: Int) {
        self.year = year
        self.month = month
    }

    package var next: KPIMonth {
        month == 12 ? KPIMonth(year: year + 1, month: 1) : KPIMonth(year: year, month: month + 1)
    }

    package var description: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }

    package static func < (one: KPIMonth, other: KPIMonth) -> Bool {
        (one.year, one.month) < (other.year, other.month)
    }
}
