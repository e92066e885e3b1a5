package import Domain
package import Foundation
package import Postgres

/// Whose deadline has passed: what the clock looks for.
package enum DueMatches {
    /// Locks a scenario that has such matches and that no other server is looking after, and returns them, locked.
    ///
    /// - Returns: nil where nothing is left to do.
    package static func lockNext(
        at moment: Date, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> [(match: Match, alarm: Alarm.Kind)]? {
        let scenario = try db.execute(
            """
            SELECT id FROM scenarios
            WHERE program = \(program) AND id IN (
                SELECT scenario FROM matches WHERE program = \(program) AND alarm_at <= \(moment)
            )
            ORDER BY id
            LIMIT 1
            FOR UPDATE SKIP LOCKED
            """
        ).first
        guard let id: Scenario.ID = try scenario?.decode("id") else { return nil }
        let rows = try db.execute(
            """
            SELECT id, alarm FROM matches
            WHERE program = \(program) AND scenario = \(id) AND alarm_at <= \(moment)
            ORDER BY id
            FOR UPDATE
            """
        )
        return try rows.compactMap { row in
            guard let match = try Match.find(row.decode("id"), in: program, db) else { return nil }
            return (match, try row.decodeCase("alarm"))
        }
    }
}

/// Submitted listings that have waited for the office's answer for too long.
package enum DueListings {
    /// Takes them, each once, leaving those that another server is taking.
    package static func take(
        at moment: Date, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> [LedgerEntry.Subject] {
        let scenarios = try db.execute(
            """
            UPDATE scenarios SET alarm_at = NULL
            WHERE program = \(program) AND id IN (
                SELECT id FROM scenarios WHERE program = \(program) AND alarm_at <= \(moment)
                ORDER BY id FOR UPDATE SKIP LOCKED
            )
            RETURNING id
            """
        ).map { LedgerEntry.Subject(.scenario, try $0.decode("id", as: String.self)) }
        let profiles = try db.execute(
            """
            UPDATE profiles SET alarm_at = NULL
            WHERE program = \(program) AND id IN (
                SELECT id FROM profiles WHERE program = \(program) AND alarm_at <= \(moment)
                ORDER BY id FOR UPDATE SKIP LOCKED
            )
            RETURNING id
            """
        ).map { LedgerEntry.Subject(.profile, try $0.decode("id", as: String.self)) }
        return scenarios + profiles
    }
}
