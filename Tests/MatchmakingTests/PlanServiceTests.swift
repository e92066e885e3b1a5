import Domain
import Foundation
import Matchmaking
import Ranking
import Testing

struct PlanServiceTests {
    @Test func `two scenarios and two OPCs get each other, as far as openings and capacity go`() async throws {
        try await withMarket { market in
            let pair = try await market.pair(openings: 2, [:], ["capacity": .number(2)])
            let second = try await market.member("乙", .opc)
            try await market.verify("P2", of: second, ["capacity": .number(1)])
            try await market.publish("S2", of: pair.owner)
            let plans = Plans(try await market.recommendations())
            let plan = try await plans.plan(market.office, track: nil)
            // Three openings, and room for three.
            #expect(plan.openings == 3 && plan.assignments.count == 3)
            #expect(Set(plan.assignments.map(\.names)) == ["S1 P1", "S1 P2", "S2 P1"])
            #expect(plan.callLists.map(\.scenario.id.text) == ["S1", "S2"])
            #expect(plan.callLists.map { $0.assigned.count + $0.others.count } == [2, 2])
            #expect(plan.shortfalls.isEmpty && plan.assignments.allSatisfy(\.isNewcomer))
        }
    }

    @Test func `what is agreed takes an opening and capacity, and what is accepted makes no newcomer`() async throws {
        try await withMarket { market in
            let pair = try await market.pair(openings: 2, [:], ["capacity": .number(2)])
            try await market.publish("S2", of: pair.owner, openings: 3)
            let first = try await market.approach("S1", "P1", as: pair.opc)
            try await market.carry(first, to: .agreed, pair)
            let recommendations = try await market.recommendations()
            let plans = Plans(recommendations)
            var plan = try await plans.plan(market.office, track: nil)
            #expect(plan.openings == 1 + 3)
            // Of a capacity of two, one is used.
            #expect(plan.assignments.count == 1 && plan.assignments.allSatisfy(\.isNewcomer))

            for (state, actor) in [(MatchState.delivered, pair.opc), (.accepted, pair.owner)] {
                try await market.move(first, to: state, as: actor)
            }
            try await recommendations.refresh()
            plan = try await plans.plan(market.office, track: nil)
            #expect(plan.openings == 1 + 3)
            #expect(plan.assignments.map(\.names) == ["S1 P1", "S2 P1"])
            #expect(plan.assignments.allSatisfy { !$0.isNewcomer })
        }
    }

    @Test func `a filled scenario and a full OPC are planned no more`() async throws {
        try await withMarket { market in
            let pair = try await market.pair([:], ["capacity": .number(1)])
            try await market.publish("S2", of: pair.owner)
            let match = try await market.approach("S1", "P1", as: pair.opc)
            try await market.carry(match, to: .agreed, pair)
            let plan = try await Plans(market.recommendations()).plan(market.office, track: nil)
            #expect(plan.callLists.map(\.scenario.id.text) == ["S2"])
            #expect(plan.assignments.isEmpty && plan.callLists.allSatisfy { $0.others.isEmpty })
            #expect(plan.shortfalls.map(\.profile.id.text) == ["P1"] && plan.shortfalls[0].possible == 0)
        }
    }

    @Test func `an OPC that has not said what it can carry is planned once`() async throws {
        try await withMarket { market in
            let pair = try await market.pair(openings: 3)
            try await market.publish("S2", of: pair.owner, openings: 3)
            let plan = try await Plans(market.recommendations()).plan(market.office, track: nil)
            #expect(plan.assignments.count == 1)
        }
    }

    @Test func `a track shows its part of the one plan`() async throws {
        try await withMarket { market in
            let pair = try await market.pair([:], ["capacity": .number(1)])
            try await market.publish("S2", of: pair.owner, ["track": "digital-culture", "title": "完全另外的事情"])
            let plans = Plans(try await market.recommendations())
            let parts = try await [nil, "software-information", "digital-culture"].asyncMap {
                try await plans.plan(market.office, track: $0)
            }
            // One OPC with room for one is given away once, whichever track is asked for.
            #expect(parts.map { $0.assignments.map(\.names) } == [["S1 P1"], ["S1 P1"], []])
            #expect(parts.map(\.openings) == [2, 1, 1])
            #expect(parts.allSatisfy { $0.exposure == parts[0].exposure })
            #expect(await refusedFields { try await plans.plan(market.office, track: "alchemy") } == ["track"])
        }
    }

    @Test func `only the office sees it`() async throws {
        try await withMarket { market in
            let pair = try await market.pair()
            let plans = Plans(try await market.recommendations())
            let community = try await market.member("蓝湾社区", .community)
            for actor in [pair.owner, pair.opc, community] {
                await #expect(throws: ServiceError.self) { try await plans.plan(actor, track: nil) }
            }
        }
    }

    @Test func `several who ask at once get the same, and so does who asks again`() async throws {
        try await withMarket { market in
            _ = try await market.pair()
            let plans = Plans(try await market.recommendations())
            let records = try await withThrowingTaskGroup(of: Record.self) { group in
                for _ in 1 ... 6 { group.addTask { try await plans.plan(market.office, track: nil).record } }
                return try await group.reduce(into: Set<Record>()) { $0.insert($1) }
            }
            #expect(records.count == 1)
        }
    }

    @Test(arguments: 0 ..< 6) func `what always holds, whatever the listings say`(seed: Int) async throws {
        try await withTestProgram { test in
            try await test.fill(seed: seed)
            let recommendations = Recommendations(
                program: test.program, encoders: test.encoders, database: test.database, model: .words)
            try await recommendations.refresh()
            let office = Actor(program: test.program.id, role: .office)
            let length = 1 + seed % 4
            let plan = try await Plans(recommendations).plan(office, track: nil, listLength: length)
            #expect(!plan.assignments.isEmpty)
            let listed = plan.callLists.flatMap { $0.assigned + $0.others }
            #expect(plan.callLists.flatMap(\.assigned).map(\.names).sorted() == plan.assignments.map(\.names).sorted())
            #expect(Set(listed.map(\.names)).count == listed.count)
            for pair in listed {
                #expect(
                    Exclusion.reasons(
                        against: pair.profile, for: pair.scenario, headcountLimit: test.program.headcountLimit) == [])
                #expect(pair.score >= plan.rules.minimumFit)
            }
            for list in plan.callLists {
                #expect(list.assigned.count <= list.scenario.openings)
                #expect(list.assigned.count + list.others.count <= max(length, list.assigned.count))
            }
            for (_, pairs) in Dictionary(grouping: plan.assignments, by: \.profile.id) {
                #expect(pairs.count <= pairs[0].profile.capacity ?? 1)
            }
            // A plan shows what a list shows.
            let first = try #require(plan.assignments.first)
            let list = try await recommendations.forScenario(first.scenario.id, limit: 100)
            let entry = try #require(list.entries.first { $0.listing.id == first.profile.id })
            #expect(abs(entry.score.probability - first.score) < 1e-5)
        }
    }
}

extension ProgramPlan.Pair {
    fileprivate var names: String { "\(scenario.id.text) \(profile.id.text)" }
}

extension Sequence {
    fileprivate func asyncMap<Result>(_ body: (Element) async throws -> Result) async rethrows -> [Result] {
        var results: [Result] = []
        for element in self { results.append(try await body(element)) }
        return results
    }
}

extension TestProgram {
    /// Scenarios and OPCs of which some may not be brought together, others for every seed.
    fileprivate func fill(seed: Int) async throws {
        let words = ["识别手写送货单", "写入ERP系统", "商品摄影修图", "多语种客服", "仓库存预测"]
        func pick<Value>(_ number: Int, _ salt: Int, _ values: [Value]) -> Value {
            values[(seed * 31 + number * number * 7 + number * salt + salt) % values.count]
        }
        let scenarios = try (0 ..< 8).map { number in
            try scenarioLine([
                "id": "S\(number)", "requirements": [pick(number, 1, words), pick(number, 2, words)],
                "openings": pick(number, 3, [1, 2, 3]), "languages": pick(number, 5, [["zh"], ["zh", "en"]]),
                "budgetMaxCNY": pick(number, 11, [50_000, 100_000, 200_000]),
            ])
        }
        let profiles = try (0 ..< 15).map { number in
            var fields: [String: Any] = [
                "id": "P\(number)", "name": "工作室\(number)", "headcount": pick(number, 3, [1, 4, 10, 13]),
                "capabilities": [pick(number, 5, words), pick(number, 7, words)],
                "languages": pick(number, 11, [["zh"], ["zh", "en"]]),
                "rateMinCNY": pick(number, 13, [20_000, 60_000, 150_000]),
            ]
            fields["capacity"] = pick(number, 17, [nil, 1, 2, 3])
            return try profileLine(fields)
        }
        let options = Imports.Options(arrival: .published)
        try await withFile(scenarios.joined(separator: "\n").utf8) {
            try await imports.scenarios(from: $0, options: options)
        }
        try await withFile(profiles.joined(separator: "\n").utf8) {
            try await imports.profiles(from: $0, options: options)
        }
    }
}
