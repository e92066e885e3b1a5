package import Domain
package import Foundation
import Spreadsheets

/// A file of listings: JSON Lines, CSV or Excel, told apart by the ending of its name.
package struct ImportFile {
    /// Each record with the number of its row, as an editor or Excel shows it.
    let records: [(row: Int, record: Record)]
    /// Rows that could not be read at all.
    let unreadable: [RowError]

    package init(_ url: URL) throws {
        let bytes: [UInt8]
        do {
            bytes = Array(try Data(contentsOf: url, options: .mappedIfSafe))
        } catch {
            throw ImportError.unreadable(url.lastPathComponent)
        }
        guard !bytes.isEmpty else { throw ImportError.empty }
        switch url.pathExtension.lowercased() {
        case "jsonl", "ndjson", "json": (records, unreadable) = try JSONLines.records(in: TextDecoding.decode(bytes))
        case "csv", "txt", "tsv": (records, unreadable) = try SheetRecords.records(in: CSVReader.read(bytes))
        case "xlsx": (records, unreadable) = try SheetRecords.records(in: WorkbookReader.read(bytes))
        default: throw ImportError.unknownFormat(url.lastPathComponent)
        }
        guard !records.isEmpty || !unreadable.isEmpty else { throw ImportError.empty }
    }

    /// The listings of a file that must be without fault.
    package func listings<Value: ImportedListing>(_: Value.Type, in program: Program) throws -> [Value] {
        let read: Reading<Value> = read(in: program)
        guard read.errors.isEmpty else { throw ImportError.rows(read.errors) }
        return read.listings.map(\.listing)
    }

    package struct Reading<Value: ImportedListing> {
        package let listings: [(row: Int, listing: Value)]
        package let errors: [RowError]
    }

    /// Reads every record, and finds everything that is wrong with any, in the order of the rows.
    package func read<Value: ImportedListing>(in program: Program) -> Reading<Value> {
        var listings: [(row: Int, listing: Value)] = []
        var errors = unreadable
        var rowOfID: [String: Int] = [:]
        for (row, record) in records {
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
}

/// What a file can hold.
package protocol ImportedListing: Sendable {
    init(record: Record, in program: Program) throws(FieldErrors)
    /// Its id as text.
    var reference: String { get }
}

extension Scenario: ImportedListing {
    package var reference: String { id.text }
}

extension Profile: ImportedListing {
    package var reference: String { id.text }
}
