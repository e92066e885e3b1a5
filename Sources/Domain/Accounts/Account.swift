/// An account: how a person signs in. It belongs to one organization and one program.
package struct Account: Equatable, Sendable, Identifiable {
    package let id: ID
    package let program: Program.ID
    /// In lower case, unique within a program.
    package var email: String
    /// What the person wants to be called.
    package var name: String
    package var role: Role
    package var organization: Organization.ID?
    package var isDisabled: Bool

    package struct ID: Hashable, Comparable, Sendable, CustomStringConvertible {
        package let number: Int
        package init(_ number: Int) { self.number = number }
        package var description: String { String(number) }
        package static func < (one: ID, other: ID) -> Bool { one.number < other.number }
    }

    package init(
        id: ID, program: Program.ID, email: String, name: String, role: Role, organization: Organization.ID?,
        isDisabled: Bool = false
    ) {
        self.id = id
        self.program = program
        self.email = email
        self.name = name
        self.role = role
        self.organization = organization
        self.isDisabled = isDisabled
    }

    package var actor: Actor { Actor(program: program, role: role, account: id, organization: organization) }
}
