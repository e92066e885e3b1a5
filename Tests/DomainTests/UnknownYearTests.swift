import Domain
import Foundation
import Testing

struct UnknownYearTests {
    private func workingDays() throws -> WorkingDays { try Program.shipped("lingang-2028").workingDays }

    @Test(arguments: ["2027-01-01", "2027-01-02", "2027-01-04"])
    func `a day of a year that is not loaded is neither worked nor not`(text: String) throws {
        let (workingDays, day) = try (workingDays(), day(text))
        #expect(throws: UnknownYear(year: 2027)) { try workingDays.isWorkingDay(day) }
    }

    @Test func `a count ends at the first year that is not loaded`() throws {
        let workingDays = try workingDays()
        let (early, late, next) = try (day("2024-12-30"), day("2026-12-29"), day("2027-01-01"))
        #expect(throws: UnknownYear(year: 2027)) { try workingDays.day(3, workingDaysAfter: late) }
        #expect(throws: UnknownYear(year: 2027)) { try workingDays.count(after: late, through: next) }
        #expect(throws: UnknownYear(year: 2024)) { try workingDays.day(1, workingDaysAfter: early) }
        #expect(try workingDays.day(2, workingDaysAfter: late) == day("2026-12-31"))
    }

    @Test func `the year of the first day itself is not needed`() throws {
        let workingDays = try workingDays()
        #expect(try workingDays.day(1, workingDaysAfter: day("2024-12-31")) == day("2025-01-02"))
        #expect(try workingDays.count(after: day("2024-12-31"), through: day("2025-12-31")) == 248)
    }

    @Test func `where nothing is to be counted nothing is asked`() throws {
        let day = try day("2040-01-01")
        let empty = WorkingDays(years: [:])
        #expect(try empty.day(0, workingDaysAfter: day) == day)
        #expect(try empty.count(after: day, through: day) == 0)
        #expect(try empty.count(after: day, through: #require(day.adding(days: -400))) == 0)
    }

    @Test func `a deadline in a year that is not loaded is an error that says what to do`() throws {
        let workingDays = try workingDays()
        let moment = try Date("2026-12-29T02:00:00Z", strategy: .iso8601)
        let error = #expect(throws: UnknownYear.self) { try workingDays.moment(after: .workingDays(5), from: moment) }
        #expect(
            error?.description
                == "The working days of 2027 are not known: load that year’s calendar in the program’s settings.")
    }

    @Test func `beyond the calendar every year is unknown`() throws {
        let last = try day("2199-12-31")
        let year = WorkingYear(source: "none", holidays: [], makeUpDays: [])
        let workingDays = WorkingDays(years: [2199: year])
        let evening = ShanghaiTime.startOfDay(last)
        #expect(try workingDays.isWorkingDay(last))
        #expect(throws: UnknownYear(year: 2200)) { try workingDays.day(1, workingDaysAfter: last) }
        #expect(throws: UnknownYear(year: 2200)) { try workingDays.moment(after: .days(1), from: evening) }
    }
}
