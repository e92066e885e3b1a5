import Domain
import Testing

struct CalendarDayTests {
    @Test(arguments: ["2026-12-01", "2024-02-29", "2000-02-29", "1900-01-01", "2199-12-31", "2026-04-30"])
    func `a day reads as it was written`(text: String) {
        #expect(CalendarDay(text)?.description == text)
    }

    @Test(arguments: [
        "", "2026", "2026-12", "2026-12-01-01", "2026-2-1", "26-12-01", "2026/12/01", "20261201", "2026-00-10",
        "2026-13-01", "2026-01-00", "2026-01-32", "2026-04-31", "2026-02-29", "1900-02-29", "2100-02-29", "1899-12-31",
        "2200-01-01", "12-01-2026", "2026-1２-01", "２０２６-12-01", "2026-12-01T00:00:00Z", " 2026-12-01", "2026-12-0a",
        "--", "-026-01-01",
    ])
    func `what is no day is none`(text: String) {
        #expect(CalendarDay(text) == nil)
    }

    @Test(arguments: ["2026-+1-01", "2026-01-+1", "+999-01-01", "2026--1-01"]) func `a day has no sign`(text: String) {
        #expect(CalendarDay(text) == nil)
    }

    @Test func `three hundred years have their days, one after the other`() {
        var days: [CalendarDay] = []
        for year in 1890 ... 2210 {
            for month in -1 ... 13 {
                for day in -1 ... 32 {
                    if let day = CalendarDay(year: year, month: month, day: day) { days.append(day) }
                }
            }
        }
        // 300 · 365, and 73 leap days: 75 years divisible by four, without 1900 and 2100.
        #expect(days.count == 109_573)
        #expect(zip(days, days.dropFirst()).allSatisfy { $0 < $1 && !($1 < $0) })
        #expect(days.map(\.description) == days.map(\.description).sorted())
        #expect(days.compactMap { CalendarDay($0.description) } == days)
    }
}
