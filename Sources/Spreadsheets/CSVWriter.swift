/// CSV that Chinese Excel opens rightly, for its byte order mark, and that `CSVReader` reads back cell by cell.
package enum CSVWriter {
    package static func write(_ sheet: Sheet) throws(SpreadsheetError) -> [UInt8] {
        var text = "\u{FEFF}"
        append(sheet.columns.map { FormulaGuard.added(to: $0.name) }, to: &text)
        for (index, row) in sheet.rows.enumerated() {
            var cells: [String] = []
            for (column, cell) in row.enumerated() {
                cells.append(try string(cell, name: CellName.text(column: column + 1, row: index + 2)))
            }
            let missing = max(0, sheet.columns.count - cells.count)
            append(cells + Array(repeating: "", count: missing), to: &text)
        }
        return Array(text.utf8)
    }

    private static func append(_ cells: [String], to text: inout String) {
        text += cells.map(quoted).joined(separator: ",") + "\r\n"
    }

    private static func string(_ cell: Cell, name: String) throws(SpreadsheetError) -> String {
        switch cell {
        case .empty:
            return ""
        case .text(let text):
            guard !text.utf8.contains(0) else { throw .unwritableCharacter(cell: name) }
            return FormulaGuard.added(to: text)
        case .date(let date):
            return date.description
        case .number(let number):
            guard let text = PlainNumber.text(number) else { throw .unwritableNumber(cell: name) }
            return text
        }
    }

    /// Any separator that a reader may detect counts, not only ours.
    private static func quoted(_ cell: String) -> String {
        guard cell.utf8.contains(where: isSpecial) else { return cell }
        var bytes: [UInt8] = [.quote]
        for byte in cell.utf8 {
            if byte == .quote { bytes.append(.quote) }
            bytes.append(byte)
        }
        return String(decoding: bytes + [.quote], as: UTF8.self)
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case .quote, .comma, .semicolon, .tab, .lineFeed, .carriageReturn: true
        default: false
        }
    }
}
