import Spreadsheets
import Testing

struct CSVWriterTests {
    @Test(arguments: 0 ..< 200) func `what is written is read again`(seed: UInt64) throws {
        let random = RandomTable(seed: seed)
        let table = try CSVReader.read(try CSVWriter.write(random.sheet))
        #expect(table.header == random.sheet.columns.map(\.name))
        #expect(table.rows.map(\.cells) == random.rows)
        #expect(table.refused.isEmpty)
    }

    @Test func `the bytes are those that Excel expects`() throws {
        let date = try #require(CalendarDate(year: 2026, month: 12, day: 1))
        let sheet = Sheet(
            name: "", columns: [Column("a"), Column("b")],
            rows: [[.text("1,2"), .text("\"x\"")], [.number(-5), .date(date)], [.number(0.1 + 0.2)]])
        let text = String(decoding: try CSVWriter.write(sheet), as: UTF8.self)
        #expect(text == "\u{FEFF}a,b\r\n\"1,2\",\"\"\"x\"\"\"\r\n-5,2026-12-01\r\n0.3,\r\n")
    }

    @Test(
        arguments: [
            ("=1+1", "'=1+1"), ("+86 138", "'+86 138"), ("-5", "'-5"), ("@a", "'@a"), ("'=", "''="), ("''-", "'''-"),
            ("＝1", "'＝1"), ("'a", "'a"), ("a=", "a="), ("'", "'"), ("", ""),
        ])
    func `text that a spreadsheet would run gets an apostrophe`(text: String, written: String) throws {
        let sheet = Sheet(name: "", columns: [Column("a"), Column("b")], rows: [[.text("x"), .text(text)]])
        let bytes = try CSVWriter.write(sheet)
        let table = try CSVReader.read(bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == "\u{FEFF}a,b\r\nx,\(written)\r\n")
        #expect(table.rows.map(\.cells) == [["x", text]])
    }

    @Test func `what text cannot hold is refused`() {
        let nul = Sheet(name: "", columns: [Column("a")], rows: [[.text("x\0")]])
        let infinite = Sheet(name: "", columns: [Column("a")], rows: [[.number(1)], [.number(.infinity)]])
        #expect(throws: SpreadsheetError.unwritableCharacter(cell: "A2")) { try CSVWriter.write(nul) }
        #expect(throws: SpreadsheetError.unwritableNumber(cell: "A3")) { try CSVWriter.write(infinite) }
    }
}
