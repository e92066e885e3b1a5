import Domain
import Foundation
import Postgres
import Storage

extension Accounts {
    /// An unknown address and a wrong password are told apart neither by the answer nor by the time that it takes.
    ///
    /// - Parameter address: where the request comes from, as the network says and not as the sender does.
    package func signIn(email: String, password: String, from address: String) async throws -> SignedIn {
        let password = Password(password)
        let (known, attempt) = try await beginSignIn(email, from: NetworkAddress(address))
        guard try await hashing.matches(password, known?.hash), let known else { throw AccountError.wrongCredentials }
        guard !known.account.isDisabled else { throw AccountError.accountDisabled }
        let renewed = known.hash.needsRehash(for: hashing.cost) ? try await hashing.hash(password) : nil
        return try await finishSignIn(known, attempt, renewed)
    }

    private struct Known: Sendable {
        let account: Account
        let hash: PasswordHash
    }

    private func beginSignIn(
        _ email: String, from address: NetworkAddress
    ) async throws -> (Known?, AttemptGate.Attempt) {
        let now = now()
        let email = EmailAddress(email)
        return try await database.transaction(as: system) { [program, gate] db in
            let attempt = try gate.enter(
                AttemptGate.Count("sign in", address.text, email?.text ?? "", limit: .signIn),
                AttemptGate.Count("sign in", address.text, limit: .address), at: now, db)
            // A text that can be no address is looked for all the same, and not found.
            let found = try Account.findWithPassword(email: email?.text ?? "", in: program, db)
            return (found.map { Known(account: $0.account, hash: PasswordHash(text: $0.passwordHash)) }, attempt)
        }
    }

    /// Looks again: while the password was being checked, it may have been changed or the account turned off.
    private func finishSignIn(
        _ known: Known, _ attempt: AttemptGate.Attempt, _ renewed: PasswordHash?
    ) async throws -> SignedIn {
        let now = now()
        return try await database.transaction(as: system) { [program, gate] db in
            let id = known.account.id
            try Account.lock(id, in: program, db)
            guard let account = try Account.find(id, in: program, db), !account.isDisabled,
                try Account.passwordHash(of: id, in: program, db) == known.hash.text
            else { throw AccountError.wrongCredentials }
            try gate.succeed(attempt, db)
            if let renewed { try Account.renewHash(renewed.text, of: id, in: program, db) }
            return try SignedIn(account, at: now, db)
        }
    }
}
