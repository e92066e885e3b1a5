package import Domain
package import Foundation
package import Postgres

extension AccountInvitation {
    package static func find(
        _ token: Fingerprint, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> AccountInvitation? {
        try db.execute(
            """
            SELECT email, role, organization, invited_by, created_at, expires_at, accepted_at FROM invitations
            WHERE program = \(program) AND token_hash = \(token)
            """
        ).first.map(AccountInvitation.init)
    }

    package func insert(
        _ token: Fingerprint, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws {
        try db.execute(
            """
            INSERT INTO invitations
                (program, token_hash, email, role, organization, invited_by, created_at, expires_at)
            VALUES (\(program), \(token), \(email), \(role.rawValue), \(organization), \(invitedBy), \(createdAt),
                \(expiresAt))
            """
        )
    }

    /// - Returns: whether this transaction is the one that accepts it. A second one waits for the first to end.
    package static func accept(
        _ token: Fingerprint, at now: Date, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> Bool {
        try db.execute(
            """
            UPDATE invitations SET accepted_at = \(now)
            WHERE program = \(program) AND token_hash = \(token) AND accepted_at IS NULL AND expires_at > \(now)
            """
        ).affectedCount == 1
    }

    /// Ends those that somebody has given and nobody has accepted yet.
    package static func expireAll(
        by account: Account.ID, at now: Date, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws {
        try db.execute(
            """
            UPDATE invitations SET expires_at = \(now)
            WHERE program = \(program) AND invited_by = \(account) AND accepted_at IS NULL AND expires_at > \(now)
            """
        )
    }

    /// Accepted ones too: the account says what is to be known of them.
    package static func deleteExpired(
        before moment: Date, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws {
        try db.execute("DELETE FROM invitations WHERE program = \(program) AND expires_at < \(moment)")
    }

    /// Takes away the addresses of all who were invited into an organization.
    package static func deleteAll(
        into organization: Organization.ID, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws {
        try db.execute("DELETE FROM invitations WHERE program = \(program) AND organization = \(organization)")
    }

    private init(row: PostgresRow) throws {
        self.init(
            email: try row.decode("email"), role: try row.decodeCase("role"),
            organization: try row.decodeIfPresent("organization"), invitedBy: try row.decodeIfPresent("invited_by"),
            createdAt: try row.decode("created_at"), expiresAt: try row.decode("expires_at"),
            isAccepted: try row.decodeIfPresent("accepted_at", as: Date.self) != nil)
    }
}
