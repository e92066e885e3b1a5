/// What a CSV file or a sheet holds: named columns, and every row that has text.
package struct Table: Sendable, Equatable {
    /// Unique, none empty, without white space at either end.
    package let header: [String]
    /// Each with exactly one cell a column, the empty ones as `""`. Rows without any text are left out.
    package let rows: [Row]
    /// Rows that could not be read, each with the reason. None of them is in `rows`: a caller that ignores them loses data.
    package let refused: [RefusedRow]
    /// Numbers of CSV rows that had fewer cells than the header and were filled up with empty ones: Excel leaves out
    /// separators at the end of rows when it saves CSV, so that this is no mistake by itself.
    package let padded: [Int]
}

package struct Row: Sendable, Equatable {
    /// As Excel shows it, or an editor: the sheet's row, or the line on which the CSV record begins.
    package let number: Int
    package let cells: [String]
}

package struct RefusedRow: Sendable, Equatable {
    package let number: Int
    package let reason: SpreadsheetError
}
