import Domain
import Foundation
import Matchmaking
import Postgres
import Storage
import Testing

struct ErasureTests {
    @Test func `nothing of a person is left in any table, and the figures stay`() async throws {
        try await withMarket(connections: 4) { market in
            let story = try await ErasedStory(market)
            for word in ErasedStory.words { #expect(try await market.tables(holding: word) != [], "\(word)") }
            let told = market.clock.now
            let before = try await market.report(asOf: told)
            market.clock.advance(3600)
            let erased = try await market.profiles.erase(
                Profile.ID("P1"), Command(story.opc, idempotencyKey: "e1", requestHash: [9]))
            #expect(erased.state == "erased")

            for word in ErasedStory.words { #expect(try await market.tables(holding: word) == [], "\(word)") }
            _ = try await LedgerBook.verify(market.program.id, in: market.database)
            #expect(try await market.report(asOf: told) == before)
            let now = try await market.report(asOf: market.clock.now)
            for section in ["ladder"] {
                #expect(
                    now.figures(in: section, of: ["scenariosOpened", "scenariosMatched", "scenariosLanded"])
                        == before.figures(
                            in: section, of: ["scenariosOpened", "scenariosMatched", "scenariosLanded"]))
            }
            #expect(try await market.scenarios.find(Scenario.ID("S1"), story.owner).record["isLanded"] == .flag(true))
        }
    }

    @Test func `what was open ends, and its openings are free again`() async throws {
        try await withMarket(connections: 4) { market in
            let story = try await ErasedStory(market)
            #expect(try await market.scenarios.find(Scenario.ID("S2"), story.owner).state == "filled")
            _ = try await market.profiles.erase(Profile.ID("P1"), Command(story.opc))
            var states: [MatchState?] = []
            for match in [story.accepted, story.agreed, story.applied, story.invited] {
                states.append(try await market.state(of: match))
            }
            #expect(states == [.accepted, .cancelled, .withdrawn, .declined])
            let scenario = try await market.scenarios.find(Scenario.ID("S2"), story.owner)
            #expect(scenario.state == "published")
            #expect(scenario.record["openingsTaken"] == .number(0))
            // The owner keeps its own history, with a number in place of a name.
            let match = try await market.matches.find(story.accepted, story.owner).record
            #expect(match["opcName"] == .text("erased \(story.organization)"))
            await #expect(throws: ServiceError.self) {
                try await market.profiles.erase(Profile.ID("P1"), Command(market.office))
            }
        }
    }

    @Test func `no import brings a person back`() async throws {
        try await withMarket(connections: 4) { market in
            let story = try await ErasedStory(market)
            _ = try await market.profiles.erase(Profile.ID("P1"), Command(story.opc))
            let line = try profileLine(["contact": ["name": ErasedStory.words[1]]])
            try await withFile(line.utf8) { file in
                await #expect(throws: ImportError.self) {
                    try await market.imports.profiles(from: file, options: Imports.Options(arrival: .published))
                }
                let partial = try await market.imports.profiles(
                    from: file, options: Imports.Options(isPartial: true, arrival: .published))
                #expect(partial.imported == 0)
                #expect(partial.errors.map(\.field) == ["id"])
            }
            for word in ErasedStory.words { #expect(try await market.tables(holding: word) == [], "\(word)") }
        }
    }

    @Test func `an approach whose time is over does not hold a person back`() async throws {
        try await withMarket { market in
            let pair = try await market.pair()
            let match = try await market.approach("S1", "P1", as: pair.opc)
            // The clock has not come by yet.
            market.clock.advance(days: 30)
            _ = try await market.profiles.erase(Profile.ID("P1"), Command(pair.opc))
            #expect(try await market.state(of: match) == .expired)
            _ = try await LedgerBook.verify(market.program.id, in: market.database)
        }
    }

    @Test func `only the person and the office forget`() async throws {
        try await withMarket { market in
            let pair = try await market.pair()
            let stranger = try await market.member("路人", .opc)
            for actor in [pair.owner, stranger] {
                await #expect(throws: ServiceError.self) {
                    try await market.profiles.erase(Profile.ID("P1"), Command(actor))
                }
            }
            #expect(try await market.profiles.find(Profile.ID("P1"), pair.opc).state == "verified")
            _ = try await market.profiles.erase(Profile.ID("P1"), Command(market.office))
            #expect(try await market.tables(holding: "纸鸢工作室") == [])
        }
    }

    @Test func `whoever asks gets everything that is known of them, and nothing of others`() async throws {
        try await withMarket(connections: 4) { market in
            let story = try await ErasedStory(market)
            let stranger = try await market.member("路人甲乙", .opc)
            try await market.verify("P9", of: stranger)
            let data = try await market.profiles.everything(about: story.opc)
            let text = String(decoding: try JSONEncoder().encode(data), as: UTF8.self).replacing("\\/", with: "/")
            for word in ErasedStory.words { #expect(text.contains(word), "\(word)") }
            #expect(!text.contains("路人甲乙"))
            #expect(data.list("matches").count == 4)
            #expect(data.list("contactViews").count == 1)
            #expect(data.list("notifications").isEmpty == false)
        }
    }
}

extension Market {
    /// The tables that hold this text anywhere, also as bytes.
    fileprivate func tables(holding text: String) async throws -> [String] {
        let bytes = text.utf8.map { String(format: "%02x", $0) }.joined()
        return try await database.read { db in
            let names = try db.execute(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema() ORDER BY 1"
            ).map { try $0.decode("table_name", as: String.self) }
            return try names.filter { name in
                let rows = try db.execute(
                    """
                    SELECT FROM \(identifier: name) AS entry
                    WHERE strpos(entry::text, \(text)) > 0 OR strpos(entry::text, \(bytes)) > 0
                    LIMIT 1
                    """
                )
                return !rows.isEmpty
            }
        }
    }

    fileprivate func report(asOf moment: Date) async throws -> Record {
        var record: Record = try await KPI(context).report(office, asOf: moment, track: nil)
        record["ledger"] = nil
        return record
    }
}

extension Record {
    fileprivate func figures(in section: String, of ids: [String]) -> [RecordValue] {
        list(section).filter { figure in
            if case .object(let record) = figure { ids.contains(record["id"]?.text ?? "") } else { false }
        }
    }
}
