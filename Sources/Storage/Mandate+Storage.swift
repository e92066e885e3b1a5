package import Domain
package import Foundation
package import Postgres

/// What one organization allows another: to act for it.
package struct Mandate: Equatable, Sendable {
    package let id: Int
    package let principal: Organization.ID
    package let agent: Organization.ID
    package let grantedAt: Date
    package let revokedAt: Date?

    package static func isValid(
        from principal: Organization.ID, to agent: Organization.ID, in program: Program.ID,
        _ db: borrowing PostgresConnection
    ) throws -> Bool {
        try !db.execute(
            """
            SELECT FROM mandates
            WHERE program = \(program) AND principal = \(principal) AND agent = \(agent) AND revoked_at IS NULL
            """
        ).isEmpty
    }

    /// Those that an organization has given or been given, newest first; all of a program where none is named.
    package static func all(
        of organization: Organization.ID?, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> [Mandate] {
        var sql: SQL = "\(sql: select) WHERE program = \(program)"
        if let organization { sql += " AND \(organization) IN (principal, agent)" }
        sql += " ORDER BY id DESC"
        return try db.execute(sql).map(Mandate.init)
    }

    package static func find(
        _ id: Int, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> Mandate? {
        try db.execute("\(sql: select) WHERE program = \(program) AND id = \(id)").first.map(Mandate.init)
    }

    /// One that is valid already is returned as it is.
    package static func grant(
        from principal: Organization.ID, to agent: Organization.ID, at moment: Date, in program: Program.ID,
        _ db: borrowing PostgresConnection
    ) throws -> Mandate? {
        try db.execute(
            """
            INSERT INTO mandates (program, principal, agent, granted_at)
            VALUES (\(program), \(principal), \(agent), \(moment))
            ON CONFLICT (program, principal, agent) WHERE revoked_at IS NULL DO UPDATE
            SET granted_at = mandates.granted_at
            RETURNING id, principal, agent, granted_at, revoked_at
            """
        ).first.map(Mandate.init)
    }

    package func revoke(
        at moment: Date, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> Mandate? {
        try db.execute(
            """
            UPDATE mandates SET revoked_at = coalesce(revoked_at, \(moment))
            WHERE program = \(program) AND id = \(id)
            RETURNING id, principal, agent, granted_at, revoked_at
            """
        ).first.map(Mandate.init)
    }

    private static let select: SQL = "SELECT id, principal, agent, granted_at, revoked_at FROM mandates"

    private init(row: PostgresRow) throws {
        id = try row.decode("id")
        principal = try row.decode("principal")
        agent = try row.decode("agent")
        grantedAt = try row.decode("granted_at")
        revokedAt = try row.decodeIfPresent("revoked_at")
    }
}
