import Domain
import Foundation
import Matchmaking
import Postgres
import Storage
import Testing

struct ScenarioVersionTests {
    private static let scenario = Scenario.ID("S1")

    @Test(
        arguments: [
            ["requirements": .texts(["识别手写送货单", "导出报表"])], ["budgetMinCNY": .number(1)],
            ["budgetMaxCNY": .number(90_000)], ["startBy": "2026-05-01"], ["deliverBy": "2026-08-01"],
        ] as [Record])
    func `other requirements, another budget or other dates are a new version`(_ change: Record) async throws {
        try await withMarket { market in
            let pair = try await market.pair()
            let changed = try await market.scenarios.change(Self.scenario, change, Command(pair.owner))
            #expect(changed.record["version"] == .number(2))
            #expect(changed.state == "published")
        }
    }

    @Test func `other words are none`() async throws {
        try await withMarket { market in
            let pair = try await market.pair()
            let match = try await market.approach("S1", "P1", as: pair.opc)
            let change: Record = ["title": "单据识别", "summary": "每天四千张。", "openings": .number(2)]
            let changed = try await market.scenarios.change(Self.scenario, change, Command(pair.owner))
            #expect(changed.record["version"] == .number(1))
            #expect(try await market.told(pair.opc).contains("versionChanged") == false)
            try await market.move(match, to: .inTalks, as: pair.owner)
            #expect(try await market.count("scenario_versions") == 0)
        }
    }

    @Test func `who has applied confirms the new version before talks can begin`() async throws {
        try await withMarket { market in
            let pair = try await market.pair()
            let match = try await market.approach("S1", "P1", as: pair.opc)
            try await market.newVersion(by: pair.owner)
            #expect(try await market.told(pair.opc).last == "versionChanged")
            #expect(try await market.matches.find(match, pair.opc).record["isVersionConfirmed"] == .flag(false))
            await #expect(throws: ServiceError.refused(.versionNotConfirmed)) {
                try await market.move(match, to: .inTalks, as: pair.owner)
            }
            await #expect(throws: ServiceError.refused(.notYourMove(allowed: [.opc]))) {
                try await market.matches.confirm(match, Command(pair.owner))
            }
            let confirmed = try await market.matches.confirm(match, Command(pair.opc))
            #expect(confirmed.record["isVersionConfirmed"] == .flag(true))
            // Its time to answer goes on as it was.
            #expect(try await market.match(match).deadline == shanghai("2026-03-10T00:00:00"))
            try await market.move(match, to: .inTalks, as: pair.owner)
        }
    }

    @Test func `who was invited confirms the new version by saying yes`() async throws {
        try await withMarket { market in
            let pair = try await market.pair()
            let match = try await market.approach("S1", "P1", as: pair.owner)
            try await market.newVersion(by: pair.owner)
            #expect(try await market.told(pair.opc).last == "versionChanged")
            let talks = try await market.move(match, to: .inTalks, as: pair.opc)
            #expect(talks.record["isVersionConfirmed"] == .flag(true))
            #expect(talks.record["scenarioVersion"] == .number(2))
        }
    }

    @Test func `every version is kept as it was`() async throws {
        try await withMarket { market in
            let pair = try await market.pair()
            try await market.newVersion(by: pair.owner, budget: 90_000)
            try await market.newVersion(by: pair.owner, budget: 70_000)
            let kept = try await market.database.read { db in
                try db.execute(
                    """
                    SELECT version, content->>'budgetMaxCNY' AS budget, content->>'title' AS title
                    FROM scenario_versions ORDER BY version
                    """
                ).map { row in
                    [
                        try row.decode("version"), try row.decodeIfPresent("budget") ?? "none",
                        try row.decode("title"),
                    ] as [String]
                }
            }
            #expect(kept == [["1", "none", "票据识别 S1"], ["2", "90000", "票据识别 S1"]])
            let present = try await market.scenarios.find(Self.scenario, pair.opc).record
            #expect(present["version"] == .number(3))
            #expect(present["budgetMaxCNY"] == .number(70_000))
        }
    }

    @Test func `a draft may change without versions, and what is over no more`() async throws {
        try await withMarket { market in
            let pair = try await market.pair()
            _ = try await market.scenarios.move(
                Self.scenario, ["to": "closed", "reason": "scopeChanged"], Command(pair.owner))
            await #expect(throws: ServiceError.refused(.notNow(state: "closed", next: []))) {
                try await market.scenarios.change(Self.scenario, ["title": "晚了"], Command(pair.owner))
            }
            for actor in [pair.opc, market.office] {
                await #expect(throws: ServiceError.self) {
                    try await market.scenarios.change(Self.scenario, ["title": "别人的"], Command(actor))
                }
            }
        }
    }

    @Test func `no fewer openings than are taken`() async throws {
        try await withMarket { market in
            let pair = try await market.pair(openings: 3)
            let other = try await market.member("乙", .opc)
            try await market.verify("P2", of: other)
            for (profile, opc) in [("P1", pair.opc), ("P2", other)] {
                let match = try await market.approach("S1", profile, as: opc)
                try await market.carry(match, to: .agreed, Pair(owner: pair.owner, opc: opc))
            }
            let fields = await refusedFields {
                try await market.scenarios.change(Self.scenario, ["openings": .number(1)], Command(pair.owner))
            }
            #expect(fields == ["openings"])
        }
    }

    @Test func `as many openings as are taken fill a scenario, and one more opens it again`() async throws {
        try await withMarket { market in
            let pair = try await market.pair(openings: 2)
            let other = try await market.member("乙", .opc)
            try await market.verify("P2", of: other)
            let match = try await market.approach("S1", "P1", as: pair.opc)
            try await market.carry(match, to: .agreed, pair)
            let waiting = try await market.approach("S1", "P2", as: other)
            let filled = try await market.scenarios.change(
                Self.scenario, ["openings": .number(1)], Command(pair.owner))
            #expect(filled.state == "filled")
            #expect(try await market.state(of: waiting) == .superseded)
            let opened = try await market.scenarios.change(
                Self.scenario, ["openings": .number(2)], Command(pair.owner))
            #expect(opened.state == "published")
            _ = try await market.approach("S1", "P2", as: other)
            _ = try await LedgerBook.verify(market.program.id, in: market.database)
        }
    }
}

extension Market {
    fileprivate func newVersion(by owner: Actor, budget: Int = 90_000) async throws {
        let change: Record = ["budgetMaxCNY": .number(Double(budget))]
        _ = try await scenarios.change(Scenario.ID("S1"), change, Command(owner))
    }
}
