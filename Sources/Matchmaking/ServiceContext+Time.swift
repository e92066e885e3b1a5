import Domain
import Foundation

extension Program {
    /// When a span that begins now is over.
    func moment(_ span: Alarm.Span, after start: Date) throws(ServiceError) -> Date {
        do {
            return try workingDays.moment(after: span, from: start)
        } catch {
            throw .calendarMissing(year: error.year)
        }
    }

    func workingDay(_ number: Int, after start: Date) throws(ServiceError) -> CalendarDay {
        do {
            return try workingDays.day(number, workingDaysAfter: ShanghaiTime.day(of: start))
        } catch {
            throw .calendarMissing(year: error.year)
        }
    }
}

extension Date {
    /// ISO 8601 in UTC, to the millisecond.
    var iso8601: String {
        formatted(.iso8601.year().month().day().time(includingFractionalSeconds: true).timeZone(separator: .omitted))
    }
}
