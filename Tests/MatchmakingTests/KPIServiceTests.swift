import Domain
import Foundation
import Matchmaking
import Postgres
import Storage
import Testing

struct KPIServiceTests {
    @Test func `the figures are what happened`() async throws {
        try await withMarket { market in
            _ = try await Program2026(market)
            let kpi = KPI(market.context)
            let (report, head) = try await kpi.report(market.office, asOf: nil, track: nil)
            #expect(
                report.ladder
                    == [
                        "scenariosOpened": 3, "scenariosMatched": 2, "scenariosSigned": 1, "scenariosLanded": 1,
                        "scenariosBenchmark": 0,
                    ])
            #expect(report.figure("opcs")?.value == 2)
            #expect(report.figure("opcsServed")?.value == 2)
            #expect(head.number == Int(try await market.ledger().count))

            let record: Record = try await kpi.report(market.office, asOf: nil, track: nil)
            #expect(record.object("ledger")["number"] == .number(Double(head.number)))
            let landed = try await kpi.subjects(market.office, indicator: "scenariosLanded", asOf: nil, track: nil)
            #expect(landed.list("items").map(\.scenario) == ["S1"])
            let opened = try await kpi.subjects(market.office, indicator: "scenariosOpened", asOf: nil, track: nil)
            #expect(Set(opened.list("items").map(\.scenario)) == ["S1", "S2", "S4"])
        }
    }

    @Test func `a track has its own figures`() async throws {
        try await withMarket { market in
            _ = try await Program2026(market)
            let kpi = KPI(market.context)
            let (report, _) = try await kpi.report(market.office, asOf: nil, track: "digital-culture")
            #expect(report.ladder["scenariosOpened"] == 1)
            #expect(report.ladder["scenariosMatched"] == 0)
            let fields = await refusedFields {
                try await kpi.report(market.office, asOf: nil, track: "alchemy") as Record
            }
            #expect(fields == ["track"])
        }
    }

    @Test func `a date in the past shows what was so then, whatever came later`() async throws {
        try await withMarket { market in
            let story = try await Program2026(market)
            let kpi = KPI(market.context)
            let (then, _) = try await kpi.report(market.office, asOf: story.beforeAcceptance, track: nil)
            #expect(
                then.ladder
                    == [
                        "scenariosOpened": 4, "scenariosMatched": 3, "scenariosSigned": 2, "scenariosLanded": 0,
                        "scenariosBenchmark": 0,
                    ])
            let (atFirst, _) = try await kpi.report(market.office, asOf: .distantPast, track: nil)
            #expect(atFirst.ladder.values.allSatisfy { $0 == 0 })
        }
    }

    @Test func `only the office sees them`() async throws {
        try await withMarket { market in
            let pair = try await market.pair()
            let kpi = KPI(market.context)
            let community = try await market.member("蓝湾社区", .community)
            for actor in [pair.owner, pair.opc, community] {
                await #expect(throws: ServiceError.self) {
                    try await kpi.report(actor, asOf: nil, track: nil) as Record
                }
                await #expect(throws: ServiceError.self) {
                    try await kpi.subjects(actor, indicator: "scenariosOpened", asOf: nil, track: nil)
                }
            }
            await #expect(throws: ServiceError.notFound("indicator")) {
                try await kpi.subjects(market.office, indicator: "weather", asOf: nil, track: nil)
            }
        }
    }

    @Test func `who has read the ledger before reads on, and reports the same as who reads all of it`() async throws {
        try await withMarket { market in
            let kept = KPI(market.context)
            _ = try await Program2026(market) {
                let (one, other) = (
                    try await kept.report(market.office, asOf: nil, track: nil) as Record,
                    try await KPI(market.context).report(market.office, asOf: nil, track: nil) as Record
                )
                #expect(one == other)
            }
        }
    }

    @Test func `what lists show, and who opens it, counts from the next report on`() async throws {
        try await withMarket { market in
            _ = try await Program2026(market)
            let kept = KPI(market.context)
            var reports: [Record] = []
            func report() async throws {
                reports.append(try await kept.report(market.office, asOf: nil, track: nil))
                #expect(try await KPI(market.context).report(market.office, asOf: nil, track: nil) == reports.last)
            }
            try await report()
            for profiles in [["P1"], ["P2", "P1"]] {
                try await market.show(profiles, for: "S2")
                try await report()
            }
            let (now, program) = (market.clock.now, market.program.id)
            try await market.database.transaction { db in
                try Exposure.markSeen(
                    Profile.ID("P2"), for: Scenario.ID("S2"), at: now, in: program, db)
            }
            try await report()
            #expect(Set(reports).count == 4)
        }
    }

    @Test func `several who ask at once get the same`() async throws {
        try await withMarket(connections: 4) { market in
            _ = try await Program2026(market)
            let kept = KPI(market.context)
            let reports = try await withThrowingTaskGroup(of: Record.self) { group in
                for _ in 1 ... 8 { group.addTask { try await kept.report(market.office, asOf: nil, track: nil) } }
                return try await group.reduce(into: Set<Record>()) { $0.insert($1) }
            }
            #expect(reports.count == 1)
        }
    }
}

/// A small program: S1 has landed, S2 is in talks, S3 had landed and was void, S4 is published on another track, S5 is a
/// draft.
private struct Program2026 {
    /// When S1 and S3 were signed and delivered, and all four were open.
    let beforeAcceptance: Date

    /// - Parameter step: comes after each thing that happens.
    init(_ market: Market, _ step: () async throws -> Void = {}) async throws {
        let pair = Pair(owner: try await market.member("海汇航运", .owner), opc: try await market.member("甲", .opc))
        let other = try await market.member("乙", .opc)
        try await market.verify("P1", of: pair.opc)
        try await market.verify("P2", of: other)
        try await step()
        for id in ["S1", "S2", "S3"] { try await market.publish(id, of: pair.owner) }
        try await market.publish("S4", of: pair.owner, ["track": "digital-culture"])
        try await step()
        _ = try await market.scenarios.create(Self.draft, Command(pair.owner))
        let first = try await market.approach("S1", "P1", as: pair.opc)
        let second = try await market.approach("S2", "P2", as: pair.owner)
        let third = try await market.approach("S3", "P1", as: pair.opc)
        try await market.move(second, to: .inTalks, as: other)
        for match in [first, third] {
            market.clock.advance(days: 1)
            try await market.carry(match, to: .delivered, pair)
            try await step()
        }
        beforeAcceptance = market.clock.now
        market.clock.advance(days: 1)
        for match in [first, third] { try await market.move(match, to: .accepted, as: pair.owner) }
        try await step()
        let void: Record = ["to": "voided", "reason": "falseDeclaration"]
        _ = try await market.scenarios.move(Scenario.ID("S3"), void, Command(market.office))
        try await step()
    }

    private static let draft: Record = [
        "id": "S5", "title": "草稿", "track": "software-information", "summary": "草稿", "requirements": .texts(["一"]),
    ]
}

extension Market {
    fileprivate func show(_ profiles: [String], for scenario: String) async throws {
        let list = ShownList(
            account: Account.ID(1), listed: .profiles, listing: scenario, textHash: [1], model: "toy", statistics: nil,
            weights: "none",
            entries: profiles.map { ShownList.Entry(id: $0, probability: 0.5, factors: [:]) })
        let (now, program) = (clock.now, program.id)
        try await database.transaction { db in try list.insert(at: now, in: program, db) }
    }
}

extension KPIReport {
    fileprivate var ladder: [String: Double] {
        let rungs = ["Opened", "Matched", "Signed", "Landed", "Benchmark"].map { "scenarios" + $0 }
        return Dictionary(uniqueKeysWithValues: rungs.map { ($0, figure($0)?.value ?? .nan) })
    }
}

extension RecordValue {
    fileprivate var scenario: String {
        if case .object(let record) = self { record["scenario"]?.text ?? "" } else { "" }
    }
}
