package import Foundation

extension WorkingDays {
    /// When a span that begins at `moment` is over: at 24:00 in Shanghai of its last day.
    package func moment(after span: Alarm.Span, from moment: Date) throws(UnknownYear) -> Date {
        ShanghaiTime.endOfDay(try lastDay(of: span, from: ShanghaiTime.day(of: moment)))
    }

    private func lastDay(of span: Alarm.Span, from start: CalendarDay) throws(UnknownYear) -> CalendarDay {
        switch span {
        case .workingDays(let count): return try day(count, workingDaysAfter: start)
        case .days(let count):
            guard let day = start.adding(days: count) else {
                throw UnknownYear(year: CalendarDay.years.upperBound + 1)
            }
            return day
        }
    }
}
