package import Domain
package import Foundation
import Postgres
import Storage

/// An API token that has just been made. Nobody will see the secret again.
package struct NewToken: Sendable {
    package let secret: String
    package let token: APIToken
}

extension Accounts {
    /// Nil unless the token is good, its account turned on, and both of this program.
    package func account(ofToken secret: String) async throws -> Caller? {
        let fingerprint = Fingerprint(of: secret)
        let now = now()
        guard let (token, account) = try await database.token(fingerprint, in: program), token.isValid(at: now),
            !account.isDisabled
        else { return nil }
        if token.isUseDue(at: now) {
            try await database.transaction(as: system) { [program] db in
                try APIToken.noteUse(of: token.id, at: now, in: program, db)
            }
        }
        return Caller(account: account, scopes: token.scopes)
    }

    /// For oneself. Refused to who comes with a token: it could give itself what it lacks.
    package func createToken(
        name: String, scopes: Set<Scope>, expiresAt: Date, by caller: Caller
    ) async throws -> NewToken {
        guard caller.isSignedIn else { throw AccountError.notAllowed }
        return try await createToken(
            for: caller.account.id, name: name, scopes: scopes, expiresAt: expiresAt, by: caller.actor)
    }

    /// For oneself, or, by the operator, for anybody.
    package func createToken(
        for id: Account.ID, name: String, scopes: Set<Scope>, expiresAt: Date, by actor: Actor
    ) async throws -> NewToken {
        let now = now()
        let name = try AccountFields.name(name)
        guard expiresAt > now else { throw AccountError.fields([AccountFields.pastExpiry]) }
        guard !scopes.isEmpty else { throw AccountError.fields([AccountFields.noScope]) }
        return try await database.transaction(as: system) { [self] db in
            try Account.lock(id, in: program, db)
            let account = try find(id, db)
            guard actor.program == program, actor.account == id || actor.role == .operator,
                !account.isDisabled, scopes.isSubset(of: Scope.allowed(to: account.role))
            else { throw AccountError.notAllowed }
            let secret = Secret.random()
            let token = try APIToken.insert(
                secret.fingerprint, account: id, name: name, scopes: scopes, createdAt: now, expiresAt: expiresAt,
                in: program, db)
            return NewToken(secret: secret.text, token: token)
        }
    }

    /// Newest first, those that are over among them.
    package func tokens(of id: Account.ID, by actor: Actor) async throws -> [APIToken] {
        try await database.read(as: system) { [self] db in
            guard AccountPolicy(actor).maySecure(try find(id, db)) else { throw AccountError.notAllowed }
            return try APIToken.all(of: id, in: program, db)
        }
    }

    package func revokeToken(_ id: APIToken.ID, by actor: Actor) async throws {
        let now = now()
        try await database.transaction(as: system) { [self] db in
            // A token of somebody else is not found, so that numbers tell nobody how many there are.
            guard let token = try APIToken.find(id, in: program, db),
                AccountPolicy(actor).maySecure(try find(token.account, db))
            else { throw AccountError.notFound }
            try APIToken.revoke(id, at: now, in: program, db)
        }
    }
}
