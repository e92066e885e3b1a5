import Testing

@testable import Spreadsheets

struct WorkbookReaderTests {
    @Test func `a workbook of openpyxl is read`() throws {
        let table = try WorkbookReader.read(try fixture("openpyxl"))
        #expect(table.header == ["编号", "名称", "数", "日期", "时间", "是否", "富文本"])
        #expect(
            table.rows == [
                Row(
                    number: 2,
                    cells: [
                        "001", "换行\n“引号”,逗号", "42", "2026-12-01", "2026-12-01T09:30:15", "TRUE", "普通加粗 尾",
                    ]),
                Row(number: 3, cells: ["002", "🚢 emoji", "0.3", "1900-01-31", "08:05:00", "FALSE", ""]),
                Row(number: 4, cells: ["003", "", "123456789012346000", "9999-12-31", "", "", ""]),
                Row(number: 8, cells: ["008", "", "0.0000001", "2023-03-15T12:00:00", "1.5", "", "稀疏"]),
            ])
        #expect(
            table.refused == [
                RefusedRow(number: 5, reason: .formulaWithoutValue(cell: "C5")),
                RefusedRow(number: 6, reason: .errorValue(cell: "C6")),
            ])
        #expect(table.padded.isEmpty)
    }

    @Test func `a sheet is found by its name`() throws {
        let bytes = try fixture("openpyxl")
        #expect(try WorkbookReader.read(bytes, sheet: "说明").rows.map(\.cells) == [["第二张表"]])
        #expect(throws: SpreadsheetError.noSuchSheet(name: "nowhere")) {
            try WorkbookReader.read(bytes, sheet: "nowhere")
        }
    }

    @Test func `days count from 1904 if the workbook says so`() throws {
        let table = try WorkbookReader.read(try fixture("date1904"))
        #expect(table.rows.map(\.cells) == [["2026-12-01"], ["1904-01-01"]])
    }

    @Test func `a workbook of other manners is read`() throws {
        let table = try WorkbookReader.read(try fixture("odd"))
        #expect(table.header == ["a", "b"])
        #expect(
            table.rows == [
                Row(number: 2, cells: ["东 京", "_x0041_ & 中"]),
                Row(number: 9, cells: ["", "1000000000"]),
                Row(number: 10, cells: ["0.045", "x\ry"]),
                Row(number: 11, cells: ["2026-12-01", "TRUE"]),
                Row(number: 12, cells: ["1900-02-28", "1900-03-01"]),
            ])
        #expect(
            table.refused.map(\.reason) == [
                .impossibleDate(cell: "A13"), .errorValue(cell: "A14"),
                .tooManyCells(row: 15, cells: 16_384, columns: 2), .formulaWithoutValue(cell: "A16"),
                .unreadableNumber(cell: "A17"), .impossibleDate(cell: "A18"), .damaged(part: "cell A19"),
            ])
    }

    @Test(
        arguments: [
            ("entities", .damaged(part: "xl/worksheets/s.xml")),
            ("ratio", .tooLarge),
            ("huge", .tooLarge),
            ("liar", .damaged(part: "xl/worksheets/s.xml")),
            ("cutoff", .damaged(part: "xl/worksheets/s.xml")),
            ("mismatched", .damaged(part: "xl/worksheets/s.xml")),
            ("headerError", .errorValue(cell: "A1")),
            ("noRows", .empty),
        ] as [(String, SpreadsheetError)])
    func `a malformed or malicious workbook is refused`(name: String, error: SpreadsheetError) throws {
        let bytes = try fixture(name)
        #expect(throws: error) { try WorkbookReader.read(bytes) }
    }

    private static let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    @Test(
        arguments: [
            ([], .empty),
            (Array("a,b\n".utf8), .notAWorkbook),
            (Array("PK".utf8), .notAWorkbook),
            // An empty zip file.
            ([0x50, 0x4B, 5, 6] + Array(repeating: 0, count: 18), .notAWorkbook),
            (ole + Array(repeating: 0, count: 504), .legacyWorkbook),
            (ole + [0, 0] + "EncryptedPackage".utf8.flatMap { [$0, 0] }, .passwordProtected),
        ] as [([UInt8], SpreadsheetError)])
    func `what is no workbook is refused`(bytes: [UInt8], error: SpreadsheetError) {
        #expect(throws: error) { try WorkbookReader.read(bytes) }
    }

    @Test func `no damage crashes the reader`() throws {
        let bytes = try fixture("openpyxl")
        var random = SplitMix(state: 3)
        for _ in 0 ..< 300 {
            var damaged = bytes
            for _ in 0 ..< 3 {
                damaged[Int.random(in: 0 ..< damaged.count, using: &random)] = UInt8.random(
                    in: 0 ... 255, using: &random)
            }
            _ = try? WorkbookReader.read(damaged)
            _ = try? WorkbookReader.read(Array(bytes.prefix(Int.random(in: 0 ..< bytes.count, using: &random))))
        }
    }
}
