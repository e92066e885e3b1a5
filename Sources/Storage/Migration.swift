import Foundation
package import Postgres

/// One step of the schema: a numbered SQL file. Once merged, it is never edited: the next one corrects it.
package struct Migration: Sendable {
    package let name: String
    let script: String

    /// Every migration there is, oldest first.
    package static func all() throws -> [Migration] {
        let directory = Bundle.module.bundleURL.appending(path: "Migrations")
        return try FileManager.default.contentsOfDirectory(at: directory, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "sql" }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
            .map { file in
                Migration(
                    name: file.deletingPathExtension().lastPathComponent,
                    script: try String(contentsOf: file, encoding: .utf8))
            }
    }

    /// Applies what has not been applied, each in a transaction of its own, and returns the names of those.
    @discardableResult
    package static func applyPending(in database: Database) async throws -> [String] {
        var applied: [String] = []
        for migration in try all() where try await migration.applyIfPending(in: database) {
            applied.append(migration.name)
        }
        return applied
    }

    /// The names of those that have not been applied.
    package static func pending(in database: Database) async throws -> [String] {
        let all = try all().map(\.name)
        return try await database.read { db in
            let known = try db.execute("SELECT to_regclass('migrations') IS NOT NULL AS known").first
            guard try known?.decode("known", as: Bool.self) == true else { return all }
            let rows = try db.execute("SELECT name FROM migrations")
            let applied = try Set(rows.map { try $0.decode("name", as: String.self) })
            return all.filter { !applied.contains($0) }
        }
    }

    private func applyIfPending(in database: Database) async throws -> Bool {
        try await database.transaction { db in
            // Two programs may start at once; the second waits here, then finds nothing left to do.
            try db.execute("SELECT pg_advisory_xact_lock(\(Self.lock))")
            try db.execute(
                """
                CREATE TABLE IF NOT EXISTS migrations (
                    name       text PRIMARY KEY,
                    applied_at timestamptz NOT NULL DEFAULT now()
                )
                """
            )
            let claimed = try db.execute("INSERT INTO migrations (name) VALUES (\(name)) ON CONFLICT DO NOTHING")
            guard claimed.affectedCount == 1 else { return false }
            try db.executeScript(script)
            return true
        }
    }

    /// Any number will do, as long as every version of Berth has the same.
    private static let lock = 5_302_811
}
