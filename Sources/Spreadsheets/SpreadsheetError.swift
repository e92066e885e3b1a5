/// What is wrong with a file, and where. Rows and lines count from 1; cells are named as Excel does, `B7`.
package enum SpreadsheetError: Error, Equatable, Sendable {
    // Text.
    case undecodable(line: Int, byteOffset: Int)
    case nulByte(line: Int)
    case noDecoder(encoding: String)

    // CSV.
    case unterminatedQuote(line: Int)
    case textAfterQuote(line: Int)

    // Either.
    case empty
    case emptyColumnName(column: Int)
    case duplicateColumnName(column: Int)
    case cellTooLong(row: Int)
    case tooManyCells(row: Int, cells: Int, columns: Int)

    // Reading a workbook.
    case notAWorkbook
    case legacyWorkbook
    case passwordProtected
    case tooLarge
    case damaged(part: String)
    case noSuchSheet(name: String)
    case errorValue(cell: String)
    case formulaWithoutValue(cell: String)
    case unreadableNumber(cell: String)
    case impossibleDate(cell: String)

    // Writing.
    case textTooLong(cell: String, limit: Int)
    case unwritableCharacter(cell: String)
    case unwritableNumber(cell: String)
    case tooManyRows(limit: Int)
    case tooManyColumns(limit: Int)
    case badSheetName(String)
    case notWritten
}
