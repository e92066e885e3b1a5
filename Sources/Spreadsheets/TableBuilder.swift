/// Takes rows in the file's order. The first that has text is the header.
struct TableBuilder {
    /// In characters. Excel's own limit is 32,767; more than this is a file gone wrong.
    static let cellLimit = 1_000_000

    private(set) var header: [String] = []
    private var rows: [Row] = []
    private var refused: [RefusedRow] = []
    private var padded: [Int] = []

    mutating func add(_ row: Row) throws(SpreadsheetError) {
        guard let last = row.cells.lastIndex(where: { !$0.isEmpty }) else { return }
        guard !row.cells.contains(where: Self.isTooLong) else { throw .cellTooLong(row: row.number) }
        guard !header.isEmpty else { return try takeHeader(row.cells[...last]) }
        guard last < header.count else {
            return refuse(row.number, .tooManyCells(row: row.number, cells: last + 1, columns: header.count))
        }
        let missing = header.count - row.cells.count
        if missing > 0 { padded.append(row.number) }
        let cells = missing > 0 ? row.cells + Array(repeating: "", count: missing) : Array(row.cells[..<header.count])
        rows.append(Row(number: row.number, cells: cells))
    }

    mutating func refuse(_ number: Int, _ reason: SpreadsheetError) {
        refused.append(RefusedRow(number: number, reason: reason))
    }

    func table() throws(SpreadsheetError) -> Table {
        guard !header.isEmpty else { throw .empty }
        return Table(header: header, rows: rows, refused: refused, padded: padded)
    }

    private mutating func takeHeader(_ cells: ArraySlice<String>) throws(SpreadsheetError) {
        var names: Set<String> = []
        header = cells.map(\.trimmed)
        for (column, name) in header.enumerated() {
            guard !name.isEmpty else { throw .emptyColumnName(column: column + 1) }
            guard names.insert(name).inserted else { throw .duplicateColumnName(column: column + 1) }
        }
    }

    private static func isTooLong(_ cell: String) -> Bool {
        cell.utf8.count > cellLimit && cell.unicodeScalars.count > cellLimit
    }
}

extension String {
    fileprivate var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first ... last])
    }
}
