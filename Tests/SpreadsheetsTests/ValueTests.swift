import Testing

@testable import Spreadsheets

struct ValueTests {
    @Test func `every day has one number, and the numbers run on`() {
        // 1900-01-01 to 2099-12-31.
        let dates = (-25_567 ... 47_481).map(CalendarDate.init)
        let serials = dates.map(DateSerial.serial)
        #expect(serials == Array(1 ... 59) + Array(61 ... 73_050))
        #expect(dates.map { CalendarDate(year: $0.year, month: $0.month, day: $0.day) } == dates)
        #expect(
            serials.map { DateSerial.text(Double($0), format: .date, uses1904: false) } == dates.map(\.description))
        #expect(dates.last?.description == "2099-12-31")
    }

    @Test func `days that are not in the calendar are no dates`() {
        for (year, month, day) in [(2026, 2, 29), (2026, 4, 31), (2026, 13, 1), (1899, 12, 31), (2026, 1, 0)] {
            #expect(CalendarDate(year: year, month: month, day: day) == nil)
        }
        #expect(CalendarDate(year: 2028, month: 2, day: 29)?.description == "2028-02-29")
    }

    @Test(arguments: [-1, 0, 60, 2_958_466, .nan, .infinity]) func `numbers off the calendar are no dates`(
        serial: Double
    ) {
        #expect(DateSerial.text(serial, format: .date, uses1904: false) == nil)
    }

    @Test(
        arguments: [
            ("yyyy-mm-dd", .date), ("yyyy\"年\"m\"月\"d\"日\";@", .date), ("[$-804]mmm", .date), ("h:mm AM/PM", .time),
            ("mm:ss.0", .time), ("General", nil), ("0.00\"d\"", nil), ("[Red]0.00;[h]", nil), ("\\d0", nil),
            ("[h]:mm", nil), ("#,##0_d", nil), ("@", nil), ("\"d", nil), ("[", nil), ("", nil),
        ] as [(String, DateFormat?)])
    func `a number format is known for a date's by its letters`(code: String, format: DateFormat?) {
        #expect(DateFormat(id: 164, code: code) == format)
    }

    @Test(
        arguments: [
            ("138", "138"), ("1.0", "1"), ("1.0E9", "1000000000"), ("1E+21", "1000000000000000000000"),
            ("123456789012345678", "123456789012345678"), ("1.23456789012345E+17", "123456789012345000"),
            ("4.4999999999999998E-2", "0.045"), ("0.10000000000000001", "0.1"), ("-1.5e-7", "-0.00000015"),
            ("999999999999999.9", "1000000000000000"), ("12345.678900", "12345.6789"), ("-0.0", "0"), ("100.0", "100"),
            ("many", nil), ("nan", nil), ("inf", nil), ("1e999", nil), ("", nil), ("-", nil),
        ] as [(String, String?)])
    func `numbers are written without exponent`(raw: String, text: String?) {
        #expect(PlainNumber.text(raw) == text)
    }

    @Test(arguments: [
        "", "a_x", "_x0041_", "__x0041__", "_x005F_x0041_", "_x00", "_x004G_", "_x+041_", "_x0041_x0042_",
    ])
    func `an escaped text is read as it was`(text: String) {
        #expect(EscapedText.decoded(EscapedText.encoded(text)) == text)
    }

    @Test(arguments: [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA"), (16_384, "XFD")])
    func `columns have letters`(column: Int, letters: String) {
        #expect(CellName.letters(column) == letters)
        #expect(CellName.column(of: letters + "7") == column)
    }

    @Test(arguments: ["", "7", "XFE1", "ZZZZZZZZZZZZZZZZ1", "a1"]) func `other names are no cells`(name: String) {
        #expect(CellName.column(of: name) == nil)
    }
}
