/// `B7`: how Excel names a cell. Columns and rows count from 1.
enum CellName {
    /// Of an .xlsx sheet.
    static let rowLimit = 1_048_576
    static let columnLimit = 16_384

    static func text(column: Int, row: Int) -> String {
        "\(letters(column))\(row)"
    }

    static func letters(_ column: Int) -> String {
        guard column > 0 else { return "" }
        let last = Unicode.Scalar(UInt8(65 + (column - 1) % 26))
        return letters((column - 1) / 26) + String(last)
    }

    /// The column of `B7`, or nothing if that is not a cell of a sheet.
    static func column(of name: String) -> Int? {
        var column = 0
        for byte in name.utf8.prefix(4) {
            guard (65 ... 90).contains(byte) else { break }
            column = column * 26 + Int(byte) - 64
        }
        return (1 ... columnLimit).contains(column) ? column : nil
    }
}
