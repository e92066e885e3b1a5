import Spreadsheets
import Testing

struct SpreadsheetErrorTests {
    @Test(
        arguments: [
            (
                .tooManyCells(row: 5, cells: 4, columns: 3),
                "Row 5 has 4 cells and the header names 3 columns; put quotation marks around a cell that holds a "
                    + "separator, or name the further columns."
            ),
            (
                .duplicateColumnName(column: 28),
                "Column AB has the same name as a column before it; rename or delete one of them."
            ),
        ] as [(SpreadsheetError, String)])
    func `an error names the place and the remedy`(error: SpreadsheetError, sentence: String) {
        #expect(error.description == sentence)
    }
}
