/// Who may do what with accounts. Nobody acts for another organization here, so the actor's principal counts for
/// nothing.
package struct AccountPolicy: Sendable {
    let actor: Actor

    package init(_ actor: Actor) { self.actor = actor }

    /// Makes accounts without a letter, with a password of one's own choice.
    package var mayAdd: Bool { actor.role == .operator || actor.role == .admin }

    package func mayInvite(_ role: Role, into organization: Organization.ID?) -> Bool {
        switch actor.role {
        case .admin, .operator: Role.ofAccounts.contains(role)
        case .office: [.owner, .opc, .community].contains(role)
        case .owner, .opc, .community:
            role == actor.role && organization != nil && organization == actor.organization
        case .clock: false
        }
    }

    /// Whether it is there for these eyes: people see their colleagues, the office sees everybody.
    package func sees(_ account: Account) -> Bool {
        guard account.program == actor.program else { return false }
        return actor.role.seesAll || account.id == actor.account
            || account.organization != nil && account.organization == actor.organization
    }

    /// Turns it off and on again. Nobody does so to oneself, or the last administrator could.
    package func mayDisable(_ account: Account) -> Bool {
        guard account.program == actor.program, account.id != actor.account else { return false }
        return switch actor.role {
        case .admin, .operator: true
        case .office: [.owner, .opc, .community].contains(account.role)
        case .owner, .opc, .community, .clock: false
        }
    }

    /// Sees and ends what is open in its name: sessions and tokens.
    package func maySecure(_ account: Account) -> Bool {
        account.program == actor.program && (account.id == actor.account || mayDisable(account))
    }
}

extension Role {
    /// The kind of organization that such people work for; nil for roles that no account has.
    package var organizationKind: Organization.Kind? {
        switch self {
        case .admin, .office: .office
        case .owner: .chainOwner
        case .opc: .opc
        case .community: .community
        case .clock, .operator: nil
        }
    }

    /// The office and its administrators may be of no organization in the program's list.
    package var needsOrganization: Bool { self != .admin && self != .office }
}
