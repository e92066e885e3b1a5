/// Excel's dates: days, and a fraction for the time, since the end of 1899 or, in old workbooks from a Mac, since 1904.
enum DateSerial {
    /// Day 60 is 29 February 1900, which never was: Excel kept Lotus 1-2-3's mistake.
    private static let inventedDay = 60
    /// Of 1899-12-30 and 1904-01-01, from 1970-01-01.
    private static let epoch1900 = -25_569
    private static let epoch1904 = -24_107
    /// Of 9999-12-31, in the 1900 system.
    private static let lastDay = 2_958_465

    static func serial(of date: CalendarDate) -> Int {
        let days = date.daysSince1970 - epoch1900
        return days > inventedDay ? days : days - 1
    }

    /// `2026-12-01`, `2026-12-01T09:30:00` or, for a time alone, `09:30:00`; nothing for a day that never was.
    static func text(_ serial: Double, format: DateFormat, uses1904: Bool) -> String? {
        guard serial >= 0, serial < Double(lastDay + 1) else { return nil }
        let (days, seconds) = Int((serial * 86_400).rounded()).quotientAndRemainder(dividingBy: 86_400)
        if format == .time, days == 0 { return time(seconds) }
        guard let date = date(days, uses1904: uses1904) else { return nil }
        return seconds == 0 ? date.description : "\(date)T\(time(seconds))"
    }

    private static func date(_ days: Int, uses1904: Bool) -> CalendarDate? {
        let sinceEpoch = uses1904 ? days + epoch1904 : days + epoch1900 + (days < inventedDay ? 1 : 0)
        guard sinceEpoch <= lastDay + epoch1900, uses1904 || (days > 0 && days != inventedDay) else { return nil }
        return CalendarDate(daysSince1970: sinceEpoch)
    }

    private static func time(_ seconds: Int) -> String {
        [seconds / 3600, seconds / 60 % 60, seconds % 60].map(CalendarDate.twoDigits).joined(separator: ":")
    }
}
