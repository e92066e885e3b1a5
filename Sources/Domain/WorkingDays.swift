/// Which days are worked: Monday to Friday but for public holidays, and such Saturdays and Sundays as make up for one
/// (调休). Of a year that nobody has loaded it says so and does not guess: the State Council announces each year's days
/// in the November before.
package struct WorkingDays: Sendable, Equatable {
    private let years: [Int: WorkingYear]

    package init(years: [Int: WorkingYear]) {
        self.years = years
    }

    package func isWorkingDay(_ day: CalendarDay) throws(UnknownYear) -> Bool {
        guard let year = years[day.year] else { throw UnknownYear(year: day.year) }
        if year.holidays.contains(day) { return false }
        return !day.weekday.isWeekend || year.makeUpDays.contains(day)
    }

    /// The n-th working day after `start`, which itself does not count; `start` for none.
    package func day(_ number: Int, workingDaysAfter start: CalendarDay) throws(UnknownYear) -> CalendarDay {
        // Such numbers are written in the code, as in `MatchState.alarms`, and never come from people.
        precondition(number >= 0, "working days are counted forwards")
        var day = start
        var left = number
        while left > 0 {
            day = try Self.next(day)
            if try isWorkingDay(day) { left -= 1 }
        }
        return day
    }

    /// How many working days there are after `start`, which itself does not count, up to and including `end`: none if
    /// the end is not after the start.
    package func count(after start: CalendarDay, through end: CalendarDay) throws(UnknownYear) -> Int {
        var day = start
        var count = 0
        while day < end {
            day = try Self.next(day)
            if try isWorkingDay(day) { count += 1 }
        }
        return count
    }

    private static func next(_ day: CalendarDay) throws(UnknownYear) -> CalendarDay {
        guard let next = day.adding(days: 1) else { throw UnknownYear(year: day.year + 1) }
        return next
    }
}

/// A year's public holidays and make-up days, as the State Council announces them.
package struct WorkingYear: Sendable, Equatable, Codable {
    /// Title and number of the notice.
    package let source: String
    /// Every day of the holidays, also those that are Saturdays and Sundays anyway.
    package let holidays: [CalendarDay]
    /// The Saturdays and Sundays that are worked.
    package let makeUpDays: [CalendarDay]

    package init(source: String, holidays: [CalendarDay], makeUpDays: [CalendarDay]) {
        self.source = source
        self.holidays = holidays.sorted()
        self.makeUpDays = makeUpDays.sorted()
    }
}

package struct UnknownYear: Error, Equatable, CustomStringConvertible {
    package let year: Int

    package init(year: Int) {
        self.year = year
    }

    package var description: String {
        "The working days of \(year) are not known: load that year’s calendar in the program’s settings."
    }
}
