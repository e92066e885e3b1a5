import Domain
import Foundation
import Matchmaking
import Testing

struct SignInLimitTests {
    private func fail(_ test: TestAccounts, _ email: String, from address: String = "192.0.2.1") async {
        await #expect(throws: AccountError.wrongCredentials) {
            try await test.signIn(email, password: "wrong password", from: address)
        }
    }

    @Test(arguments: ["chen@example.com", "nobody@example.com"])
    func `after ten failures the next has to wait`(_ email: String) async throws {
        try await withTestAccounts { test in
            try await test.add("chen@example.com")
            await fail(test, email)
            test.clock.advance(100)
            for _ in 1 ..< 10 { await fail(test, email) }
            // Even with the right password, or the wait would tell when it was guessed.
            await #expect(throws: AccountError.tooManyAttempts(retryAfter: 800)) { try await test.signIn(email) }
            test.clock.advance(799.5)
            await #expect(throws: AccountError.tooManyAttempts(retryAfter: 1)) { try await test.signIn(email) }
            test.clock.advance(0.5)
            await fail(test, email)
            await #expect(throws: AccountError.tooManyAttempts(retryAfter: 100)) { try await test.signIn(email) }
        }
    }

    @Test func `somebody else's failures do not keep the owner out`() async throws {
        try await withTestAccounts { test in
            try await test.add("chen@example.com")
            for number in 0 ..< 30 { await fail(test, "chen@example.com", from: "198.51.100.\(number / 10)") }
            await #expect(throws: AccountError.self) { try await test.signIn("chen@example.com", from: "198.51.100.1") }
            let signedIn = try await test.signIn("chen@example.com", from: "192.0.2.7")
            #expect(signedIn.account.email == "chen@example.com")
        }
    }

    @Test func `fifty failures from one place are enough, whomever they name`() async throws {
        try await withTestAccounts { test in
            try await test.add("chen@example.com")
            for number in 0 ..< 50 { await fail(test, "guess\(number)@example.com", from: "2001:db8::\(number)") }
            await #expect(throws: AccountError.tooManyAttempts(retryAfter: 900)) {
                try await test.signIn("chen@example.com", from: "2001:db8::ffff")
            }
            _ = try await test.signIn("chen@example.com", from: "2001:db8:0:1::1")
        }
    }

    @Test func `a success clears its own failures and nobody else's`() async throws {
        try await withTestAccounts { test in
            try await test.add("chen@example.com")
            try await test.add("thief@example.com")
            for _ in 0 ..< 4 {
                for _ in 0 ..< 9 { await fail(test, "chen@example.com") }
                _ = try await test.signIn("chen@example.com")
            }
            // 36 failures of this place are known; whoever owns an account here cannot make them unknown.
            for number in 36 ..< 50 {
                _ = try await test.signIn("thief@example.com")
                await fail(test, "guess\(number)@example.com")
            }
            await #expect(throws: AccountError.tooManyAttempts(retryAfter: 900)) {
                try await test.signIn("thief@example.com")
            }
        }
    }

    @Test func `many at once do not slip through together`() async throws {
        try await withTestAccounts { test in
            try await test.add("chen@example.com")
            let refused = await withTaskGroup(of: Bool.self) { group in
                for _ in 0 ..< 30 {
                    group.addTask {
                        do throws(any Error) {
                            _ = try await test.signIn("chen@example.com", password: "wrong password")
                            return false
                        } catch {
                            return error as? AccountError == .tooManyAttempts(retryAfter: 900)
                        }
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(refused == 20)
        }
    }

    @Test func `what no longer counts is removed`() async throws {
        try await withTestAccounts { test in
            await fail(test, "nobody@example.com")
            test.clock.advance(AttemptLimit.window - 1)
            try await test.accounts.removeExpired()
            let kept = try await test.count("sign_in_attempts")
            test.clock.advance(1)
            try await test.accounts.removeExpired()
            let left = try await test.count("sign_in_attempts")
            #expect(kept == 2 && left == 0)
        }
    }
}
