import Domain
import Foundation
import Matchmaking
import Postgres
import Testing

struct SessionTests {
    private let hour: TimeInterval = 3600

    @Test func `a session ends twelve hours after its last use`() async throws {
        try await withTestAccounts { test in
            try await test.add("chen@example.com")
            let token = try await test.signIn("chen@example.com").token
            test.clock.advance(12 * hour - 1)
            let used = try await test.accounts.account(ofSession: token)
            test.clock.advance(12 * hour - 1)
            let usedAgain = try await test.accounts.account(ofSession: token)
            test.clock.advance(12 * hour)
            let ended = try await test.accounts.account(ofSession: token)
            #expect(used != nil && usedAgain != nil && ended == nil)
        }
    }

    @Test func `a session ends after seven days, however much it is used`() async throws {
        try await withTestAccounts { test in
            try await test.add("chen@example.com")
            let start = test.clock.now
            let signedIn = try await test.signIn("chen@example.com")
            var hours = 0
            while try await test.accounts.account(ofSession: signedIn.token) != nil {
                test.clock.advance(hour)
                hours += 1
            }
            #expect(hours == 7 * 24)
            #expect(signedIn.expiresAt == start + 7 * 24 * hour)
        }
    }

    @Test func `its use is written down once a minute`() async throws {
        try await withTestAccounts { test in
            try await test.add("chen@example.com")
            let start = test.clock.now
            let token = try await test.signIn("chen@example.com").token
            var written: [TimeInterval] = []
            for _ in 0 ..< 5 {
                test.clock.advance(25)
                _ = try await test.accounts.account(ofSession: token)
                written.append(try await lastUse(test).timeIntervalSince(start))
            }
            #expect(written == [0, 0, 75, 75, 75])
        }
    }

    private func lastUse(_ test: TestAccounts) async throws -> Date {
        try await test.database.read { db in
            try db.execute("SELECT last_used_at FROM sessions")[0].decode("last_used_at")
        }
    }

    @Test func `signing out ends one session, everywhere ends all of this account`() async throws {
        try await withTestAccounts { test in
            let chen = try await test.add("chen@example.com")
            try await test.add("li@example.com")
            let tokens = [
                try await test.signIn("chen@example.com").token, try await test.signIn("chen@example.com").token,
                try await test.signIn("chen@example.com").token, try await test.signIn("li@example.com").token,
            ]
            try await test.accounts.signOut(session: tokens[0])
            try await test.accounts.signOut(session: "unknown")
            let one = try await open(tokens, test)
            try await test.accounts.signOutEverywhere(chen.id, by: chen.actor)
            let all = try await open(tokens, test)
            #expect(one == [false, true, true, true])
            #expect(all == [false, false, false, true])
        }
    }

    private func open(_ tokens: [String], _ test: TestAccounts) async throws -> [Bool] {
        var open: [Bool] = []
        for token in tokens { open.append(try await test.accounts.account(ofSession: token) != nil) }
        return open
    }

    @Test func `a colleague cannot sign somebody out`() async throws {
        try await withTestAccounts { test in
            let chen = try await test.add("chen@example.com")
            let li = try await test.add("li@example.com")
            await #expect(throws: AccountError.notAllowed) {
                try await test.accounts.signOutEverywhere(chen.id, by: li.actor)
            }
            await #expect(throws: AccountError.notFound) {
                try await test.others.signOutEverywhere(chen.id, by: .operator(of: Program.ID("there")))
            }
        }
    }

    @Test func `a session opens nothing in another program, nor as an API token`() async throws {
        try await withTestAccounts { test in
            try await test.add("chen@example.com")
            let token = try await test.signIn("chen@example.com").token
            let elsewhere = try await test.others.account(ofSession: token)
            let asToken = try await test.accounts.account(ofToken: token)
            let unknown = try await test.accounts.account(ofSession: "a\u{0}")
            #expect(elsewhere == nil && asToken == nil && unknown == nil)
        }
    }

    @Test func `a session that is over for a month is forgotten`() async throws {
        try await withTestAccounts { test in
            try await test.add("chen@example.com")
            _ = try await test.signIn("chen@example.com")
            test.clock.advance(37 * 24 * hour)
            try await test.accounts.removeExpired()
            let kept = try await test.count("sessions")
            test.clock.advance(1)
            try await test.accounts.removeExpired()
            let left = try await test.count("sessions")
            #expect(kept == 1 && left == 0)
        }
    }
}
