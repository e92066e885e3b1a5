package import Domain
package import Foundation
package import Postgres

extension Session {
    package static func find(
        _ token: Fingerprint, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> Session? {
        try db.execute(query(token, in: program)).first.map(Session.init)
    }

    static func query(_ token: Fingerprint, in program: Program.ID) -> SQL {
        """
        SELECT account, created_at, last_used_at, expires_at, revoked_at FROM sessions
        WHERE program = \(program) AND token_hash = \(token)
        """
    }

    package func insert(
        _ token: Fingerprint, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws {
        try db.execute(
            """
            INSERT INTO sessions (program, token_hash, account, created_at, last_used_at, expires_at)
            VALUES (\(program), \(token), \(account), \(createdAt), \(lastUsedAt), \(expiresAt))
            """
        )
    }

    package static func noteUse(
        of token: Fingerprint, at now: Date, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws {
        try db.execute(
            "UPDATE sessions SET last_used_at = \(now) WHERE program = \(program) AND token_hash = \(token)")
    }

    package static func revoke(
        _ token: Fingerprint, at now: Date, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws {
        try db.execute(
            """
            UPDATE sessions SET revoked_at = \(now)
            WHERE program = \(program) AND token_hash = \(token) AND revoked_at IS NULL
            """
        )
    }

    /// - Parameter token: of the one session that stays.
    package static func revokeAll(
        of account: Account.ID, except token: Fingerprint? = nil, at now: Date, in program: Program.ID,
        _ db: borrowing PostgresConnection
    ) throws {
        try db.execute(
            """
            UPDATE sessions SET revoked_at = \(now)
            WHERE program = \(program) AND account = \(account) AND revoked_at IS NULL
                AND token_hash IS DISTINCT FROM \(token)
            """
        )
    }

    package static func deleteExpired(
        before moment: Date, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws {
        try db.execute("DELETE FROM sessions WHERE program = \(program) AND expires_at < \(moment)")
    }

    init(row: PostgresRow) throws {
        self.init(
            account: try row.decode("account"), createdAt: try row.decode("created_at"),
            lastUsedAt: try row.decode("last_used_at"), expiresAt: try row.decode("expires_at"),
            isRevoked: try row.decodeIfPresent("revoked_at", as: Date.self) != nil)
    }
}
