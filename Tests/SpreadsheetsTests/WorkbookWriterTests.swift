import Spreadsheets
import Testing

struct WorkbookWriterTests {
    @Test(arguments: 0 ..< 60) func `what is written is read again`(seed: UInt64) throws {
        let random = RandomTable(seed: seed)
        let table = try WorkbookReader.read(try WorkbookWriter.write([random.sheet]))
        #expect(table.header == random.sheet.columns.map(\.name))
        #expect(table.rows.map(\.cells) == random.rows)
        #expect(table.rows.map(\.number) == random.rows.indices.map { $0 + 2 })
    }

    @Test func `codes stay text, numbers numbers and dates dates`() throws {
        let date = try #require(CalendarDate(year: 2026, month: 12, day: 1))
        let first = try #require(CalendarDate(year: 1900, month: 1, day: 1))
        let sheet = Sheet(
            name: "场景",
            columns: [
                Column("编号"), Column("金额", content: .number), Column("日期", content: .date, width: 12),
                Column("状态", choices: ["草稿", "已发布, 公开"]),
            ],
            rows: [
                [.text("007495396815497821"), .number(1_000_000_000), .date(date), .text("草稿")],
                [.text("=1+1"), .number(-0.1), .date(first), .empty],
            ])
        let notes = Sheet(name: "说明", columns: [Column("列"), Column("怎么填")], rows: [[.text("编号"), .text("唯一")]])
        let bytes = try WorkbookWriter.write([sheet, notes])
        let table = try WorkbookReader.read(bytes)
        #expect(
            table.rows.map(\.cells) == [
                ["007495396815497821", "1000000000", "2026-12-01", "草稿"], ["=1+1", "-0.1", "1900-01-01", ""],
            ])
        #expect(try WorkbookReader.read(bytes, sheet: "说明").rows.map(\.cells) == [["编号", "唯一"]])
        #expect(try WorkbookReader.read(bytes, sheet: "_choices1").header == ["草稿"])
    }

    @Test func `a template without rows is written`() throws {
        let bytes = try WorkbookWriter.write([Sheet(name: "a", columns: [Column("x")])])
        #expect(try WorkbookReader.read(bytes).header == ["x"])
    }

    @Test(
        arguments: [
            (.text(String(repeating: "a", count: 32_768)), .textTooLong(cell: "B3", limit: 32_767)),
            (.text(String(repeating: "🚢", count: 16_384)), .textTooLong(cell: "B3", limit: 32_767)),
            (.text("a\0"), .unwritableCharacter(cell: "B3")),
            (.text("\u{FFFF}"), .unwritableCharacter(cell: "B3")),
            (.number(.nan), .unwritableNumber(cell: "B3")),
        ] as [(Cell, SpreadsheetError)])
    func `what a cell cannot hold is refused`(cell: Cell, error: SpreadsheetError) {
        let sheet = Sheet(name: "a", columns: [Column("x"), Column("y")], rows: [[], [.empty, cell]])
        #expect(throws: error) { try WorkbookWriter.write([sheet]) }
    }

    @Test func `the longest text is written`() throws {
        let text = String(repeating: "需", count: 32_767)
        let sheet = Sheet(name: "a", columns: [Column("x")], rows: [[.text(text)]])
        #expect(try WorkbookReader.read(try WorkbookWriter.write([sheet])).rows.first?.cells == [text])
    }

    @Test func `more than ten megabytes of text are written and read`() throws {
        let long = String(repeating: "a", count: 32_000)
        let texts = (0 ..< 360).map { "\($0)" + long }
        let sheet = Sheet(name: "a", columns: [Column("x", width: 20)], rows: texts.map { [.text($0)] })
        let bytes = try WorkbookWriter.write([sheet])
        let table = try WorkbookReader.read(bytes)
        #expect(table.rows.map(\.cells) == texts.map { [$0] })
    }

    @Test(arguments: ["", "a/b", "abcdefghijklmnopqrstuvwxyz1234567"])
    func `a name that Excel would not open is refused`(name: String) {
        #expect(throws: SpreadsheetError.badSheetName(name)) {
            try WorkbookWriter.write([Sheet(name: name, columns: [Column("x")])])
        }
    }
}
