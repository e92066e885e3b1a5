import Domain
import Foundation
import Testing

/// Against the notices of the State Council for 2025 and 2026; places and sums by the Python package chinesecalendar
/// 1.11.0, which others have typed from the same notices.
struct WorkingDaysTests {
    private func workingDays() throws -> WorkingDays { try Program.shipped("lingang-2028").workingDays }

    /// First and last day of each holiday.
    @Test(arguments: [
        ("2025-01-01", "2025-01-01"), ("2025-01-28", "2025-02-04"), ("2025-04-04", "2025-04-06"),
        ("2025-05-01", "2025-05-05"), ("2025-05-31", "2025-06-02"), ("2025-10-01", "2025-10-08"),
        ("2026-01-01", "2026-01-03"), ("2026-02-15", "2026-02-23"), ("2026-04-04", "2026-04-06"),
        ("2026-05-01", "2026-05-05"), ("2026-06-19", "2026-06-21"), ("2026-09-25", "2026-09-27"),
        ("2026-10-01", "2026-10-07"),
    ])
    func `nobody works on a public holiday`(first: String, last: String) throws {
        let (workingDays, first, last) = try (workingDays(), day(first), day(last))
        for distance in 0 ... first.days(until: last) {
            let day = try #require(first.adding(days: distance))
            #expect(try !workingDays.isWorkingDay(day), "\(day)")
        }
    }

    /// With the weekday that the notice names.
    @Test(
        arguments: [
            ("2025-01-26", .sunday), ("2025-02-08", .saturday), ("2025-04-27", .sunday), ("2025-09-28", .sunday),
            ("2025-10-11", .saturday), ("2026-01-04", .sunday), ("2026-02-14", .saturday), ("2026-02-28", .saturday),
            ("2026-05-09", .saturday), ("2026-09-20", .sunday), ("2026-10-10", .saturday),
        ] as [(String, Weekday)])
    func `a make-up day is worked although it is a Saturday or Sunday`(text: String, weekday: Weekday) throws {
        let day = try day(text)
        #expect(day.weekday == weekday)
        #expect(try workingDays().isWorkingDay(day))
    }

    @Test(arguments: [
        ("2026-02-13", true), ("2026-02-24", true), ("2026-02-21", false), ("2026-03-07", false), ("2026-03-08", false),
        ("2026-03-09", true), ("2026-09-19", false), ("2026-09-24", true), ("2026-09-28", true), ("2026-10-08", true),
        ("2026-10-11", false), ("2026-12-31", true),
    ])
    func `other days are worked from Monday to Friday`(text: String, isWorked: Bool) throws {
        #expect(try workingDays().isWorkingDay(day(text)) == isWorked)
    }

    @Test(arguments: [
        // Spring Festival, between two make-up Saturdays.
        ("2026-02-13", 1, "2026-02-14"), ("2026-02-13", 2, "2026-02-24"), ("2026-02-13", 5, "2026-02-27"),
        ("2026-02-14", 1, "2026-02-24"), ("2026-02-20", 3, "2026-02-26"),
        // Mid-Autumn and National Day, with a make-up day before and one after.
        ("2026-09-18", 5, "2026-09-24"), ("2026-09-19", 1, "2026-09-20"), ("2026-09-24", 1, "2026-09-28"),
        ("2026-09-24", 5, "2026-10-09"), ("2026-09-30", 1, "2026-10-08"), ("2026-09-30", 3, "2026-10-10"),
        ("2026-10-07", 5, "2026-10-13"), ("2026-04-30", 5, "2026-05-11"), ("2025-01-24", 5, "2025-02-07"),
        ("2025-09-26", 3, "2025-09-30"), ("2025-09-30", 10, "2025-10-21"),
        // From one year into the next.
        ("2025-12-31", 1, "2026-01-04"), ("2025-12-31", 5, "2026-01-08"), ("2025-12-26", 10, "2026-01-12"),
        ("2026-12-24", 5, "2026-12-31"), ("2025-12-31", 248, "2026-12-31"),
    ])
    func `working days are counted from the day after`(start: String, number: Int, expected: String) throws {
        let workingDays = try workingDays()
        #expect(try workingDays.day(number, workingDaysAfter: day(start)) == day(expected))
        #expect(try workingDays.count(after: day(start), through: day(expected)) == number)
    }

    @Test(arguments: [
        (2025, [19, 19, 21, 22, 19, 20, 23, 21, 23, 18, 20, 23]),
        (2026, [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23]),
    ])
    func `each month has its working days`(year: Int, expected: [Int]) throws {
        let workingDays = try workingDays()
        let counts = try (1 ... 12).map { month in
            try (1 ... 31).compactMap { CalendarDay(year: year, month: month, day: $0) }
                .filter { try workingDays.isWorkingDay($0) }.count
        }
        #expect(counts == expected)
        #expect(counts.reduce(0, +) == 248)
    }

    @Test(
        arguments: [
            // Friday before Spring Festival, in the morning and past midnight.
            ("2026-02-13T02:00:00Z", .workingDays(5), "2026-02-27T16:00:00Z"),
            ("2026-02-13T16:30:00Z", .workingDays(5), "2026-02-28T16:00:00Z"),
            ("2026-11-20T15:59:59Z", .workingDays(3), "2026-11-25T16:00:00Z"),
            ("2026-11-20T16:00:00Z", .workingDays(3), "2026-11-25T16:00:00Z"),
            ("2026-09-30T01:00:00Z", .workingDays(3), "2026-10-10T16:00:00Z"),
            ("2026-09-30T01:00:00Z", .days(14), "2026-10-14T16:00:00Z"),
            ("2026-09-30T01:00:00Z", .days(0), "2026-09-30T16:00:00Z"),
            // Days of the calendar need no year to be loaded.
            ("2026-12-31T15:59:59Z", .days(14), "2027-01-14T16:00:00Z"),
        ] as [(String, Alarm.Span, String)])
    func `a span is over when its last day is`(start: String, span: Alarm.Span, expected: String) throws {
        let end = try workingDays().moment(after: span, from: Date(start, strategy: .iso8601))
        #expect(try end == Date(expected, strategy: .iso8601))
    }
}
