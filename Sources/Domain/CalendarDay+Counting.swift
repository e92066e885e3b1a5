/// By the civil-calendar formulas of Howard Hinnant (https://howardhinnant.github.io/date_algorithms.html): his years
/// begin in March, so that a leap day is their last.
extension CalendarDay {
    /// 1900-01-01, which was a Monday, to 2199-12-31.
    private static let numbers = -25_567 ... 84_005

    package var daysSince1970: Int {
        let marchYear = month <= 2 ? year - 1 : year
        let (era, yearOfEra) = marchYear.quotientAndRemainder(dividingBy: 400)
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// Nil beyond the years of the calendar.
    package init?(daysSince1970 days: Int) {
        guard Self.numbers.contains(days) else { return nil }
        self.init(nearestTo: days)
    }

    /// The first or the last day of the calendar for a number of days since 1970 that is beyond it.
    package init(nearestTo number: Int) {
        let days = max(Self.numbers.lowerBound, min(number, Self.numbers.upperBound))
        let (era, dayOfEra) = (days + 719_468).quotientAndRemainder(dividingBy: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
        day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    }

    /// Nil beyond the years of the calendar.
    package func adding(days: Int) -> CalendarDay? {
        let (sum, isTooFar) = daysSince1970.addingReportingOverflow(days)
        return isTooFar ? nil : CalendarDay(daysSince1970: sum)
    }

    /// Negative if the other day is before this one.
    package func days(until other: CalendarDay) -> Int { other.daysSince1970 - daysSince1970 }

    package var weekday: Weekday { Weekday.allCases[(daysSince1970 - Self.numbers.lowerBound) % 7] }
}

package enum Weekday: String, CaseIterable, Sendable {
    case monday = "Monday"
    case tuesday = "Tuesday"
    case wednesday = "Wednesday"
    case thursday = "Thursday"
    case friday = "Friday"
    case saturday = "Saturday"
    case sunday = "Sunday"

    package var isWeekend: Bool { self == .saturday || self == .sunday }
}
