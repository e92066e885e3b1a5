import Domain
import Foundation
import Matchmaking
import Testing

struct FigureTests {
    private static let people: Record = [
        "indicator": "people", "value": .number(1_234), "on": "2026-02-28", "source": "人社局月报 2026-02",
    ]

    @Test func `a registered figure is in the report with its source, from its day on`() async throws {
        try await withMarket { market in
            let figures = Figures(market.context)
            let answer = try await figures.register(Self.people, Command(market.office))
            #expect(answer.record == Self.people)
            let later = Self.people.merging(["value": .number(1_300), "on": "2026-03-02"]) { $1 }
            _ = try await figures.register(later, Command(market.office))
            let (now, _) = try await KPI(market.context).report(market.office, asOf: nil, track: nil)
            #expect(now.figure("people")?.value == 1_300)
            #expect(now.figure("people")?.registered?.source == "人社局月报 2026-02")
            #expect(now.figure("communities")?.value == nil)
            let before = try await KPI(market.context).report(
                market.office, asOf: shanghai("2026-03-01T12:00:00"), track: nil
            ).report
            // It was not known then: the ledger says when it was registered.
            #expect(before.figure("people")?.value == nil)
        }
    }

    @Test(
        arguments: [
            (["indicator": "weather"], ["indicator"]), (["indicator": .null], ["indicator"]),
            (["value": .null], ["value"]), (["value": .number(-1)], ["value"]), (["value": .number(1.5)], ["value"]),
            (["on": .null], ["on"]), (["on": "2026-03-03"], ["on"]), (["on": "2026-02-30"], ["on"]),
            (["source": .null], ["source"]), (["value": .null, "source": .null], ["source", "value"]),
            (["colour": "red"], ["colour"]),
        ] as [(Record, [String])])
    func `what is missing or impossible is named`(_ change: Record, _ expected: [String]) async throws {
        try await withMarket { market in
            let request = Self.people.merging(change) { $1 }
            let fields = await refusedFields {
                try await Figures(market.context).register(request, Command(market.office))
            }
            let written = try await market.count("ledger")
            #expect(fields.sorted() == expected)
            #expect(written == 0)
        }
    }

    @Test func `only the office registers figures`() async throws {
        try await withMarket { market in
            for role in [Role.owner, .opc, .community] {
                let actor = try await market.member("某单位 \(role)", role)
                await #expect(throws: ServiceError.forbidden("Only the program office registers figures.")) {
                    try await Figures(market.context).register(Self.people, Command(actor))
                }
            }
        }
    }
}
