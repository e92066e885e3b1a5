package import Domain
package import Foundation
package import Postgres

extension PasswordReset {
    package static func find(
        _ token: Fingerprint, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> PasswordReset? {
        try db.execute(
            """
            SELECT account, created_at, expires_at, used_at FROM password_resets
            WHERE program = \(program) AND token_hash = \(token)
            """
        ).first.map(PasswordReset.init)
    }

    package func insert(
        _ token: Fingerprint, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws {
        try db.execute(
            """
            INSERT INTO password_resets (program, token_hash, account, created_at, expires_at)
            VALUES (\(program), \(token), \(account), \(createdAt), \(expiresAt))
            """
        )
    }

    /// - Returns: whether this transaction is the one that uses it. A second one waits for the first to end.
    package static func use(
        _ token: Fingerprint, at now: Date, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> Bool {
        try db.execute(
            """
            UPDATE password_resets SET used_at = \(now)
            WHERE program = \(program) AND token_hash = \(token) AND used_at IS NULL AND expires_at > \(now)
            """
        ).affectedCount == 1
    }

    /// Whatever other letters are still under way open nothing more.
    package static func useAll(
        of account: Account.ID, at now: Date, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws {
        try db.execute(
            """
            UPDATE password_resets SET used_at = \(now)
            WHERE program = \(program) AND account = \(account) AND used_at IS NULL
            """
        )
    }

    package static func deleteExpired(
        before moment: Date, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws {
        try db.execute("DELETE FROM password_resets WHERE program = \(program) AND expires_at < \(moment)")
    }

    private init(row: PostgresRow) throws {
        self.init(
            account: try row.decode("account"), createdAt: try row.decode("created_at"),
            expiresAt: try row.decode("expires_at"),
            isUsed: try row.decodeIfPresent("used_at", as: Date.self) != nil)
    }
}
