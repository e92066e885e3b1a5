import Domain
import Testing

struct AccountPolicyTests {
    static let program = Program.ID("p")
    static let here = Organization.ID(1)
    static let elsewhere = Organization.ID(2)

    static func actor(_ role: Role, principal: Organization.ID? = nil) -> Actor {
        Actor(program: program, role: role, account: Account.ID(1), organization: here, principal: principal)
    }

    static func account(_ role: Role, number: Int = 2, program: Program.ID = program) -> Account {
        Account(
            id: Account.ID(number), program: program, email: "a@b", name: "A", role: role, organization: elsewhere)
    }

    /// Each actor, and whom it may invite into whatever organization.
    @Test(
        arguments: [
            (.admin, Role.ofAccounts), (.operator, Role.ofAccounts), (.office, [.owner, .opc, .community]),
            (.owner, []), (.opc, []), (.community, []), (.clock, []),
        ] as [(Role, [Role])])
    func `the office invites the sides, and the administrator everybody`(_ role: Role, _ expected: [Role]) {
        let policy = AccountPolicy(Self.actor(role))
        let invited = Role.allCases.filter { policy.mayInvite($0, into: Self.elsewhere) }
        #expect(invited == expected)
    }

    @Test(arguments: [.owner, .opc, .community] as [Role])
    func `a side invites colleagues of its own organization and role`(_ role: Role) {
        let policy = AccountPolicy(Self.actor(role, principal: Self.elsewhere))
        let invited = Role.allCases.filter { policy.mayInvite($0, into: Self.here) }
        #expect(invited == [role])
        #expect(!policy.mayInvite(role, into: Self.elsewhere))
        #expect(!policy.mayInvite(role, into: nil))
    }

    @Test(
        arguments: [
            (.admin, Role.ofAccounts), (.operator, Role.ofAccounts), (.office, [.owner, .opc, .community]),
            (.owner, []), (.opc, []), (.community, []), (.clock, []),
        ] as [(Role, [Role])])
    func `who may turn off whose account`(_ role: Role, _ expected: [Role]) {
        let policy = AccountPolicy(Self.actor(role))
        #expect(Role.ofAccounts.filter { policy.mayDisable(Self.account($0)) } == expected)
        #expect(Role.ofAccounts.filter { policy.maySecure(Self.account($0)) } == expected)
        let strangers = Role.ofAccounts.map { Self.account($0, program: Program.ID("q")) }
        #expect(!strangers.contains { policy.mayDisable($0) || policy.maySecure($0) })
    }

    @Test(arguments: Role.ofAccounts)
    func `nobody turns off oneself, and everybody sees to one's own tokens`(_ role: Role) {
        let policy = AccountPolicy(Self.actor(role))
        #expect(!policy.mayDisable(Self.account(role, number: 1)))
        #expect(policy.maySecure(Self.account(role, number: 1)))
    }

    @Test func `a token can never do more than its account`() {
        for role in Role.ofAccounts {
            let person = Caller(account: Self.account(role))
            let token = Caller(account: Self.account(role), scopes: Set(Scope.allCases))
            for scope in Scope.allCases { #expect(person.may(scope) == token.may(scope)) }
            #expect(person.isSignedIn && !token.isSignedIn)
            #expect(!Caller(account: Self.account(role), scopes: [.read]).may(.write))
        }
        #expect(Role.ofAccounts.filter { Scope.allowed(to: $0).contains(.office) } == [.office])
        #expect(Role.ofAccounts.filter { Scope.allowed(to: $0).contains(.admin) } == [.admin])
    }
}
