/// A sentence for the person whose file it is: the place and the remedy, never what a cell holds.
extension SpreadsheetError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .undecodable(let line, let offset):
            "Line \(line) is neither UTF-8 nor GB18030 from byte \(offset) of the file on; save the file as UTF-8 or GB18030."
        case .nulByte(let line):
            "Line \(line) holds a NUL byte, which text never does; save the file as UTF-8 or GB18030 text."
        case .noDecoder(let encoding):
            "This system cannot decode \(encoding); save the file as UTF-8, or install the C library's character sets."
        case .unterminatedQuote(let line):
            "The quotation mark that opens a cell on line \(line) is never closed; close it, or write \"\" for the mark itself."
        case .textAfterQuote(let line):
            "Line \(line) has text after a cell's closing quotation mark; write \"\" for a quotation mark within a cell."
        case .empty:
            "The file has no rows; its first row must name the columns."
        case .emptyColumnName(let column):
            "Column \(CellName.letters(column)) has no name in the header; name the column or delete it."
        case .duplicateColumnName(let column):
            "Column \(CellName.letters(column)) has the same name as a column before it; rename or delete one of them."
        case .cellTooLong(let row):
            "Row \(row) has a cell of more than 1,000,000 characters; shorten it, or look for a quotation mark that is not closed."
        case .tooManyCells(let row, let cells, let columns):
            "Row \(row) has \(cells) cells and the header names \(columns) columns; put quotation marks around a cell that "
                + "holds a separator, or name the further columns."
        case .notAWorkbook:
            "The file is not an Excel workbook; save it as .xlsx."
        case .legacyWorkbook:
            "The file is a workbook in the format of Excel 97-2003 (.xls); open it and save it as .xlsx."
        case .passwordProtected:
            "The workbook is protected by a password; save it without one."
        case .tooLarge:
            "The workbook unpacks to more than is safe to read; split it, or copy its rows to a new workbook."
        case .damaged(let part):
            "The workbook is damaged at \(part); open it in Excel and save it as .xlsx once more."
        case .noSuchSheet(let name):
            "The workbook has no sheet called “\(name)”; rename the sheet that is meant."
        case .errorValue(let cell):
            "Cell \(cell) shows an error such as #N/A; correct its formula or type the value."
        case .formulaWithoutValue(let cell):
            "Cell \(cell) has a formula without a saved result; open the workbook in Excel and save it, or type the value."
        case .unreadableNumber(let cell):
            "Cell \(cell) holds something that is not a number; type the value again."
        case .impossibleDate(let cell):
            "Cell \(cell) holds a date that does not exist or is out of Excel's range; type it as in 2026-12-01."
        case .textTooLong(let cell, let limit):
            "Cell \(cell) would hold more than the \(limit) characters that Excel allows; shorten it, or export CSV."
        case .unwritableCharacter(let cell):
            "Cell \(cell) would hold a character that a file cannot store; remove it from the text."
        case .unwritableNumber(let cell):
            "Cell \(cell) would hold a number that is infinite or undefined; correct the number."
        case .tooManyRows(let limit):
            "The sheet would have more than the \(limit) rows that Excel allows; export fewer, or export CSV."
        case .tooManyColumns(let limit):
            "The sheet would have more than the \(limit) columns that Excel allows; export fewer, or export CSV."
        case .badSheetName(let name):
            "Excel does not allow “\(name)” as this sheet's name; use up to 31 characters without [ ] : * ? / \\, each name once."
        case .notWritten:
            "The workbook could not be written to the temporary directory; make room there and try again."
        }
    }
}
