import Domain
import Foundation
import Postgres
import Storage

extension Accounts {
    /// - Returns: the token for the link in the mail; nil where there is nobody to send one to, or where enough have
    ///   been sent. Whoever asked gets the same answer either way, and gets it before the mail is under way.
    package func requestPasswordReset(email: String) async throws -> String? {
        guard let email = EmailAddress(email) else { return nil }
        let now = now()
        do {
            return try await database.transaction(as: system) { [program, gate] db in
                // Written for an unknown address too, so that it takes as long.
                _ = try gate.enter(AttemptGate.Count("reset", email.text, limit: .resetMail), at: now, db)
                guard let account = try Account.find(email: email.text, in: program, db), !account.isDisabled else {
                    return nil
                }
                let secret = Secret.random()
                let reset = PasswordReset(
                    account: account.id, createdAt: now, expiresAt: now + PasswordReset.lifetime, isUsed: false)
                try reset.insert(secret.fingerprint, in: program, db)
                return secret.text
            }
        } catch AccountError.tooManyAttempts {
            return nil
        }
    }

    /// Ends every session of the account; its API tokens stay.
    package func resetPassword(token: String, password: String) async throws {
        let fingerprint = Fingerprint(of: token)
        let account = try await account(ofReset: fingerprint)
        let password = try AccountFields.password(password, of: account.email, name: account.name, .standard)
        let hash = try await hashing.hash(password)
        let now = now()
        try await database.transaction(as: system) { [self] db in
            try Account.lock(account.id, in: program, db)
            guard try PasswordReset.use(fingerprint, at: now, in: program, db), try !find(account.id, db).isDisabled
            else { throw AccountError.invalidToken }
            try setPassword(hash, of: account.id, at: now, db)
        }
    }

    /// By whoever has signed in and knows the present password. Ends every other session of the account.
    package func changePassword(ofSession token: String, from old: String, to new: String) async throws {
        let fingerprint = Fingerprint(of: token)
        let (account, known, attempt) = try await beginChange(ofSession: token)
        guard try await hashing.matches(Password(old), known) else { throw AccountError.wrongCredentials }
        let password = try AccountFields.password(new, of: account.email, name: account.name, .standard)
        let hash = try await hashing.hash(password)
        let now = now()
        try await database.transaction(as: system) { [self] db in
            try Account.lock(account.id, in: program, db)
            guard try Account.passwordHash(of: account.id, in: program, db) == known.text,
                let session = try Session.find(fingerprint, in: program, db), session.isValid(at: now)
            else { throw AccountError.wrongCredentials }
            try gate.succeed(attempt, db)
            try setPassword(hash, of: account.id, at: now, keeping: fingerprint, db)
        }
    }

    private func account(ofReset fingerprint: Fingerprint) async throws -> Account {
        let now = now()
        return try await database.read(as: system) { [program] db in
            guard let reset = try PasswordReset.find(fingerprint, in: program, db), !reset.isUsed,
                let account = try Account.find(reset.account, in: program, db), !account.isDisabled
            else { throw AccountError.invalidToken }
            guard now < reset.expiresAt else { throw AccountError.expired }
            return account
        }
    }

    /// Somebody else's browser, left open, must not be a place to guess the password at leisure. Counted by session, so
    /// that the owner, elsewhere, is not hindered.
    private func beginChange(
        ofSession token: String
    ) async throws -> (Account, PasswordHash, AttemptGate.Attempt) {
        let fingerprint = Fingerprint(of: token)
        let now = now()
        return try await database.transaction(as: system) { [program, gate] db in
            guard let session = try Session.find(fingerprint, in: program, db), session.isValid(at: now),
                let account = try Account.find(session.account, in: program, db), !account.isDisabled,
                let hash = try Account.passwordHash(of: account.id, in: program, db)
            else { throw AccountError.invalidToken }
            let attempt = try gate.enter(
                AttemptGate.Count("change", token, limit: .passwordChange), at: now, db)
            return (account, PasswordHash(text: hash), attempt)
        }
    }

    func setPassword(
        _ hash: PasswordHash, of id: Account.ID, at now: Date, keeping session: Fingerprint? = nil,
        _ db: borrowing PostgresConnection
    ) throws {
        try Account.setPassword(hash.text, of: id, at: now, in: program, db)
        try Session.revokeAll(of: id, except: session, at: now, in: program, db)
        try PasswordReset.useAll(of: id, at: now, in: program, db)
    }
}
