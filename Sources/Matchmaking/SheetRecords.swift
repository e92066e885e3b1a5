import Domain
import Spreadsheets

/// Rows of CSV or Excel as the records that JSON would give.
enum SheetRecords {
    static func records(
        in table: Table, columns known: [ListingColumn]
    ) throws -> (records: [(row: Int, record: Record)], errors: [RowError]) {
        let columns = table.header.map { name in
            known.first { $0.label == name || $0.key.lowercased() == name.lowercased() }
        }
        let unknown = zip(table.header, columns).filter { $0.1 == nil }.map(\.0)
        guard unknown.isEmpty else { throw ImportError.unknownColumns(unknown) }
        let records = table.rows.map { row in
            (row: row.number, record: record(zip(columns.compactMap(\.self), row.cells)))
        }
        let errors = table.refused.map { RowError(row: $0.number, field: nil, problem: $0.reason.description) }
        return (records, errors)
    }

    /// An empty cell says nothing.
    private static func record(_ cells: some Sequence<(ListingColumn, String)>) -> Record {
        var record: Record = [:]
        for (column, cell) in cells where !cell.allSatisfy(\.isWhitespace) {
            let value = value(cell, of: column)
            if let dot = column.key.firstIndex(of: ".") {
                let object = String(column.key[..<dot])
                var fields = record[object]?.fields ?? [:]
                fields[String(column.key[column.key.index(after: dot)...])] = value
                record[object] = .object(fields)
            } else {
                record[column.key] = value
            }
        }
        return record
    }

    private static func value(_ cell: String, of column: ListingColumn) -> RecordValue {
        switch column.content {
        case .text, .number, .date, .flag: .text(workModes[cell] ?? cell)
        case .list: .list(entries(cell).map { .text(workModes[$0] ?? $0) })
        case .cases: .list(entries(cell).map(reference))
        }
    }

    private static let workModes = ["现场": "onsite", "驻场": "onsite", "远程": "remote", "混合": "hybrid"]

    private static func entries(_ cell: String) -> [String] {
        cell.split { $0 == ";" || $0.isNewline }.map { $0.trimmingBlanks() }.filter { !$0.isEmpty }
    }

    private static func reference(_ entry: String) -> RecordValue {
        let parts = entry.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmingBlanks() }
        let pairs = zip(["title", "client", "year", "outcome"], parts).filter { !$0.1.isEmpty }
        return .object(Dictionary(pairs.map { ($0, .text($1)) }, uniquingKeysWith: { $1 }))
    }
}

extension RecordValue {
    fileprivate var fields: Record? {
        if case .object(let fields) = self { fields } else { nil }
    }
}

extension StringProtocol {
    fileprivate func trimmingBlanks() -> String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
