import Domain
import Foundation
import Matchmaking
import Postgres
import Testing

struct SignInTests {
    @Test(arguments: ["chen@example.com", " CHEN@Example.com ", "ｃｈｅｎ@example.com"])
    func `the right password signs in`(_ email: String) async throws {
        try await withTestAccounts { test in
            let account = try await test.add("chen@example.com")
            let signedIn = try await test.signIn(email)
            let caller = try await test.accounts.account(ofSession: signedIn.token)
            #expect(signedIn.account == account)
            #expect(caller == Caller(account: account))
            #expect(signedIn.token.count == 43)
            #expect(signedIn.token.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) })
        }
    }

    @Test(arguments: [
        ("chen@example.com", "wrong password"), ("nobody@example.com", TestAccounts.password),
        ("not an address", TestAccounts.password), ("a\u{0}b@c.d", "x\u{0}"), ("", ""),
    ])
    func `a wrong address and a wrong password get one answer`(_ email: String, _ password: String) async throws {
        try await withTestAccounts { test in
            try await test.add("chen@example.com")
            await #expect(throws: AccountError.wrongCredentials) { try await test.signIn(email, password: password) }
        }
    }

    @Test func `the account of another program is not found`() async throws {
        try await withTestAccounts { test in
            try await test.add("chen@example.com")
            await #expect(throws: AccountError.wrongCredentials) {
                try await test.others.signIn(
                    email: "chen@example.com", password: TestAccounts.password, from: "192.0.2.1")
            }
        }
    }

    @Test func `only who knows the password hears that an account is turned off`() async throws {
        try await withTestAccounts { test in
            let account = try await test.add("chen@example.com")
            try await test.accounts.disable(account.id, by: test.operator)
            await #expect(throws: AccountError.accountDisabled) { try await test.signIn("chen@example.com") }
            await #expect(throws: AccountError.wrongCredentials) {
                try await test.signIn("chen@example.com", password: "wrong password")
            }
        }
    }

    @Test func `an older hash is made anew when its owner signs in`() async throws {
        try await withTestAccounts { test in
            try await test.add("chen@example.com")
            let dearer = PasswordHash.Cost(memoryKiB: 16, passes: 2, lanes: 1)
            let accounts = Accounts(
                database: test.database, program: test.program, now: { [clock = test.clock] in clock.now },
                hashing: dearer)
            let before = try await hash(test)
            _ = try await accounts.signIn(
                email: "chen@example.com", password: TestAccounts.password, from: "192.0.2.1")
            let after = try await hash(test)
            _ = try await test.signIn("chen@example.com")
            let again = try await hash(test)
            #expect(before.cost == .forTests && after.cost == dearer && again.cost == .forTests)
        }
    }

    private func hash(_ test: TestAccounts) async throws -> PasswordHash {
        try await test.database.read { db in
            PasswordHash(text: try db.execute("SELECT password_hash FROM accounts")[0].decode("password_hash"))
        }
    }

    /// Without the decoy the second would take a hundredth of the first.
    @Test func `an unknown address takes as long as a wrong password`() async throws {
        try await withTestAccounts { test in
            let cost = PasswordHash.Cost(memoryKiB: 32 * 1024, passes: 2, lanes: 1)
            let accounts = Accounts(
                database: test.database, program: test.program, now: { [clock = test.clock] in clock.now },
                hashing: cost)
            try await accounts.add(
                email: "chen@example.com", name: "Chen", role: .admin, organization: nil,
                password: TestAccounts.password, by: test.operator)
            var known: [Duration] = []
            var unknown: [Duration] = []
            for _ in 0 ..< 5 {
                known.append(await time(accounts, "chen@example.com"))
                unknown.append(await time(accounts, "nobody@example.com"))
            }
            let ratio = known.sorted()[2] / unknown.sorted()[2]
            #expect((0.25 ... 4).contains(ratio))
        }
    }

    private func time(_ accounts: Accounts, _ email: String) async -> Duration {
        await ContinuousClock().measure {
            await #expect(throws: AccountError.wrongCredentials) {
                try await accounts.signIn(email: email, password: "wrong password", from: "192.0.2.1")
            }
        }
    }
}
