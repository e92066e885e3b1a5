import Domain
import Foundation
import Matchmaking
import Testing

struct AccountAdministrationTests {
    @Test func `people see their colleagues, the office sees everybody`() async throws {
        try await withTestAccounts { test in
            let other = try await test.organization(.opc, named: "another")
            let opc = try await test.add("opc@example.com")
            try await test.add("colleague@example.com")
            try await test.add("stranger@example.com", in: other)
            let office = try await test.add("office@example.com", .office)
            let all = ["colleague@example.com", "office@example.com", "opc@example.com", "stranger@example.com"]
            var acting = opc.actor
            acting.principal = other
            let cases: [(Actor, [String])] = [
                (opc.actor, [all[0], all[2]]), (acting, [all[0], all[2]]), (office.actor, all), (test.operator, all),
            ]
            for (actor, expected) in cases {
                let seen = try await test.accounts.list(by: actor)
                #expect(seen.map(\.email) == expected)
            }
            let elsewhere = try await test.others.list(by: .operator(of: Program.ID("there")))
            #expect(elsewhere.isEmpty)
            await #expect(throws: AccountError.notAllowed) { try await test.others.list(by: test.operator) }
        }
    }

    @Test func `accounts are found page by page, by address, person and organization`() async throws {
        try await withTestAccounts { test in
            let harbour = try await test.organization(.opc, named: "海汇100%航运")
            let office = try await test.add("office@example.com", .office)
            for number in 1 ... 5 { try await test.add("member\(number)@example.com") }
            let captain = try await test.add("Captain@example.org", in: harbour)
            var (seen, last): ([String], Account.ID?) = ([], nil)
            repeat {
                let page = try await test.accounts.page(by: office.actor, words: nil, after: last, limit: 3)
                #expect(page.items.count <= 3)
                seen += page.items.map(\.account.email)
                last = page.next
            } while last != nil
            #expect(try await seen == test.accounts.list(by: office.actor).map(\.email) && seen.count == 7)
            let cases: [(String, [String])] = [
                ("captain", [captain.email]), ("海汇", [captain.email]), ("100%", [captain.email]), ("SOMEBODY", seen),
                ("_", []), ("nobody", []),
            ]
            for (words, expected) in cases {
                let page = try await test.accounts.page(by: office.actor, words: words, after: nil, limit: 10)
                #expect(page.items.map(\.account.email) == expected, "\(words)")
            }
            let own = try await test.accounts.page(by: captain.actor, words: nil, after: nil, limit: 10)
            #expect(own.items == [ListedAccount(account: captain, organization: "海汇100%航运")])
            await #expect(throws: AccountError.notAllowed) {
                try await test.others.page(by: office.actor, words: nil, after: nil, limit: 10)
            }
        }
    }

    @Test func `an address has one account in a program`() async throws {
        try await withTestAccounts { test in
            try await test.add("chen@example.com")
            await #expect(throws: AccountError.emailTaken) { try await test.add("CHEN@example.com") }
            try await test.others.add(
                email: "chen@example.com", name: "Chen", role: .admin, organization: nil,
                password: TestAccounts.password, by: .operator(of: Program.ID("there")))
        }
    }

    @Test func `the demonstration's accounts can be made`() async throws {
        try await withTestAccounts { test in
            try await test.accounts.add(
                email: "office@demo", name: "Demo", role: .office, organization: nil, password: "demo-only",
                rules: .demonstration, by: test.operator)
            _ = try await test.signIn("office@demo", password: "demo-only")
        }
    }

    @Test func `what is typed wrong is named`() async throws {
        try await withTestAccounts { test in
            let cases: [(String, String, String)] = [
                ("no address", "A", "email"), ("a@b.c", "", "name"), ("a@b.c", "a\u{0}b", "name"),
                ("a@b.c", String(repeating: "长", count: 101), "name"),
            ]
            for (email, name, field) in cases {
                let error = await #expect(throws: AccountError.self) {
                    try await test.accounts.add(
                        email: email, name: name, role: .admin, organization: nil, password: TestAccounts.password,
                        by: test.operator)
                }
                guard case .fields(let errors) = error else {
                    Issue.record("\(String(describing: error))")
                    continue
                }
                #expect(errors.map(\.field) == [field])
            }
        }
    }

    @Test func `the operator and the administrator add accounts and set passwords, nobody else`() async throws {
        try await withTestAccounts { test in
            let admin = try await test.add("admin@example.com", .admin)
            let office = try await test.add("office@example.com", .office)
            let session = try await test.signIn("office@example.com").token
            let new = "another horse, another battery"
            for actor in [office.actor, .clock(of: test.program), .operator(of: Program.ID("there"))] {
                await #expect(throws: AccountError.notAllowed) {
                    try await test.accounts.add(
                        email: "new@example.com", name: "A", role: .admin, organization: nil, password: new, by: actor)
                }
                await #expect(throws: AccountError.notAllowed) {
                    try await test.accounts.setPassword(of: "office@example.com", to: new, by: actor)
                }
            }
            try await test.accounts.setPassword(of: "office@example.com", to: new, by: admin.actor)
            let ended = try await test.accounts.account(ofSession: session)
            _ = try await test.signIn("office@example.com", password: new)
            #expect(ended == nil)
            await #expect(throws: AccountError.notFound) {
                try await test.accounts.setPassword(of: "nobody@example.com", to: new, by: test.operator)
            }
        }
    }

    @Test func `turning an account off ends its sessions, and turning it on does not bring them back`() async throws {
        try await withTestAccounts { test in
            let chen = try await test.add("chen@example.com")
            let admin = try await test.add("admin@example.com", .admin)
            let session = try await test.signIn("chen@example.com").token
            await #expect(throws: AccountError.notAllowed) {
                try await test.accounts.disable(admin.id, by: admin.actor)
            }
            try await test.accounts.disable(chen.id, by: admin.actor)
            try await test.accounts.disable(chen.id, by: admin.actor)
            let off = try await test.accounts.account(ofSession: session)
            let listed = try await test.accounts.list(by: admin.actor)
            try await test.accounts.enable(chen.id, by: admin.actor)
            let on = try await test.accounts.account(ofSession: session)
            _ = try await test.signIn("chen@example.com")
            #expect(off == nil && on == nil)
            #expect(listed.map(\.isDisabled) == [false, true])
            await #expect(throws: AccountError.notFound) {
                try await test.others.disable(chen.id, by: .operator(of: Program.ID("there")))
            }
        }
    }
}
