package import Domain
import Foundation
import Postgres
import Storage

extension Accounts {
    /// - Returns: the token for the link in the mail. Nobody will see it again.
    package func invite(
        email: String, role: Role, organization: Organization.ID?, by actor: Actor
    ) async throws -> String {
        let email = try AccountFields.email(email)
        let now = now()
        guard actor.program == program, AccountPolicy(actor).mayInvite(role, into: organization) else {
            throw AccountError.notAllowed
        }
        let invitation = AccountInvitation(
            email: email.text, role: role, organization: organization, invitedBy: actor.account, createdAt: now,
            expiresAt: now + AccountInvitation.lifetime, isAccepted: false)
        return try await database.transaction(as: Access(actor.alone)) { [program] db in
            try AccountFields.check(role, worksFor: organization, in: program, db)
            // Only an account that the inviter may see: of the others nobody is told that they exist.
            guard try Account.find(email: email.text, in: program, db) == nil else { throw AccountError.emailTaken }
            let secret = Secret.random()
            try invitation.insert(secret.fingerprint, in: program, db)
            return secret.text
        }
    }

    /// What the letter offers: for the page on which it is accepted.
    package func invitation(token: String) async throws -> AccountInvitation {
        let fingerprint = Fingerprint(of: token)
        let now = now()
        return try await database.read(as: system) { [program] db in
            guard let invitation = try AccountInvitation.find(fingerprint, in: program, db), !invitation.isAccepted
            else { throw AccountError.invalidToken }
            guard now < invitation.expiresAt else { throw AccountError.expired }
            return invitation
        }
    }

    /// Makes the account and signs in.
    package func acceptInvitation(token: String, name: String, password: String) async throws -> SignedIn {
        let invitation = try await invitation(token: token)
        let name = try AccountFields.name(name)
        let password = try AccountFields.password(password, of: invitation.email, name: name, .standard)
        let hash = try await hashing.hash(password)
        let fingerprint = Fingerprint(of: token)
        let now = now()
        return try await database.transaction(as: system) { [program] db in
            guard try AccountInvitation.accept(fingerprint, at: now, in: program, db) else {
                throw AccountError.invalidToken
            }
            let draft = Account(
                id: Account.ID(0), program: program, email: invitation.email, name: name, role: invitation.role,
                organization: invitation.organization)
            guard let account = try draft.insert(passwordHash: hash.text, at: now, db) else {
                throw AccountError.emailTaken
            }
            return try SignedIn(account, at: now, db)
        }
    }
}

extension Actor {
    /// In matters of accounts nobody acts for somebody else.
    var alone: Actor {
        var alone = self
        alone.principal = nil
        return alone
    }
}
