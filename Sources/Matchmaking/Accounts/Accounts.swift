package import Domain
package import Foundation
package import Postgres
import Storage

/// The accounts of one program: signing in and out, tokens, invitations, passwords.
///
/// Hashing a password takes longer than a transaction may, so whatever needs it reads first, hashes, and then writes
/// in a transaction that looks again.
package final class Accounts: Sendable {
    let database: Database
    let program: Program.ID
    let now: @Sendable () -> Date
    let hashing: PasswordHashing

    package init(
        database: Database, program: Program.ID, now: @escaping @Sendable () -> Date,
        hashing cost: PasswordHash.Cost = .standard
    ) {
        self.database = database
        self.program = program
        self.now = now
        hashing = PasswordHashing(cost: cost)
    }

    var system: Access { .system(program) }
    var gate: AttemptGate { AttemptGate(program: program) }

    /// Removes what has been over for a month, and attempts that no longer count. For the clock, once a day.
    package func removeExpired() async throws {
        let now = now()
        let month: TimeInterval = 30 * 24 * 3600
        try await database.transaction(as: system) { [program] db in
            try Session.deleteExpired(before: now - month, in: program, db)
            try AccountInvitation.deleteExpired(before: now - month, in: program, db)
            try PasswordReset.deleteExpired(before: now - month, in: program, db)
            try SignInAttempts.delete(before: now - AttemptLimit.window, in: program, db)
        }
    }
}

/// A new session. Nobody will see the token again.
package struct SignedIn: Sendable {
    package let token: String
    package let account: Account
    /// However much it is used; it ends earlier if it is not.
    package let expiresAt: Date
}

extension SignedIn {
    /// Opens a session.
    init(_ account: Account, at now: Date, _ db: borrowing PostgresConnection) throws {
        let secret = Secret.random()
        let session = Session(of: account.id, at: now)
        try session.insert(secret.fingerprint, in: account.program, db)
        self.init(token: secret.text, account: account, expiresAt: session.expiresAt)
    }
}
