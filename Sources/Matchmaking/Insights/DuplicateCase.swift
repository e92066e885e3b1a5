import Domain
import Foundation
import Storage

/// A listing that repeats another of the demonstration, or only looks so.
struct DuplicateCase {
    let kind: StoredVectors.Kind
    /// What was done to the other, such as `reworded` or `role-reversed`.
    let how: String
    /// The other.
    let base: String
    let isDuplicate: Bool
    let listing: DuplicateListing

    /// One half to fit a model to, the other to report how well it does.
    static func all(of half: DuplicateSet.Half, in program: Program) throws -> [DuplicateCase] {
        let text = try String(contentsOf: Demonstration.duplicates, encoding: .utf8)
        let (records, errors) = JSONLines.records(in: text)
        guard errors.isEmpty else { throw ImportError.rows(errors) }
        return try records.map(\.record).filter { $0["half"] == .text(half.rawValue) }.map { record in
            try DuplicateCase(record, in: program)
        }
    }

    private init(_ record: Record, in program: Program) throws {
        var fields = RecordReader(record)
        let isScenario = fields.requiredText("kind", limit: 20) == "scenario"
        kind = isScenario ? .scenario : .profile
        how = fields.requiredText("how", limit: 40)
        base = fields.requiredText("base", limit: 64)
        isDuplicate = fields.flag("isDuplicate") ?? false
        guard fields.errors.isEmpty, case .object(let listing)? = record["listing"] else {
            throw ImportError.rows(fields.errors.map { RowError(row: 0, field: $0.field, problem: $0.problem) })
        }
        self.listing =
            isScenario
            ? DuplicateListing(try Scenario(record: listing, in: program))
            : DuplicateListing(try Profile(record: listing, in: program))
    }
}
