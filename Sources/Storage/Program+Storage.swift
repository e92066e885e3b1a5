package import Domain
import Foundation
package import Postgres

extension Program {
    package static func find(_ id: ID, in db: borrowing PostgresConnection) throws -> Program? {
        let rows = try db.execute("SELECT definition FROM programs WHERE id = \(id)")
        return try rows.first.map { row in
            try JSONDecoder().decode(Program.self, from: Data(row.decode("definition", as: String.self).utf8))
        }
    }

    package static func allIDs(in db: borrowing PostgresConnection) throws -> [ID] {
        try db.execute("SELECT id FROM programs ORDER BY id").map { try $0.decode("id") }
    }

    package static func revision(of id: ID, in db: borrowing PostgresConnection) throws -> Int? {
        try db.execute("SELECT revision FROM programs WHERE id = \(id)").first?.decode("revision")
    }

    /// Holds the program until the transaction ends.
    package static func lock(
        _ id: ID, in db: borrowing PostgresConnection
    ) throws -> (program: Program, revision: Int)? {
        try db.execute("SELECT FROM programs WHERE id = \(id) FOR UPDATE")
        guard let program = try find(id, in: db), let revision = try revision(of: id, in: db) else { return nil }
        return (program, revision)
    }

    /// Whether any listing names the track.
    package static func isTrackUsed(
        _ track: String, in program: ID, _ db: borrowing PostgresConnection
    ) throws -> Bool {
        try !db.execute(
            """
            SELECT FROM scenarios WHERE program = \(program) AND track = \(track)
            UNION ALL
            SELECT FROM profiles WHERE program = \(program) AND \(track) = ANY(tracks)
            LIMIT 1
            """
        ).isEmpty
    }

    package func save(in db: borrowing PostgresConnection) throws {
        let definition = String(decoding: try JSONEncoder().encode(self), as: UTF8.self)
        try db.execute(
            "UPDATE programs SET definition = \(definition)::jsonb, revision = revision + 1 WHERE id = \(id)")
    }

    /// Adds the program; one that is there already stays as its office has made it.
    package func insertIfMissing(into db: borrowing PostgresConnection) throws {
        let definition = String(decoding: try JSONEncoder().encode(self), as: UTF8.self)
        try db.execute(
            """
            INSERT INTO programs (id, definition) VALUES (\(id), \(definition)::jsonb)
            -- One that was stored before programs had calendars could not be changed by its office yet.
            ON CONFLICT (id) DO UPDATE SET definition = excluded.definition
            WHERE NOT programs.definition ? 'calendar'
            """
        )
    }
}
