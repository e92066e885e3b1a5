import Domain
import Testing

/// Against a list of all working days of some years, made by going through them one by one.
struct RandomCalendarTests {
    private struct Sample {
        let workingDays: WorkingDays
        let days: [CalendarDay]
        /// Of each of the days, whether it is worked.
        let isWorked: [Bool]
    }

    /// Three years in a row, in which about one weekday in `rarity` is a holiday and one weekend day in `rarity` is
    /// worked. The weekend is found by counting from 1900-01-01, a Monday.
    private func sample(_ random: inout SplitMix) -> Sample {
        let first = Int.random(in: 1900 ... 2197, using: &random)
        let rarity = Int.random(in: 2 ... 20, using: &random)
        var (years, days, isWorked): ([Int: WorkingYear], [CalendarDay], [Bool]) = ([:], [], [])
        var number = 0
        for year in 1900 ..< first + 3 {
            var (holidays, makeUpDays): ([CalendarDay], [CalendarDay]) = ([], [])
            for month in 1 ... 12 {
                for day in 1 ... 31 {
                    guard let day = CalendarDay(year: year, month: month, day: day) else { continue }
                    number += 1
                    guard year >= first else { continue }
                    let isWeekend = [6, 0].contains(number % 7)
                    let isException = Int.random(in: 1 ... rarity, using: &random) == 1
                    if isException, isWeekend { makeUpDays.append(day) }
                    if isException, !isWeekend { holidays.append(day) }
                    days.append(day)
                    isWorked.append(isWeekend == isException)
                }
            }
            if year >= first {
                years[year] = WorkingYear(
                    source: "random", holidays: holidays.shuffled(using: &random), makeUpDays: makeUpDays)
            }
        }
        return Sample(workingDays: WorkingDays(years: years), days: days, isWorked: isWorked)
    }

    @Test(arguments: 1 ... 12 as ClosedRange<UInt64>) func `every day is worked or not as the list says`(seed: UInt64)
        throws
    {
        var random = SplitMix(state: seed)
        let sample = sample(&random)
        #expect(try sample.days.map { try sample.workingDays.isWorkingDay($0) } == sample.isWorked)
    }

    @Test(arguments: 1 ... 12 as ClosedRange<UInt64>) func `counting gives what the list gives`(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let sample = sample(&random)
        for _ in 1 ... 50 {
            let start = Int.random(in: sample.days.indices, using: &random)
            let end = Int.random(in: sample.days.indices, using: &random)
            let worked = (start + 1 ..< max(start + 1, end + 1)).filter { sample.isWorked[$0] }
            let count = try sample.workingDays.count(after: sample.days[start], through: sample.days[end])
            #expect(count == worked.count)
            let found = try sample.workingDays.day(worked.count, workingDaysAfter: sample.days[start])
            #expect(found == sample.days[worked.last ?? start])
        }
    }

    @Test(arguments: 1 ... 12 as ClosedRange<UInt64>) func `past the last working day the next year is missed`(
        seed: UInt64
    ) throws {
        var random = SplitMix(state: seed)
        let sample = sample(&random)
        let start = Int.random(in: sample.days.indices, using: &random)
        let left = sample.isWorked[(start + 1)...].count { $0 }
        let unknown = UnknownYear(year: (sample.days.last?.year ?? 0) + 1)
        #expect(throws: unknown) { try sample.workingDays.day(left + 1, workingDaysAfter: sample.days[start]) }
    }
}
