/// A moment and its form `2026-02-03 04:05:06.789+00`, by the civil-calendar formulas of Howard Hinnant
/// (https://howardhinnant.github.io/date_algorithms.html), because a formatter object costs a hundred times as much.
struct UTCMoment: Equatable {
    let microseconds: Int

    init(microseconds: Int) {
        self.microseconds = microseconds
    }

    /// From the form that `DateStyle=ISO` and `TimeZone=UTC` give.
    init?(_ text: String) {
        var reader = DigitReader(text)
        guard let written = reader.number(digits: 4 ... 6), (1 ... 294_246).contains(written),
            reader.skip("-"), let month = reader.number(digits: 2 ... 2),
            reader.skip("-"), let day = reader.number(digits: 2 ... 2),
            reader.skip(" "), let hour = reader.number(digits: 2 ... 2),
            reader.skip(":"), let minute = reader.number(digits: 2 ... 2),
            reader.skip(":"), let second = reader.number(digits: 2 ... 2),
            let fraction = reader.skip(".") ? reader.fraction(digits: 6) : 0,
            reader.skip("+00")
        else { return nil }
        let year = reader.skip(" BC") ? 1 - written : written
        guard reader.isAtEnd else { return nil }
        let seconds = ((Self.days(year, month, day) * 24 + hour) * 60 + minute) * 60 + second
        microseconds = seconds * 1_000_000 + fraction
    }

    var text: String {
        let (days, rest) = Self.divide(microseconds, by: 86_400_000_000)
        let (year, month, day) = Self.date(days)
        let seconds = rest / 1_000_000
        return Self.pad(year > 0 ? year : 1 - year, 4) + "-" + Self.pad(month, 2) + "-" + Self.pad(day, 2) + " "
            + Self.pad(seconds / 3600, 2) + ":" + Self.pad(seconds / 60 % 60, 2) + ":" + Self.pad(seconds % 60, 2)
            + "." + Self.pad(rest % 1_000_000, 6) + "+00" + (year > 0 ? "" : " BC")
    }

    private static func days(_ civilYear: Int, _ month: Int, _ day: Int) -> Int {
        let year = month <= 2 ? civilYear - 1 : civilYear
        let (era, yearOfEra) = divide(year, by: 400)
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func date(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let (era, dayOfEra) = divide(days + 719_468, by: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    /// Rounded downwards, so that the remainder is never negative.
    private static func divide(_ value: Int, by divisor: Int) -> (quotient: Int, remainder: Int) {
        let remainder = (value % divisor + divisor) % divisor
        return ((value - remainder) / divisor, remainder)
    }

    private static func pad(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
