package import Domain
import Foundation
import Postgres
import Storage

extension Accounts {
    /// Nil unless the session is open, its account turned on, and both of this program.
    package func account(ofSession token: String) async throws -> Caller? {
        let fingerprint = Fingerprint(of: token)
        let now = now()
        guard let (session, account) = try await database.session(fingerprint, in: program), session.isValid(at: now),
            !account.isDisabled
        else { return nil }
        if session.isUseDue(at: now) {
            try await database.transaction(as: system) { [program] db in
                try Session.noteUse(of: fingerprint, at: now, in: program, db)
            }
        }
        return Caller(account: account)
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
            let policy = AccountPolicy(actor)
            _ = try find(id, for: policy, where: policy.maySecure, db)
            try Session.revokeAll(of: id, at: now, in: program, db)
        }
    }

    /// Only what these eyes see is refused to them. Of other accounts they are not told that they exist, so that numbers
    /// tell nobody how many there are.
    func find(
        _ id: Account.ID, for policy: AccountPolicy, where isAllowed: (Account) -> Bool,
        _ db: borrowing PostgresConnection
    ) throws -> Account {
        let account = try find(id, db)
        guard isAllowed(account) else {
            throw policy.sees(account) ? AccountError.notAllowed : AccountError.notFound
        }
        return account
    }

    /// Throws `notFound` where this program has no such account.
    func find(_ id: Account.ID, _ db: borrowing PostgresConnection) throws -> Account {
        guard let account = try Account.find(id, in: program, db) else { throw AccountError.notFound }
        return account
    }
}
