import Spreadsheets

/// What is wrong with a row, and what to do about it.
package struct RowError: Error, Equatable, Sendable, CustomStringConvertible {
    package let row: Int
    /// Nothing, if it is the whole row.
    package let field: String?
    package let problem: String

    package init(row: Int, field: String?, problem: String) {
        self.row = row
        self.field = field
        self.problem = problem
    }

    package var description: String { "row \(row): " + (field.map { "\($0) " } ?? "") + problem }
}

/// Why nothing was imported.
package enum ImportError: Error, CustomStringConvertible {
    case unreadable(String)
    case unknownFormat(String)
    case empty
    case unknownColumns([String])
    case rows([RowError])

    package var description: String {
        switch self {
        case .unreadable(let name):
            "\(name) cannot be read: check that the file exists and that you may read it."
        case .unknownFormat(let name):
            "\(name) is of a kind that Berth cannot read: give a .jsonl, .csv or .xlsx file."
        case .empty:
            "The file holds no rows: nothing was imported."
        case .unknownColumns(let names):
            "row 1: the header names \(names.map { "“\($0)”" }.joined(separator: ", ")), which Berth does not know: "
                + "remove those columns or correct their names."
        case .rows(let errors):
            errors.prefix(Self.shown).map(\.description).joined(separator: "\n")
                + (errors.count > Self.shown ? "\n… and \(errors.count - Self.shown) more" : "")
                + "\n\(errors.count) \(errors.count == 1 ? "error" : "errors"): nothing was imported."
        }
    }

    private static let shown = 200
}
