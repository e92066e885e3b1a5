import Domain
import Postgres

/// What an import did to a listing, as far as the ledger is concerned.
package struct ListingChange: Sendable {
    package let id: String
    /// Nil for a new one.
    package let from: String?

    /// States, and versions where there are any, by id; with nil for those that are not there yet.
    struct Earlier {
        let ids: [String]
        let states: [String: String]
    }

    static func states(
        of ids: [String], in table: String, _ program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> Earlier {
        Earlier(ids: ids, states: try current(ids, in: table, program, db))
    }

    /// In the order of their ids.
    static func since(
        _ earlier: Earlier, in table: String, _ program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> [ListingChange] {
        try current(earlier.ids, in: table, program, db)
            .filter { earlier.states[$0.key] != $0.value }
            .map { ListingChange(id: $0.key, from: earlier.states[$0.key].map { String($0.prefix { $0 != " " }) }) }
            .sorted { $0.id < $1.id }
    }

    private static func current(
        _ ids: [String], in table: String, _ program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> [String: String] {
        let version: SQL = table == "scenarios" ? "version" : "0"
        let rows = try db.execute(
            """
            SELECT id, state || ' ' || \(sql: version) AS state FROM \(identifier: table)
            WHERE program = \(program) AND id = ANY(\(ids))
            """
        )
        return try rows.reduce(into: [:]) { $0[try $1.decode("id", as: String.self)] = try $1.decode("state") }
    }
}
