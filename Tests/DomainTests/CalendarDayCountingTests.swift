import Domain
import Foundation
import Testing

struct CalendarDayCountingTests {
    /// By Python's datetime.
    @Test(
        arguments: [
            ("1900-01-01", -25_567, .monday), ("1969-12-31", -1, .wednesday), ("1970-01-01", 0, .thursday),
            ("1999-12-31", 10_956, .friday), ("2000-02-29", 11_016, .tuesday), ("2000-03-01", 11_017, .wednesday),
            ("2026-02-17", 20_501, .tuesday), ("2026-11-21", 20_778, .saturday), ("2100-02-28", 47_540, .sunday),
            ("2100-03-01", 47_541, .monday), ("2199-12-31", 84_005, .tuesday),
        ] as [(String, Int, Weekday)])
    func `a day has its number and its weekday`(text: String, number: Int, weekday: Weekday) throws {
        let day = try day(text)
        #expect(day.daysSince1970 == number)
        #expect(day.weekday == weekday)
        #expect(CalendarDay(daysSince1970: number) == day)
    }

    @Test func `days are numbered one after the other, and so are weekdays`() throws {
        var number = -25_567
        for year in CalendarDay.years {
            for month in 1 ... 12 {
                for day in 1 ... 31 {
                    guard let day = CalendarDay(year: year, month: month, day: day) else { continue }
                    guard day.daysSince1970 == number, CalendarDay(daysSince1970: number) == day,
                        day.weekday == Weekday.allCases[(number + 25_567) % 7]
                    else {
                        Issue.record("\(day) has the number \(day.daysSince1970) instead of \(number)")
                        return
                    }
                    number += 1
                }
            }
        }
        #expect(number == 84_006)
    }

    @Test(
        arguments: [
            ("2026-12-31", 1, "2027-01-01"), ("2027-01-01", -1, "2026-12-31"), ("2028-02-28", 1, "2028-02-29"),
            ("2026-02-28", 1, "2026-03-01"), ("2026-11-21", 0, "2026-11-21"), ("2026-11-21", 365, "2027-11-21"),
            ("2027-11-21", 366, "2028-11-21"), ("1900-01-01", 109_572, "2199-12-31"),
        ])
    func `days are added over months and years`(text: String, days: Int, expected: String) throws {
        #expect(try day(text).adding(days: days) == day(expected))
        #expect(try day(text).days(until: day(expected)) == days)
    }

    @Test(arguments: [
        ("2199-12-31", 1), ("1900-01-01", -1), ("2026-01-01", .max), ("2026-01-01", .min), ("2026-01-01", 1_000_000),
    ])
    func `beyond the calendar there is no day`(text: String, days: Int) throws {
        #expect(try day(text).adding(days: days) == nil)
    }

    @Test func `a day is a text in JSON`() throws {
        let days = try [day("2026-02-17"), day("1900-01-01")]
        let json = try JSONEncoder().encode(days)
        #expect(String(decoding: json, as: UTF8.self) == #"["2026-02-17","1900-01-01"]"#)
        #expect(try JSONDecoder().decode([CalendarDay].self, from: json) == days)
    }

    @Test(arguments: [#"["2026-02-30"]"#, #"["17.2.2026"]"#, "[20260217]", "[null]"])
    func `what is no day is none in JSON either`(json: String) {
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([CalendarDay].self, from: Data(json.utf8)) }
    }
}
