import Domain
import Foundation
import Matchmaking
import Ranking
import Testing

struct TeamServiceTests {
    private static let requirements = ["识别手写送货单", "多语种客服机器人", "仓库存量预测"]

    /// A scenario of three requirements, and OPCs of which each has these abilities.
    private func withTeams(
        _ abilities: [String: [String]], _ body: (Market, _ owner: Actor) async throws -> Void
    ) async throws {
        try await withMarket { market in
            let owner = try await market.member("海汇航运", .owner)
            try await market.publish("S1", of: owner, ["requirements": .texts(Self.requirements)])
            for (id, abilities) in abilities.sorted(by: { $0.key < $1.key }) {
                try await market.verify(
                    id, of: market.member("工作室 \(id)", .opc),
                    ["summary": "综合服务", "capabilities": .texts(abilities)])
            }
            try await body(market, owner)
        }
    }

    @Test func `three who each cover one requirement are a team, and it says who covers what`() async throws {
        let abilities = zip(["P1", "P2", "P3"], Self.requirements).map { ($0, [$1]) }
        try await withTeams(Dictionary(uniqueKeysWithValues: abilities)) { market, _ in
            let teams = try await market.recommendations().teams(for: Scenario.ID("S1"), count: 5)
            #expect(teams.eligible == 3 && teams.uncovered.isEmpty)
            #expect(teams.teams.map { $0.members.map(\.profile.id.text) } == [["P1", "P2", "P3"]])
            let parts = try #require(teams.teams.first).parts
            #expect(parts.map(\.profile.id.text) == ["P1", "P2", "P3"])
            #expect(parts.map(\.coverage.requirement) == Self.requirements)
            #expect(parts.map(\.coverage.answer?.text) == Self.requirements)
            #expect(parts.allSatisfy { $0.coverage.level == .strong })
        }
    }

    @Test func `two who suffice come before three, and one who suffices before two`() async throws {
        let pairs = ["P1": [Self.requirements[0]], "P2": Array(Self.requirements[1...]), "P3": [Self.requirements[1]]]
        try await withTeams(pairs) { market, _ in
            let id = Scenario.ID("S1")
            let two = try await market.recommendations().teams(for: id, count: 5)
            #expect(two.teams.map { $0.members.map(\.profile.id.text) } == [["P1", "P2"]])
            try await market.verify(
                "P4", of: market.member("全能", .opc),
                ["summary": "综合服务", "capabilities": .texts(Self.requirements)])
            let one = try await market.recommendations().teams(for: id, count: 5)
            #expect(one.teams.map { $0.members.map(\.profile.id.text) } == [["P4"]])
        }
    }

    @Test func `what nobody covers is named, with how many could help out`() async throws {
        try await withTeams(["P1": [Self.requirements[0]], "P2": [Self.requirements[1]]]) { market, _ in
            let teams = try await market.recommendations().teams(for: Scenario.ID("S1"), count: 5)
            #expect(teams.teams.map { $0.members.map(\.profile.id.text) } == [["P1", "P2"]])
            #expect(teams.uncovered.map(\.requirement) == [Self.requirements[2]])
            #expect(teams.uncovered.map(\.candidates) == [0])
        }
    }

    @Test func `nobody who may not be recommended is in a team`() async throws {
        try await withTeams(["P1": [Self.requirements[0]], "P2": [Self.requirements[1]]]) { market, _ in
            let large = try await market.member("大公司", .opc)
            try await market.verify(
                "P3", of: large, ["capabilities": .texts(Self.requirements), "capacity": .number(1)])
            let owner = try await market.member("别家", .owner)
            try await market.publish("S2", of: owner)
            let match = try await market.approach("S2", "P3", as: large)
            try await market.carry(match, to: .agreed, Pair(owner: owner, opc: large))
            let teams = try await market.recommendations().teams(for: Scenario.ID("S1"), count: 5)
            #expect(teams.eligible == 2)
            #expect(teams.teams.flatMap(\.members).allSatisfy { $0.profile.id.text != "P3" })
        }
    }

    @Test func `the owner and the office see them, others do not, and what was shown is kept`() async throws {
        let abilities = zip(["P1", "P2", "P3"], Self.requirements).map { ($0, [$1]) }
        try await withTeams(Dictionary(uniqueKeysWithValues: abilities)) { market, owner in
            let shown = ShownRecommendations(try await market.recommendations())
            let id = Scenario.ID("S1")
            let other = try await market.member("别家", .owner)
            let opc = try await market.member("乙", .opc)
            for actor in [other, opc] {
                await #expect(throws: ServiceError.self) { try await shown.teams(for: id, actor) }
            }
            await #expect(throws: ServiceError.notFound("scenario")) {
                try await shown.teams(for: Scenario.ID("none"), owner)
            }
            #expect(try await market.count("exposures") == 0)
            #expect(try await shown.teams(for: id, owner) == shown.teams(for: id, market.office))
            #expect(try await market.count("exposures") == 3)
            #expect(try await market.count("shown_lists") == 2)
        }
    }

    @Test func `an unknown scenario is said so`() async throws {
        try await withTeams([:]) { market, _ in
            let recommendations = try await market.recommendations()
            #expect(throws: RecommendationError.self) {
                try recommendations.teams(for: Scenario.ID("none"), count: 1)
            }
            let alone = try recommendations.teams(for: Scenario.ID("S1"), count: 1)
            #expect(alone.eligible == 0 && alone.teams.isEmpty && alone.uncovered.count == 3)
        }
    }
}
