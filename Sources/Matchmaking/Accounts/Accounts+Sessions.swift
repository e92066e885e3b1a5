package import Domain
import Foundation
import Postgres
import Storage

extension Accounts {
    /// Nil unless the session is open, its account turned on, and both of this program.
    package func account(ofSession token: String) async throws -> Caller? {
        let fingerprint = Fingerprint(of: token)
        let now = now()
        return try await database.transaction(as: system) { [program] db in
            guard let session = try Session.find(fingerprint, in: program, db), session.isValid(at: now),
                let account = try Account.find(session.account, in: program, db), !account.isDisabled
            else { return nil }
            if session.isUseDue(at: now) { try Session.noteUse(of: fingerprint, at: now, in: program, db) }
            return Caller(account: account)
        }
    }

    /// Harmless where there is no such session.
    package func signOut(session token: String) async throws {
        let fingerprint = Fingerprint(of: token)
        let now = now()
        try await database.transaction(as: system) { [program] db in
            try Session.revoke(fingerprint, at: now, in: program, db)
        }
    }

    /// Ends every session of the account; its API tokens stay.
    package func signOutEverywhere(_ id: Account.ID, by actor: Actor) async throws {
        let now = now()
        try await database.transaction(as: system) { [self] db in
            let account = try find(id, db)
            guard AccountPolicy(actor).maySecure(account) else { throw AccountError.notAllowed }
            try Session.revokeAll(of: id, at: now, in: program, db)
        }
    }

    /// Throws `notFound` where this program has no such account.
    func find(_ id: Account.ID, _ db: borrowing PostgresConnection) throws -> Account {
        guard let account = try Account.find(id, in: program, db) else { throw AccountError.notFound }
        return account
    }
}
