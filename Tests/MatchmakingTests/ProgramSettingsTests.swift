import Domain
import Foundation
import Matchmaking
import Testing

struct ProgramSettingsTests {
    @Test func `what the office sets holds from then on`() async throws {
        try await withMarket { market in
            let settings = ProgramSettings(market.context)
            let seen = try await settings.find(market.program.id)
            let changed = try await settings.change(
                market.program.id, ["headcountLimit": .number(2)], Command(market.office, revision: seen.revision))
            #expect(changed.revision == seen.revision + 1)
            #expect(changed.record["revision"] == .number(Double(changed.revision)))
            #expect(market.program.headcountLimit == 2)
            let pair = try await market.pair()
            await #expect(throws: ServiceError.refused(.notEligible(["overHeadcountLimit"]))) {
                try await market.approach("S1", "P1", as: pair.opc)
            }
            let entry = try #require(try await market.ledger().first)
            #expect(entry.subject == LedgerEntry.Subject(.program, market.program.id))
            #expect(entry.actor == market.office)
        }
    }

    @Test func `all programs are known, and only one's own is changed`() async throws {
        try await withMarket { market in
            let settings = ProgramSettings(market.context)
            let known = try await settings.all().compactMap { $0["id"]?.text }
            #expect(known == ["lingang-2028", "shenzhen-2027"])
            let other = try await settings.find(Program.ID("shenzhen-2027"))
            #expect(other.record["id"] == "shenzhen-2027")
            await #expect(throws: ServiceError.notFound("program")) {
                try await settings.change(
                    Program.ID("shenzhen-2027"), ["headcountLimit": .number(5)], Command(market.office))
            }
            await #expect(throws: ServiceError.notFound("program")) {
                try await settings.find(Program.ID("nowhere"))
            }
        }
    }

    @Test func `only the office sets anything, on what it has read, and nothing wrong`() async throws {
        try await withMarket { market in
            let settings = ProgramSettings(market.context)
            let id = market.program.id
            for role in [Role.owner, .opc, .community] {
                let actor = try await market.member("某单位 \(role)", role)
                await #expect(throws: ServiceError.self) {
                    try await settings.change(id, ["headcountLimit": .number(5)], Command(actor))
                }
            }
            await #expect(throws: ServiceError.stale(current: 1)) {
                try await settings.change(id, ["headcountLimit": .number(5)], Command(market.office, revision: 7))
            }
            let fields = await refusedFields {
                try await settings.change(
                    id, ["headcountLimit": .number(0), "periodEnd": "soon"], Command(market.office))
            }
            #expect(fields.sorted() == ["headcountLimit", "periodEnd"])
            #expect(market.program.headcountLimit == 10)
            #expect(try await market.count("ledger") == 0)
        }
    }

    @Test func `a track that listings use is not taken away`() async throws {
        try await withMarket { market in
            _ = try await market.pair()
            let settings = ProgramSettings(market.context)
            let id = market.program.id
            func tracks(without gone: String) -> Record {
                let kept = market.program.tracks.filter { $0.id != gone }
                return [
                    "tracks": .list(
                        kept.map { track in
                            .object([
                                "id": .text(track.id),
                                "name": .object(["zh": .text(track.name.zh), "en": .text(track.name.en)]),
                            ])
                        })
                ]
            }
            let used = tracks(without: "software-information")
            let fields = await refusedFields { try await settings.change(id, used, Command(market.office)) }
            #expect(fields == ["tracks"])
            _ = try await settings.change(id, tracks(without: "live-marketing"), Command(market.office))
            #expect(market.program.tracks.count == 4)
        }
    }
}
