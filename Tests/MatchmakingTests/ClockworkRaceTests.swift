import Domain
import Foundation
import Matchmaking
import Testing

struct ClockworkRaceTests {
    @Test func `eight servers' clocks handle each of forty due matches once`() async throws {
        try await withMarket(connections: 8) { market in
            let owner = try await market.member("海汇航运", .owner)
            let matches = try await Self.fortyApplications(to: owner, in: market)
            let asked = matches.count
            try #require(asked == 40)

            market.wait(until: try shanghai("2026-03-06T00:00:00"))
            #expect(try await Self.eightTicks(market) == 40)
            let told = try await market.told(owner)
            #expect(told.filter { $0 == "answerDueSoon" }.count == 40)

            market.wait(until: try shanghai("2026-03-10T00:00:00"))
            #expect(try await Self.eightTicks(market) == 40)
            let expired = try await market.ledger().filter { $0.to == "expired" }.map(\.subject.id)
            #expect(expired.count == 40)
            #expect(Set(expired) == Set(matches.map(\.description)))
            #expect(try await Self.eightTicks(market) == 0)
            _ = try await LedgerBook.verify(market.program.id, in: market.database)
        }
    }

    /// - Returns: how many matches they looked after together.
    private static func eightTicks(_ market: Market) async throws -> Int {
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 1 ... 8 { group.addTask { try await Clockwork(market.context).tick() } }
            return try await group.reduce(0, +)
        }
    }

    private static func fortyApplications(to owner: Actor, in market: Market) async throws -> [Match.ID] {
        for number in 1 ... 8 { try await market.publish("S\(number)", of: owner) }
        var matches: [Match.ID] = []
        for name in ["甲", "乙", "丙", "丁", "戊"] {
            let opc = try await market.member(name, .opc)
            try await market.verify(name, of: opc)
            for number in 1 ... 8 { matches.append(try await market.approach("S\(number)", name, as: opc)) }
        }
        return matches
    }
}
