package import Domain
import Foundation
import Postgres
import Storage

extension Accounts {
    /// Without a letter: for the operator and administrators.
    @discardableResult
    package func add(
        email: String, name: String, role: Role, organization: Organization.ID?, password: String,
        rules: PasswordRules = .standard, by actor: Actor
    ) async throws -> Account {
        guard actor.program == program, AccountPolicy(actor).mayAdd, Role.ofAccounts.contains(role) else {
            throw AccountError.notAllowed
        }
        let draft = Account(
            id: Account.ID(0), program: program, email: try AccountFields.email(email).text,
            name: try AccountFields.name(name), role: role, organization: organization)
        let hash = try await hashing.hash(
            try AccountFields.password(password, of: draft.email, name: draft.name, rules))
        let now = now()
        return try await database.transaction(as: system) { [program] db in
            try AccountFields.check(role, worksFor: organization, in: program, db)
            guard let account = try draft.insert(passwordHash: hash.text, at: now, db) else {
                throw AccountError.emailTaken
            }
            return account
        }
    }

    /// Those that the actor may see, in the order of their addresses.
    package func list(by actor: Actor) async throws -> [Account] {
        guard actor.program == program else { throw AccountError.notAllowed }
        return try await database.read(as: Access(actor.alone)) { [program] db in
            try Account.all(in: program, db)
        }
    }

    /// A piece of those that the actor may see, in the order of their addresses.
    ///
    /// - Parameters:
    ///   - words: a part of the address, or of the name of the person or the organization.
    ///   - last: the account that the piece before ended with.
    package func page(
        by actor: Actor, words: String?, after last: Account.ID?, limit: Int
    ) async throws -> AccountPage {
        guard actor.program == program else { throw AccountError.notAllowed }
        let found = try await database.read(as: Access(actor.alone)) { [program] db in
            try ListedAccount.page(words: words, after: last, limit: limit + 1, in: program, db)
        }
        let shown = Array(found.prefix(limit))
        return AccountPage(items: shown, next: found.count > limit ? shown.last?.account.id : nil)
    }

    /// The account, for whoever may turn it off and on.
    package func find(_ id: Account.ID, by actor: Actor) async throws -> Account {
        try await database.read(as: system) { [self] db in
            let policy = AccountPolicy(actor)
            return try find(id, for: policy, where: policy.mayDisable, db)
        }
    }

    /// Another password, said by the operator or an administrator. Ends every session of the account.
    package func setPassword(of email: String, to password: String, by actor: Actor) async throws {
        guard actor.program == program, AccountPolicy(actor).mayAdd else { throw AccountError.notAllowed }
        let email = try AccountFields.email(email)
        let found = try await database.read(as: system) { [program] db in
            try Account.find(email: email.text, in: program, db)
        }
        guard let account = found else { throw AccountError.notFound }
        let hash = try await hashing.hash(
            try AccountFields.password(password, of: account.email, name: account.name, .standard))
        let now = now()
        try await database.transaction(as: system) { [self] db in
            try Account.lock(account.id, in: program, db)
            try setPassword(hash, of: account.id, at: now, db)
        }
    }

    /// Nothing that the account opened stays open: not its sessions, nor its tokens, nor its invitations.
    package func disable(_ id: Account.ID, by actor: Actor) async throws {
        let now = now()
        try await database.transaction(as: system) { [self] db in
            try Account.lock(id, in: program, db)
            let policy = AccountPolicy(actor)
            let account = try find(id, for: policy, where: policy.mayDisable, db)
            if !account.isDisabled { try Account.setDisabled(id, at: now, in: program, db) }
            try Session.revokeAll(of: id, at: now, in: program, db)
            try APIToken.revokeAll(of: id, at: now, in: program, db)
            try PasswordReset.useAll(of: id, at: now, in: program, db)
            try AccountInvitation.expireAll(by: id, at: now, in: program, db)
        }
    }

    /// The person can sign in again, with the same password.
    package func enable(_ id: Account.ID, by actor: Actor) async throws {
        try await database.transaction(as: system) { [self] db in
            try Account.lock(id, in: program, db)
            let policy = AccountPolicy(actor)
            _ = try find(id, for: policy, where: policy.mayDisable, db)
            try Account.setDisabled(id, at: nil, in: program, db)
        }
    }
}

/// A piece of the list of accounts.
package struct AccountPage: Sendable {
    package let items: [ListedAccount]
    /// What the next piece comes after; nil at the end.
    package let next: Account.ID?
}
