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

    /// Adds the program; one that is there already stays as its office has made it.
    package func insertIfMissing(into db: borrowing PostgresConnection) throws {
        let definition = String(decoding: try JSONEncoder().encode(self), as: UTF8.self)
        try db.execute(
            """
            INSERT INTO programs (id, definition) VALUES (\(id), \(definition)::jsonb)
            ON CONFLICT DO NOTHING
            """
        )
    }
}
