package import Foundation

/// The time that all of mainland China's clocks show: UTC+8, without summer time since 15 September 1991 (tz database,
/// zone Asia/Shanghai). Earlier summers were an hour ahead; nothing of a program lies there.
package enum ShanghaiTime {
    private static let secondsAheadOfUTC = 8 * 3600
    private static let secondsADay = 86_400

    /// The day that it is at this moment. A moment beyond the years of the calendar falls on its first or last day.
    package static func day(of moment: Date) -> CalendarDay {
        let seconds = moment.timeIntervalSince1970 + Double(secondsAheadOfUTC)
        let number = (seconds / Double(secondsADay)).rounded(.down)
        // Wider than the calendar, narrow enough for an Int; what is no number counts as the past.
        return CalendarDay(nearestTo: Int(Double.minimum(1e6, Double.maximum(-1e6, number))))
    }

    /// 0:00 of the day.
    package static func startOfDay(_ day: CalendarDay) -> Date {
        Date(timeIntervalSince1970: Double(day.daysSince1970 * secondsADay - secondsAheadOfUTC))
    }

    /// 24:00 of the day: the first moment that is no longer in it.
    package static func endOfDay(_ day: CalendarDay) -> Date {
        Date(timeIntervalSince1970: Double((day.daysSince1970 + 1) * secondsADay - secondsAheadOfUTC))
    }
}
