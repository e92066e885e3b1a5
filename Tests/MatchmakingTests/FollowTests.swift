import Domain
import Foundation
import Matchmaking
import Postgres
import Ranking
import Testing

struct FollowTests {
    @Test func `two servers see a publication, an engagement and a filled scenario within a second`() async throws {
        try await withFollowers { market, servers in
            let pair = try await market.pair([:], ["capacity": .number(1)])
            for server in servers {
                #expect(await isSoon { server.counts.scenarios == 1 && server.counts.profiles == 1 })
            }
            let second = try await market.member("乙", .opc)
            try await market.verify("P2", of: second)
            try await market.publish("S2", of: pair.owner)
            for server in servers {
                #expect(await isSoon { try await server.ranked(for: "S2") == ["P1", "P2"] })
                #expect(await isSoon { try await server.open(to: "P2") == ["S1", "S2"] })
            }

            let match = try await market.approach("S1", "P1", as: pair.opc)
            try await market.carry(match, to: .agreed, pair)
            for server in servers {
                #expect(await isSoon { try await server.reasons(against: "P1", for: "S2") == [.capacityUsedUp] })
                #expect(await isSoon { try await server.open(to: "P2") == ["S2"] })
            }

            try await market.move(match, to: .cancelled, as: pair.owner)
            for server in servers {
                #expect(await isSoon { try await server.ranked(for: "S2") == ["P1", "P2"] })
                #expect(await isSoon { try await server.open(to: "P2") == ["S1", "S2"] })
            }
            _ = try await market.profiles.erase(Profile.ID("P2"), Command(second))
            for server in servers {
                #expect(await isSoon { try await server.ranked(for: "S2") == ["P1"] })
            }
        }
    }

    @Test func `a server whose listening connection was lost catches up`() async throws {
        try await withFollowers { market, servers in
            let owner = try await market.member("海汇航运", .owner)
            try await market.publish("S1", of: owner)
            for server in servers { #expect(await isSoon { server.counts.scenarios == 1 }) }
            for number in 2 ... 4 {
                #expect(try await market.endListeners() == 2)
                // Said while nobody listens.
                try await market.publish("S\(number)", of: owner)
                for server in servers {
                    #expect(await isSoon(within: .seconds(3)) { server.counts.scenarios == number })
                }
                #expect(await isSoon(within: .seconds(3)) { try await market.listeners() == 2 })
            }
        }
    }

    /// Two servers on one database that have begun to listen.
    private func withFollowers(_ body: (Market, [Recommendations]) async throws -> Void) async throws {
        try await withMarket(connections: 4, applicationName: "follow-\(UUID())") { market in
            let model = try RankerModel.shipped()
            let servers = (1 ... 2).map { _ in
                Recommendations(
                    program: market.program, encoders: market.encoders, database: market.database, model: model)
            }
            let following = servers.map { server in Task { await server.follow { _ in } } }
            defer { for task in following { task.cancel() } }
            try #require(await isSoon(within: .seconds(5)) { try await market.listeners() == 2 })
            try await body(market, servers)
        }
    }
}

/// Whether something becomes true in time.
private func isSoon(within limit: Duration = .seconds(1), _ condition: () async throws -> Bool) async -> Bool {
    let end = ContinuousClock.now + limit
    while ContinuousClock.now < end {
        if (try? await condition()) == true { return true }
        try? await Task.sleep(for: .milliseconds(10))
    }
    return false
}

extension Recommendations {
    fileprivate func ranked(for scenario: String) async throws -> [String] {
        try await forScenario(Scenario.ID(scenario), limit: 10).entries.map(\.listing.id.text).sorted()
    }

    fileprivate func open(to profile: String) async throws -> [String] {
        try await forProfile(Profile.ID(profile), limit: 10).entries.map(\.listing.id.text).sorted()
    }

    fileprivate func reasons(against profile: String, for scenario: String) async throws -> [Exclusion]? {
        try await forScenario(Scenario.ID(scenario), limit: 10).excluded
            .first { $0.id == Profile.ID(profile) }?.reasons
    }
}

extension Market {
    private static let ours: SQL = """
        FROM pg_stat_activity
        WHERE application_name = current_setting('application_name') AND query LIKE 'LISTEN%'
        """

    fileprivate func listeners() async throws -> Int {
        try await database.read { db in try db.execute("SELECT pid \(sql: Self.ours)").count }
    }

    /// - Returns: how many there were.
    fileprivate func endListeners() async throws -> Int {
        try await database.transaction { db in
            try db.execute("SELECT pg_terminate_backend(pid, 5000) \(sql: Self.ours)").count
        }
    }
}
