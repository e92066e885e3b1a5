package import Domain
package import Foundation
import Spreadsheets

/// A file of listings: JSON Lines, CSV or Excel, told apart by the ending of its name.
package struct ImportFile {
    private let contents: Contents

    private enum Contents {
        case lines(records: [(row: Int, record: Record)], errors: [RowError])
        case table(Table)
    }

    /// Whether the file is there, and its name says that it is of a kind that can be read.
    package static func checkKind(of url: URL) throws {
        let name = url.lastPathComponent
        guard FileManager.default.isReadableFile(atPath: url.path) else { throw ImportError.unreadable(name) }
        guard (lineEndings + tableEndings + ["xlsx"]).contains(url.pathExtension.lowercased()) else {
            throw ImportError.unknownFormat(name)
        }
    }

    private static let lineEndings = ["jsonl", "ndjson", "json"]
    private static let tableEndings = ["csv", "txt", "tsv"]

    package init(_ url: URL) throws {
        try Self.checkKind(of: url)
        let bytes: [UInt8]
        do {
            bytes = Array(try Data(contentsOf: url, options: .mappedIfSafe))
        } catch {
            throw ImportError.unreadable(url.lastPathComponent)
        }
        switch url.pathExtension.lowercased() {
        case let ending where Self.lineEndings.contains(ending):
            let (records, errors) = try JSONLines.records(in: TextDecoding.decode(bytes))
            guard !records.isEmpty || !errors.isEmpty else { throw ImportError.empty }
            contents = .lines(records: records, errors: errors)
        case "xlsx": contents = .table(try WorkbookReader.read(bytes))
        default: contents = .table(try CSVReader.read(bytes))
        }
        if case .table(let table) = contents, table.rows.isEmpty, table.refused.isEmpty { throw ImportError.empty }
    }

    /// The listings of a file that must be without fault.
    package func listings<Value: ImportedListing>(_: Value.Type, in program: Program) throws -> [Value] {
        let read: Reading<Value> = try read(in: program)
        guard read.errors.isEmpty else { throw ImportError.rows(read.errors) }
        return read.listings.map(\.listing)
    }

    package struct Reading<Value: ImportedListing> {
        package let listings: [(row: Int, listing: Value)]
        package let errors: [RowError]
    }

    /// Reads every record, and finds everything that is wrong with any, in the order of the rows.
    package func read<Value: ImportedListing>(in program: Program) throws -> Reading<Value> {
        var listings: [(row: Int, listing: Value)] = []
        let found = try self.records(columns: Value.columns)
        var errors = found.errors
        var rowOfID: [String: Int] = [:]
        for (row, record) in found.records {
            do {
                let listing = try Value(record: record, in: program)
                if let earlier = rowOfID.updateValue(row, forKey: listing.reference) {
                    let problem = "“\(listing.reference)” stands in row \(earlier) already: give each row its own"
                    errors.append(RowError(row: row, field: "id", problem: problem))
                } else {
                    listings.append((row, listing))
                }
            } catch {
                errors += error.errors.map { RowError(row: row, field: $0.field, problem: $0.problem) }
            }
        }
        return Reading(listings: listings, errors: errors.sorted { $0.row < $1.row })
    }

    private func records(
        columns: [ListingColumn]
    ) throws -> (records: [(row: Int, record: Record)], errors: [RowError]) {
        switch contents {
        case .lines(let records, let errors): (records, errors)
        case .table(let table): try SheetRecords.records(in: table, columns: columns)
        }
    }
}

/// What a file can hold.
package protocol ImportedListing: Sendable {
    init(record: Record, in program: Program) throws(FieldErrors)
    /// What its fields are called in a table.
    static var columns: [ListingColumn] { get }
    /// Its id as text.
    var reference: String { get }
}

extension Scenario: ImportedListing {
    package static var columns: [ListingColumn] { ListingColumn.scenario }
    package var reference: String { id.text }
}

extension Profile: ImportedListing {
    package static var columns: [ListingColumn] { ListingColumn.profile }
    package var reference: String { id.text }
}
