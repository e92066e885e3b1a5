import Testing

@testable import Spreadsheets

struct CSVReaderTests {
    @Test(arguments: [
        "a,b\r\n1,2\r\n", "a;b\n1;2", "a\tb\r1\t2\r", "\u{FEFF}\"a\",\"b\"\n\"1\",\"2\"", "\n\na,b\n1,2\n",
    ])
    func `separators and line breaks are found out`(text: String) throws {
        let table = try CSVReader.read(Array(text.utf8))
        #expect(table.header == ["a", "b"])
        #expect(table.rows.map(\.cells) == [["1", "2"]])
    }

    @Test func `a separator within quotation marks does not count`() throws {
        let table = try read("\"a,b,c\";d\n1;2\n")
        #expect(table.header == ["a,b,c", "d"])
    }

    @Test func `quotation marks keep separators, line breaks and themselves`() throws {
        let table = try read("a,b\n\"1,\"\"2\"\"\r\n3\",x\"y\n")
        #expect(table.rows.map(\.cells) == [["1,\"2\"\r\n3", "x\"y"]])
    }

    @Test func `a row has the number of its first line`() throws {
        let table = try read("a,b\r\n\"1\r\n1\r1\n1\",2\r\n\r\n3,4\r5,6")
        #expect(table.rows.map(\.number) == [2, 7, 8])
    }

    @Test func `GB18030 is read`() throws {
        let table = try CSVReader.read([0xD0, 0xE8, 0xC7, 0xF3, 0x2C, 0x62, 0x0D, 0x0A, 0x31, 0x2C, 0x32])
        #expect(table.header == ["需求", "b"])
    }

    @Test func `rows of other lengths than the header's are reported`() throws {
        let table = try read("a,b,c\n1,2,3\n1,2\n1,2,3,,\n1,2,3,,5\n,,\n")
        #expect(table.rows.map(\.number) == [2, 3, 4])
        #expect(table.rows.map(\.cells) == [["1", "2", "3"], ["1", "2", ""], ["1", "2", "3"]])
        #expect(table.padded == [3])
        #expect(table.refused == [RefusedRow(number: 5, reason: .tooManyCells(row: 5, cells: 5, columns: 3))])
    }

    @Test func `separators behind the header are no columns`() throws {
        let table = try read(" a ,b,,\n1,2,,\n")
        #expect(table.header == ["a", "b"])
    }

    @Test(
        arguments: [
            ("", .empty),
            ("\u{FEFF}", .empty),
            ("\r\n,,\r\n", .empty),
            ("a,,c\n", .emptyColumnName(column: 2)),
            ("a,b, a\n", .duplicateColumnName(column: 3)),
            ("a,b\n1,2\n3,\"4\n5,6\n", .unterminatedQuote(line: 3)),
            ("a,b\n\"1\n1\"x,2\n", .textAfterQuote(line: 3)),
            ("a,b\n1,2\u{0}\n", .nulByte(line: 2)),
        ] as [(String, SpreadsheetError)])
    func `a malformed file is refused with its place`(text: String, error: SpreadsheetError) {
        #expect(throws: error) { try read(text) }
    }

    @Test func `a cell has a limit`() throws {
        let long = String(repeating: "需", count: 1_000_000)
        let table = try read("a\n\(long)")
        #expect(table.rows.first?.cells.first?.count == 1_000_000)
        #expect(throws: SpreadsheetError.cellTooLong(row: 3)) { try read("a\nb\n\(long)求") }
    }

    @Test func `a hundred thousand rows are read`() throws {
        let line = "S-000001,深圳,\"说明, \"\"引号\"\"\",42,2026-12-01\n"
        let table = try read("a,b,c,d,e\n" + String(repeating: line, count: 100_000))
        #expect(table.rows.count == 100_000)
        #expect(table.rows.last?.number == 100_001)
        #expect(table.rows.last?.cells == ["S-000001", "深圳", "说明, \"引号\"", "42", "2026-12-01"])
    }

    @Test func `no text crashes the reader`() {
        var random = SplitMix(state: 2)
        let pieces = ["a", ",", ";", "\t", "\"", "\n", "\r", "'", "=", "需"]
        for _ in 0 ..< 2000 {
            let text = (0 ..< Int.random(in: 0 ... 20, using: &random)).compactMap { _ in
                pieces.randomElement(using: &random)
            }
            _ = try? read(text.joined())
        }
    }

    private func read(_ text: String) throws -> Table {
        try CSVReader.read(Array(text.utf8))
    }
}
