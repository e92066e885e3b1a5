import Domain
import Foundation
import Matchmaking
import Testing

struct BenchmarkTests {
    private static let scenario = Scenario.ID("S1")

    @Test func `a landed scenario is a benchmark after five working days of public notice`() async throws {
        try await withMarket { market in
            let pair = try await market.pair()
            let match = try await market.approach("S1", "P1", as: pair.opc)
            try await market.carry(match, to: .delivered, pair)
            await #expect(throws: ServiceError.refused(.notLanded)) { try await market.distinguish("announced") }
            try await market.move(match, to: .accepted, as: pair.owner)
            await #expect(throws: ServiceError.self) { try await market.distinguish("benchmark") }
            _ = try await market.distinguish("announced")
            // 3, 4, 5, 6, 9 March.
            market.wait(until: try shanghai("2026-03-09T23:59:59"))
            let end = try #require(CalendarDay("2026-03-09"))
            await #expect(throws: ServiceError.refused(.noticeNotOver(until: end))) {
                try await market.distinguish("benchmark")
            }
            market.wait(until: try shanghai("2026-03-10T00:00:00"))
            #expect(try await market.distinguish("benchmark").record["distinction"] == "benchmark")
        }
    }

    @Test func `an announcement is taken back for a reason only, and then begins anew`() async throws {
        try await withMarket { market in
            let pair = try await market.pair()
            let match = try await market.approach("S1", "P1", as: pair.opc)
            try await market.carry(match, to: .accepted, pair)
            _ = try await market.distinguish("announced")
            let fields = await refusedFields { try await market.distinguish("none") }
            #expect(fields == ["reason"])
            _ = try await market.distinguish("none", ["reason": "falseDeclaration"])
            market.clock.advance(days: 30)
            await #expect(throws: ServiceError.self) { try await market.distinguish("benchmark") }
            let again = try await market.distinguish("announced")
            #expect(again.record["distinction"] == "announced")
        }
    }

    @Test func `only the office distinguishes`() async throws {
        try await withMarket { market in
            let pair = try await market.pair()
            let match = try await market.approach("S1", "P1", as: pair.opc)
            try await market.carry(match, to: .accepted, pair)
            for actor in [pair.owner, pair.opc] {
                await #expect(throws: ServiceError.self) {
                    try await market.scenarios.move(Self.scenario, ["to": "announced"], Command(actor))
                }
            }
        }
    }

    @Test func `what has landed no more can be no benchmark`() async throws {
        try await withMarket { market in
            let pair = try await market.pair()
            let match = try await market.approach("S1", "P1", as: pair.opc)
            try await market.carry(match, to: .accepted, pair)
            _ = try await market.distinguish("announced")
            try await market.move(match, to: .voided, as: market.office)
            market.clock.advance(days: 30)
            await #expect(throws: ServiceError.refused(.notLanded)) { try await market.distinguish("benchmark") }
        }
    }
}

extension Market {
    fileprivate func distinguish(_ distinction: String, _ more: Record = [:]) async throws -> Answer {
        let request = more.merging(["to": .text(distinction)]) { $1 }
        return try await scenarios.move(Scenario.ID("S1"), request, Command(office))
    }
}
