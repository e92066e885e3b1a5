import Domain
import Foundation
import Matchmaking
import Testing

struct AccountInvitationTests {
    @Test func `an invitation makes an account, and signs in`() async throws {
        try await withTestAccounts { test in
            let owner = try await test.add("owner@example.com", .owner)
            let token = try await test.accounts.invite(
                email: "New@Example.com", role: .owner, organization: owner.organization, by: owner.actor)
            let offer = try await test.accounts.invitation(token: token)
            let signedIn = try await test.accounts.acceptInvitation(
                token: token, name: " 李娜 ", password: TestAccounts.password)
            let caller = try await test.accounts.account(ofSession: signedIn.token)
            let again = try await test.signIn("new@example.com")
            #expect(offer.email == "new@example.com" && offer.invitedBy == owner.id)
            #expect(caller?.account == signedIn.account && again.account == signedIn.account)
            #expect(signedIn.account.name == "李娜" && signedIn.account.role == .owner)
            #expect(signedIn.account.organization == owner.organization)
        }
    }

    @Test func `of two who accept at once, one succeeds`() async throws {
        try await withTestAccounts { test in
            for round in 0 ..< 5 {
                let token = try await test.accounts.invite(
                    email: "new\(round)@example.com", role: .admin, organization: nil, by: test.operator)
                let outcomes = await withTaskGroup(of: Result<SignedIn, any Error>.self) { group in
                    for name in ["One", "Two"] {
                        group.addTask {
                            do {
                                return .success(
                                    try await test.accounts.acceptInvitation(
                                        token: token, name: name, password: TestAccounts.password))
                            } catch {
                                return .failure(error)
                            }
                        }
                    }
                    return await group.reduce(into: []) { $0.append($1) }
                }
                let errors = outcomes.compactMap { outcome -> AccountError? in
                    guard case .failure(let error) = outcome else { return nil }
                    return error as? AccountError
                }
                #expect(errors == [.invalidToken])
                let accounts = try await test.count("accounts")
                #expect(accounts == round + 1)
            }
        }
    }

    @Test func `an invitation is good for fourteen days, once, and in its program`() async throws {
        try await withTestAccounts { test in
            let token = try await test.accounts.invite(
                email: "new@example.com", role: .admin, organization: nil, by: test.operator)
            await #expect(throws: AccountError.invalidToken) { try await test.others.invitation(token: token) }
            await #expect(throws: AccountError.invalidToken) { try await test.accounts.invitation(token: "unknown") }
            test.clock.advance(AccountInvitation.lifetime - 1)
            _ = try await test.accounts.invitation(token: token)
            test.clock.advance(1)
            await #expect(throws: AccountError.expired) {
                try await test.accounts.acceptInvitation(token: token, name: "A", password: TestAccounts.password)
            }
            let second = try await test.accounts.invite(
                email: "new@example.com", role: .admin, organization: nil, by: test.operator)
            _ = try await test.accounts.acceptInvitation(token: second, name: "A", password: TestAccounts.password)
            await #expect(throws: AccountError.invalidToken) {
                try await test.accounts.acceptInvitation(token: second, name: "A", password: TestAccounts.password)
            }
        }
    }

    @Test func `a weak password leaves the invitation open`() async throws {
        try await withTestAccounts { test in
            let token = try await test.accounts.invite(
                email: "new@example.com", role: .admin, organization: nil, by: test.operator)
            for password in ["short", "1234567890", "new@example.com"] {
                let error = await #expect(throws: AccountError.self) {
                    try await test.accounts.acceptInvitation(token: token, name: "A", password: password)
                }
                guard case .weakPassword = error else {
                    Issue.record("\(String(describing: error))")
                    continue
                }
            }
            _ = try await test.accounts.acceptInvitation(token: token, name: "A", password: TestAccounts.password)
        }
    }

    @Test func `nobody invites beyond what the role allows`() async throws {
        try await withTestAccounts { test in
            let opc = try await test.add("opc@example.com")
            let office = try await test.add("office@example.com", .office)
            let other = try await test.organization(.opc, named: "another")
            let cases: [(Actor, Role, Organization.ID?)] = [
                (opc.actor, .opc, other), (opc.actor, .owner, opc.organization), (opc.actor, .admin, nil),
                (office.actor, .office, nil), (office.actor, .admin, nil), (test.operator, .clock, nil),
                (.operator(of: Program.ID("there")), .admin, nil), (.clock(of: test.program), .opc, other),
            ]
            for (actor, role, organization) in cases {
                await #expect(throws: AccountError.notAllowed) {
                    try await test.accounts.invite(
                        email: "new@example.com", role: role, organization: organization, by: actor)
                }
            }
            _ = try await test.accounts.invite(
                email: "new@example.com", role: .opc, organization: other, by: office.actor)
        }
    }

    @Test func `the organization must be one for the role`() async throws {
        try await withTestAccounts { test in
            let cases: [(Role, Organization.ID?)] = [
                (.owner, test.organizations[.opc]), (.opc, nil), (.opc, Organization.ID(999)),
                (.admin, test.organizations[.community]),
            ]
            for (role, organization) in cases {
                let error = await #expect(throws: AccountError.self) {
                    try await test.accounts.invite(
                        email: "new@example.com", role: role, organization: organization, by: test.operator)
                }
                guard case .fields(let errors) = error else {
                    Issue.record("\(String(describing: error))")
                    continue
                }
                #expect(errors.map(\.field) == ["organization"])
            }
        }
    }

    @Test func `an address that is taken is told to who may see its account, and to nobody else`() async throws {
        try await withTestAccounts { test in
            let opc = try await test.add("opc@example.com")
            try await test.add("owner@example.com", .owner)
            await #expect(throws: AccountError.emailTaken) {
                try await test.accounts.invite(
                    email: "owner@example.com", role: .admin, organization: nil, by: test.operator)
            }
            let token = try await test.accounts.invite(
                email: "owner@example.com", role: .opc, organization: opc.organization, by: opc.actor)
            await #expect(throws: AccountError.emailTaken) {
                try await test.accounts.acceptInvitation(token: token, name: "A", password: TestAccounts.password)
            }
        }
    }

    @Test func `what somebody invited is void once that account is turned off`() async throws {
        try await withTestAccounts { test in
            let opc = try await test.add("opc@example.com")
            let token = try await test.accounts.invite(
                email: "new@example.com", role: .opc, organization: opc.organization, by: opc.actor)
            try await test.accounts.disable(opc.id, by: test.operator)
            await #expect(throws: AccountError.expired) { try await test.accounts.invitation(token: token) }
        }
    }
}
