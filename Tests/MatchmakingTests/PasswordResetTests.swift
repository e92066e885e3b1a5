import Domain
import Foundation
import Matchmaking
import Testing

struct PasswordResetTests {
    private let new = "another horse, another battery"

    private func request(_ test: TestAccounts) async throws -> String {
        try #require(try await test.accounts.requestPasswordReset(email: "Chen@example.com"))
    }

    @Test func `a reset changes the password, signs out everywhere, and works once`() async throws {
        try await withTestAccounts { test in
            try await test.add("chen@example.com")
            let session = try await test.signIn("chen@example.com").token
            let (first, second) = (try await request(test), try await request(test))
            try await test.accounts.resetPassword(token: first, password: new)
            let old = try await test.accounts.account(ofSession: session)
            let signedIn = try await test.signIn("chen@example.com", password: new)
            let caller = try await test.accounts.account(ofSession: signedIn.token)
            #expect(old == nil && caller != nil)
            await #expect(throws: AccountError.wrongCredentials) { try await test.signIn("chen@example.com") }
            for token in [first, second] {
                await #expect(throws: AccountError.invalidToken) {
                    try await test.accounts.resetPassword(token: token, password: new + "!")
                }
            }
        }
    }

    @Test func `nobody learns which addresses are known, and no mailbox is flooded`() async throws {
        try await withTestAccounts { test in
            try await test.add("chen@example.com")
            let off = try await test.add("off@example.com")
            try await test.accounts.disable(off.id, by: test.operator)
            for email in ["nobody@example.com", "off@example.com", "no address", ""] {
                let token = try await test.accounts.requestPasswordReset(email: email)
                #expect(token == nil)
            }
            let elsewhere = try await test.others.requestPasswordReset(email: "chen@example.com")
            #expect(elsewhere == nil)
            for _ in 0 ..< 3 { _ = try await request(test) }
            let fourth = try await test.accounts.requestPasswordReset(email: "chen@example.com")
            #expect(fourth == nil)
            test.clock.advance(AttemptLimit.window)
            _ = try await request(test)
        }
    }

    @Test func `a reset is good for an hour, for its program, and for a good password`() async throws {
        try await withTestAccounts { test in
            try await test.add("chen@example.com")
            let token = try await request(test)
            await #expect(throws: AccountError.invalidToken) {
                try await test.others.resetPassword(token: token, password: new)
            }
            let error = await #expect(throws: AccountError.self) {
                try await test.accounts.resetPassword(token: token, password: "chen@example.com")
            }
            guard case .weakPassword = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            test.clock.advance(3600)
            await #expect(throws: AccountError.expired) {
                try await test.accounts.resetPassword(token: token, password: new)
            }
        }
    }

    @Test func `of two resets at once with one letter, one succeeds`() async throws {
        try await withTestAccounts { test in
            try await test.add("chen@example.com")
            let token = try await request(test)
            let errors = await withTaskGroup(of: AccountError?.self) { group in
                for ending in ["1", "2"] {
                    group.addTask { [new] in
                        do {
                            try await test.accounts.resetPassword(token: token, password: new + ending)
                            return nil
                        } catch {
                            return error as? AccountError
                        }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(errors.compactMap(\.self) == [.invalidToken])
        }
    }

    @Test func `changing the password keeps this session and ends the others`() async throws {
        try await withTestAccounts { test in
            try await test.add("chen@example.com")
            let (here, there) = (try await test.signIn("chen@example.com"), try await test.signIn("chen@example.com"))
            try await test.accounts.changePassword(ofSession: here.token, from: TestAccounts.password, to: new)
            let kept = try await test.accounts.account(ofSession: here.token)
            let ended = try await test.accounts.account(ofSession: there.token)
            _ = try await test.signIn("chen@example.com", password: new)
            #expect(kept != nil && ended == nil)
        }
    }

    @Test func `the present password cannot be guessed at leisure from an open browser`() async throws {
        try await withTestAccounts { test in
            try await test.add("chen@example.com")
            let (thief, owner) = (
                try await test.signIn("chen@example.com").token, try await test.signIn("chen@example.com").token
            )
            for _ in 0 ..< 10 {
                await #expect(throws: AccountError.wrongCredentials) {
                    try await test.accounts.changePassword(ofSession: thief, from: "wrong password", to: new)
                }
            }
            await #expect(throws: AccountError.tooManyAttempts(retryAfter: 900)) {
                try await test.accounts.changePassword(ofSession: thief, from: TestAccounts.password, to: new)
            }
            try await test.accounts.changePassword(ofSession: owner, from: TestAccounts.password, to: new)
            await #expect(throws: AccountError.invalidToken) {
                try await test.accounts.changePassword(ofSession: thief, from: new, to: TestAccounts.password)
            }
        }
    }
}
