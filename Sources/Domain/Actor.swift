/// Who does something, as the ledger names them.
package struct Actor: Equatable, Sendable {
    package let program: Program.ID
    package let role: Role
    /// Nobody's, where the clock or the operator's command line acts.
    package let account: Account.ID?
    package let organization: Organization.ID?
    /// The organization that a community operator or the office acts for, which has allowed it.
    package var principal: Organization.ID?

    package init(
        program: Program.ID, role: Role, account: Account.ID? = nil, organization: Organization.ID? = nil,
        principal: Organization.ID? = nil
    ) {
        self.program = program
        self.role = role
        self.account = account
        self.organization = organization
        self.principal = principal
    }

    /// Deadlines that passed, and what follows of itself from something else.
    package static func clock(of program: Program.ID) -> Actor { Actor(program: program, role: .clock) }

    /// Whoever may start programs on the server: imports, accounts from the command line.
    package static func `operator`(of program: Program.ID) -> Actor { Actor(program: program, role: .operator) }
}

/// What somebody is in a program.
package enum Role: String, CaseIterable, Sendable {
    case admin, office, owner, opc, community
    /// No account has one of these two.
    case clock, `operator`

    package static let ofAccounts: [Role] = [.admin, .office, .owner, .opc, .community]

    /// Whether it may see the whole program.
    package var seesAll: Bool { self != .owner && self != .opc && self != .community }
}
