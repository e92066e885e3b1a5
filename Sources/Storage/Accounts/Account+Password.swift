package import Domain
package import Foundation
package import Postgres

/// The hash of an account's password is no field of the account, so that it goes nowhere by accident.
extension Account {
    /// In one statement, so that it takes as long for an address without an account.
    package static func findWithPassword(
        email: String, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> (account: Account, passwordHash: String)? {
        try db.execute("\(sql: select(and: ", password_hash")) WHERE program = \(program) AND email = \(email)")
            .first.map { (try Account(row: $0), try $0.decode("password_hash")) }
    }

    package static func passwordHash(
        of id: ID, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> String? {
        try db.execute("SELECT password_hash FROM accounts WHERE program = \(program) AND id = \(id)")
            .first.map { try $0.decode("password_hash") }
    }

    /// A new password.
    package static func setPassword(
        _ hash: String, of id: ID, at now: Date, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws {
        try db.execute(
            """
            UPDATE accounts SET password_hash = \(hash), password_changed_at = \(now)
            WHERE program = \(program) AND id = \(id)
            """
        )
    }

    /// The same password, hashed at today's cost.
    package static func renewHash(
        _ hash: String, of id: ID, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws {
        try db.execute("UPDATE accounts SET password_hash = \(hash) WHERE program = \(program) AND id = \(id)")
    }
}

extension Organization {
    package static func kind(
        of id: ID, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> Kind? {
        try db.execute("SELECT kind FROM organizations WHERE program = \(program) AND id = \(id)")
            .first.map { try $0.decodeCase("kind") }
    }
}
