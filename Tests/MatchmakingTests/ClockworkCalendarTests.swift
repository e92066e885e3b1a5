import Domain
import Foundation
import Matchmaking
import Testing

struct ClockworkCalendarTests {
    @Test func `past the last calendar nothing gets a deadline, and nothing is written`() async throws {
        try await withMarket(on: "2026-12-28") { market in
            let pair = try await market.pair()
            let (entries, notices) = (try await market.ledger().count, try await market.count("notifications"))
            await #expect(throws: ServiceError.calendarMissing(year: 2027)) {
                try await market.approach("S1", "P1", as: pair.opc)
            }
            #expect(try await market.count("matches") == 0)
            #expect(try await market.ledger().count == entries)
            #expect(try await market.count("notifications") == notices)

            // Friday 1 January is a holiday; 4 and 5 January are the fourth and the fifth working day.
            _ = try await ProgramSettings(market.context).change(
                market.program.id, Self.newYear, Command(market.office))
            let match = try await market.approach("S1", "P1", as: pair.opc)
            #expect(try await market.match(match).deadline == shanghai("2027-01-06T00:00:00"))
        }
    }

    @Test func `a move that needs no deadline needs no calendar`() async throws {
        try await withMarket(on: "2026-12-21") { market in
            let pair = try await market.pair()
            let match = try await market.approach("S1", "P1", as: pair.opc)
            market.wait(until: try shanghai("2026-12-25T09:00:00"))
            await #expect(throws: ServiceError.calendarMissing(year: 2027)) {
                try await market.move(match, to: .inTalks, as: pair.owner)
            }
            #expect(try await market.match(match).revision == 1)
            try await market.move(match, to: .declined, as: pair.owner)
            #expect(try await market.state(of: match) == .declined)
        }
    }

    @Test func `a year that the office takes away stops no match that has its deadline`() async throws {
        try await withMarket { market in
            let pair = try await market.pair()
            let match = try await market.approach("S1", "P1", as: pair.opc)
            let change: Record = ["calendar": .object(["2026": .null])]
            _ = try await ProgramSettings(market.context).change(market.program.id, change, Command(market.office))
            market.wait(until: try shanghai("2026-03-06T00:00:00"))
            try await market.clockwork.tick()
            #expect(try await market.told(pair.owner).contains("answerDueSoon"))
            market.wait(until: try shanghai("2026-03-10T00:00:00"))
            try await market.clockwork.tick()
            #expect(try await market.state(of: match) == .expired)
        }
    }

    private static let newYear: Record = [
        "calendar": .object([
            "2027": .object([
                "source": "通知", "holidays": .texts(["2027-01-01", "2027-01-02", "2027-01-03"]),
                "makeUpDays": .list([]),
            ])
        ])
    ]
}
