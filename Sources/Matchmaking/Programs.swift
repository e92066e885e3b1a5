package import Domain
import Foundation
package import Postgres
import Storage

/// The programs that Berth comes with, as data: `Programs/*.json`, each figure with the article that sets it.
package enum Programs {
    package static func shipped() throws -> [Program] {
        let directory = Bundle.module.bundleURL.appending(path: "Programs")
        return try FileManager.default.contentsOfDirectory(at: directory, includingPropertiesForKeys: nil)
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
            .map { try JSONDecoder().decode(Program.self, from: Data(contentsOf: $0)) }
    }

    /// Brings the schema up to date and adds the shipped programs that are missing.
    ///
    /// - Returns: the names of the migrations that were applied.
    @discardableResult
    package static func migrate(_ database: Database) async throws -> [String] {
        let applied = try await Migration.applyPending(in: database)
        let programs = try shipped()
        try await database.transaction { db in
            for program in programs { try program.insertIfMissing(into: db) }
        }
        return applied
    }

    /// Whether the schema is up to date.
    package static func isMigrated(_ database: Database) async throws -> Bool {
        try await Migration.pending(in: database).isEmpty
    }

    package static func find(_ id: Program.ID, in database: Database) async throws -> Program {
        let (found, known) = try await database.read { db in
            (try Program.find(id, in: db), try Program.allIDs(in: db))
        }
        guard let found else { throw UnknownProgram(id: id, known: known) }
        return found
    }
}

package struct UnknownProgram: Error, CustomStringConvertible {
    let id: Program.ID
    let known: [Program.ID]

    package var description: String {
        "There is no program “\(id)”: choose one of \(known.map(\.text).joined(separator: ", ")) with --program."
    }
}
