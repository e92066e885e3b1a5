package import Domain
package import Foundation
package import Postgres
import Spreadsheets
import Storage

/// Listings as files. What is exported can be imported.
package struct Exports: Sendable {
    let database: Database
    let program: Program

    package init(database: Database, program: Program) {
        self.database = database
        self.program = program
    }

    package enum Format: String, CaseIterable, Sendable {
        case xlsx, csv, jsonl
    }

    package func scenarios(_ format: Format) async throws -> Data {
        let scenarios = try await database.read { [program] db in try Scenario.all(in: program.id, db) }
        return try file(scenarios.map(\.record), columns: ListingColumn.scenario, name: "场景 scenarios", format)
    }

    /// - Parameter contacts: whether with contact data: then it is the operator's file, and nobody writes down who reads it.
    package func profiles(_ format: Format, contacts: Bool = true) async throws -> Data {
        let profiles = try await database.read { [program] db in try Profile.all(in: program.id, db) }
        return try file(
            profiles.map { $0.record(contact: contacts) }, columns: ListingColumn.profile, name: "OPC", format)
    }

    private func file(
        _ records: [Record], columns: [ListingColumn], name: String, _ format: Format
    ) throws -> Data {
        switch format {
        case .jsonl:
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            let lines = try records.map { try encoder.encode(RecordValue.object($0)) + Data("\n".utf8) }
            return Data(lines.joined())
        case .csv: return Data(try CSVWriter.write(sheet(records, columns, name)))
        case .xlsx: return Data(try WorkbookWriter.write([sheet(records, columns, name)]))
        }
    }

    private func sheet(_ records: [Record], _ columns: [ListingColumn], _ name: String) -> Sheet {
        Sheet(
            name: name, columns: columns.map { Column($0.label, content: $0.sheetContent) },
            rows: records.map { record in columns.map { $0.cell(of: record) } })
    }
}

extension ListingColumn {
    fileprivate var sheetContent: Column.Content {
        switch content {
        case .number: .number
        case .date: .date
        case .text, .flag, .list, .cases: .text
        }
    }

    fileprivate func cell(of record: Record) -> Cell {
        let path = key.split(separator: ".").map(String.init)
        var value = record[path[0]]
        if path.count == 2, case .object(let fields)? = value { value = fields[path[1]] }
        switch value {
        case nil, .null: return .empty
        case .number(let number): return .number(number)
        case .flag(let flag): return .text(flag ? "是" : "否")
        case .text(let text):
            if content == .date, let day = CalendarDay(text),
                let date = CalendarDate(year: day.year, month: day.month, day: day.day)
            {
                return .date(date)
            }
            return .text(text)
        case .list(let items): return items.isEmpty ? .empty : .text(items.map(entry).joined(separator: "\n"))
        case .object: return .empty
        }
    }

    /// One line of a cell; what would divide it into two is written full width.
    private func entry(_ value: RecordValue) -> String {
        switch value {
        case .text(let text): text.oneEntry
        case .object(let fields):
            ["title", "client", "year", "outcome"].map { key in
                switch fields[key] {
                case .text(let text)?: text.oneEntry.replacing("|", with: "｜")
                case .number(let number)?: String(Int(number))
                default: ""
                }
            }.joined(separator: " | ")
        default: ""
        }
    }
}

extension String {
    fileprivate var oneEntry: String {
        replacing(";", with: "；").split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
