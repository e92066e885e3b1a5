package import Domain
package import Foundation
package import Postgres

extension Account {
    package static func find(
        _ id: ID, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> Account? {
        try db.execute("\(sql: select()) WHERE program = \(program) AND id = \(id)").first.map(Account.init)
    }

    package static func find(
        email: String, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> Account? {
        try db.execute("\(sql: select()) WHERE program = \(program) AND email = \(email)").first.map(Account.init)
    }

    /// Those that the transaction may see, in the order of their addresses.
    package static func all(in program: Program.ID, _ db: borrowing PostgresConnection) throws -> [Account] {
        try db.execute("\(sql: select()) WHERE program = \(program) ORDER BY email COLLATE \"C\"").map(Account.init)
    }

    /// Holds the row until the transaction ends, so that signing in and changing the password cannot cross.
    package static func lock(_ id: ID, in program: Program.ID, _ db: borrowing PostgresConnection) throws {
        try db.execute("SELECT FROM accounts WHERE program = \(program) AND id = \(id) FOR NO KEY UPDATE")
    }

    /// Nil where the address has an account already; `id` counts for nothing.
    package func insert(
        passwordHash: String, at now: Date, _ db: borrowing PostgresConnection
    ) throws -> Account? {
        try db.execute(
            """
            INSERT INTO accounts
                (program, email, name, role, organization, password_hash, created_at, password_changed_at)
            VALUES (\(program), \(email), \(name), \(role.rawValue), \(organization), \(passwordHash), \(now), \(now))
            ON CONFLICT (program, email) DO NOTHING
            RETURNING id, program, email, name, role, organization, disabled_at
            """
        ).first.map(Account.init)
    }

    package static func setDisabled(
        _ id: ID, at moment: Date?, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws {
        try db.execute("UPDATE accounts SET disabled_at = \(moment) WHERE program = \(program) AND id = \(id)")
    }

    static func select(and more: SQL = "") -> SQL {
        "SELECT id, program, email, name, role, organization, disabled_at\(sql: more) FROM accounts"
    }

    init(row: PostgresRow) throws {
        self.init(
            id: try row.decode("id"), program: try row.decode("program"), email: try row.decode("email"),
            name: try row.decode("name"), role: try row.decodeCase("role"),
            organization: try row.decodeIfPresent("organization"),
            isDisabled: try row.decodeIfPresent("disabled_at", as: Date.self) != nil)
    }
}
