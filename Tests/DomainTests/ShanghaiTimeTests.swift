import Domain
import Foundation
import Testing

struct ShanghaiTimeTests {
    @Test(arguments: [
        ("2026-02-13T15:59:59Z", "2026-02-13"), ("2026-02-13T16:00:00Z", "2026-02-14"),
        ("2026-12-31T15:59:59Z", "2026-12-31"), ("2026-12-31T16:00:00Z", "2027-01-01"),
        ("2026-07-01T00:00:00Z", "2026-07-01"), ("1969-12-31T15:59:59Z", "1969-12-31"),
        ("1969-12-31T16:00:00Z", "1970-01-01"),
    ])
    func `a day begins at 16 o’clock of the day before in UTC`(moment: String, expected: String) throws {
        #expect(try ShanghaiTime.day(of: Date(moment, strategy: .iso8601)) == day(expected))
    }

    @Test func `a day ends where the next begins`() throws {
        #expect(try ShanghaiTime.startOfDay(day("2026-02-13")) == Date("2026-02-12T16:00:00Z", strategy: .iso8601))
        #expect(try ShanghaiTime.endOfDay(day("2026-02-13")) == Date("2026-02-13T16:00:00Z", strategy: .iso8601))
        #expect(try ShanghaiTime.endOfDay(day("2026-12-31")) == ShanghaiTime.startOfDay(day("2027-01-01")))
    }

    @Test func `the system’s time zone agrees ever since the last summer time ended`() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "Asia/Shanghai"))
        let first = try day("1991-09-15")
        // Every eleventh day, which meets every month and weekday.
        for number in stride(from: first.daysSince1970 + 1, through: 84_005, by: 11) {
            let day = try #require(CalendarDay(daysSince1970: number))
            let start = try #require(
                calendar.date(from: DateComponents(year: day.year, month: day.month, day: day.day)))
            guard ShanghaiTime.startOfDay(day) == start, ShanghaiTime.day(of: start) == day,
                ShanghaiTime.day(of: start.addingTimeInterval(86_399.999)) == day
            else {
                Issue.record("\(day) does not begin at \(start)")
                return
            }
        }
    }

    @Test func `a moment beyond the calendar falls on its last or first day`() throws {
        #expect(try ShanghaiTime.day(of: .distantFuture) == day("2199-12-31"))
        #expect(try ShanghaiTime.day(of: .distantPast) == day("1900-01-01"))
        for seconds in [-Double.infinity, .nan] {
            #expect(try ShanghaiTime.day(of: Date(timeIntervalSince1970: seconds)) == day("1900-01-01"))
        }
        #expect(try ShanghaiTime.day(of: Date(timeIntervalSince1970: .infinity)) == day("2199-12-31"))
    }
}
