import Domain
import Foundation
import Matchmaking
import Testing

struct TokenTests {
    private func expiry(_ test: TestAccounts) -> Date { test.clock.now + 3600 }

    @Test func `a token opens its account, with its scopes only`() async throws {
        try await withTestAccounts { test in
            let account = try await test.add("office@example.com", .office)
            let new = try await test.accounts.createToken(
                name: " Monday's report ", scopes: [.read], expiresAt: expiry(test), by: Caller(account: account))
            let caller = try await test.accounts.account(ofToken: new.secret)
            let tokens = try await test.accounts.tokens(of: account.id, by: account.actor)
            let asSession = try await test.accounts.account(ofSession: new.secret)
            let elsewhere = try await test.others.account(ofToken: new.secret)
            #expect(caller == Caller(account: account, scopes: [.read]))
            #expect(caller?.may(.office) == false)
            #expect(new.token.name == "Monday's report")
            #expect(tokens.map(\.id) == [new.token.id])
            #expect(tokens.first?.lastUsedAt == test.clock.now)
            #expect(asSession == nil && elsewhere == nil)
        }
    }

    @Test(
        arguments: [
            (.opc, [.office]), (.owner, [.read, .admin]), (.office, [.admin]), (.admin, [.office]),
            (.community, [.office]),
        ] as [(Role, Set<Scope>)])
    func `nobody gets a token that can do more than the account`(_ role: Role, _ scopes: Set<Scope>) async throws {
        try await withTestAccounts { test in
            let account = try await test.add("chen@example.com", role)
            await #expect(throws: AccountError.notAllowed) {
                try await test.accounts.createToken(
                    name: "x", scopes: scopes, expiresAt: expiry(test), by: Caller(account: account))
            }
        }
    }

    @Test func `neither a token nor a colleague makes tokens, but the operator does`() async throws {
        try await withTestAccounts { test in
            let chen = try await test.add("chen@example.com")
            let li = try await test.add("li@example.com")
            let admin = try await test.add("admin@example.com", .admin)
            await #expect(throws: AccountError.notAllowed) {
                try await test.accounts.createToken(
                    name: "x", scopes: [.read], expiresAt: expiry(test), by: Caller(account: chen, scopes: [.read]))
            }
            for actor in [li.actor, admin.actor, .operator(of: Program.ID("there"))] {
                await #expect(throws: AccountError.notAllowed) {
                    try await test.accounts.createToken(
                        for: chen.id, name: "x", scopes: [.read], expiresAt: expiry(test), by: actor)
                }
            }
            let new = try await test.accounts.createToken(
                for: chen.id, name: "x", scopes: [.read], expiresAt: .distantFuture, by: test.operator)
            let caller = try await test.accounts.account(ofToken: new.secret)
            #expect(caller?.account == chen)
        }
    }

    @Test func `a token needs a name, a scope and a future`() async throws {
        try await withTestAccounts { test in
            let caller = Caller(account: try await test.add("chen@example.com"))
            let cases: [(String, Set<Scope>, Date, String)] = [
                ("", [.read], expiry(test), "name"), ("x", [], expiry(test), "scopes"),
                ("x", [.read], test.clock.now, "expiresAt"),
            ]
            for (name, scopes, expiresAt, field) in cases {
                let error = await #expect(throws: AccountError.self) {
                    try await test.accounts.createToken(name: name, scopes: scopes, expiresAt: expiresAt, by: caller)
                }
                guard case .fields(let errors) = error else {
                    Issue.record("\(String(describing: error))")
                    continue
                }
                #expect(errors.map(\.field) == [field])
            }
        }
    }

    @Test func `a token ends when it expires, is revoked, or its account is turned off for good`() async throws {
        try await withTestAccounts { test in
            let chen = try await test.add("chen@example.com")
            var secrets: [String] = []
            var ids: [APIToken.ID] = []
            for hours in [1.0, 9, 9] {
                let new = try await test.accounts.createToken(
                    name: "x", scopes: [.read], expiresAt: test.clock.now + hours * 3600, by: Caller(account: chen))
                secrets.append(new.secret)
                ids.append(new.token.id)
            }
            test.clock.advance(3600)
            let afterAnHour = try await open(secrets, test)
            try await test.accounts.revokeToken(ids[1], by: chen.actor)
            let afterRevoking = try await open(secrets, test)
            try await test.accounts.disable(chen.id, by: test.operator)
            try await test.accounts.enable(chen.id, by: test.operator)
            let afterDisabling = try await open(secrets, test)
            #expect(afterAnHour == [false, true, true])
            #expect(afterRevoking == [false, false, true])
            #expect(afterDisabling == [false, false, false])
        }
    }

    private func open(_ secrets: [String], _ test: TestAccounts) async throws -> [Bool] {
        var open: [Bool] = []
        for secret in secrets { open.append(try await test.accounts.account(ofToken: secret) != nil) }
        return open
    }

    @Test func `somebody else's tokens are neither seen nor revoked`() async throws {
        try await withTestAccounts { test in
            let chen = try await test.add("chen@example.com")
            let li = try await test.add("li@example.com")
            let office = try await test.add("office@example.com", .office)
            let new = try await test.accounts.createToken(
                name: "x", scopes: [.read], expiresAt: expiry(test), by: Caller(account: chen))
            await #expect(throws: AccountError.notAllowed) {
                try await test.accounts.tokens(of: chen.id, by: li.actor)
            }
            await #expect(throws: AccountError.notFound) {
                try await test.accounts.revokeToken(new.token.id, by: li.actor)
            }
            await #expect(throws: AccountError.notFound) {
                try await test.others.revokeToken(new.token.id, by: .operator(of: Program.ID("there")))
            }
            try await test.accounts.revokeToken(new.token.id, by: office.actor)
            let caller = try await test.accounts.account(ofToken: new.secret)
            #expect(caller == nil)
        }
    }
}
