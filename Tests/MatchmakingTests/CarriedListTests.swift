import Domain
import Matchmaking
import Ranking
import Synchronization
import Testing

/// A server looks again only at what has changed; who starts anew looks at everything. Both show the same.
struct CarriedListTests {
    /// What may happen to the two sides of S1 and P1, in this order, each with what the list of S1 then says of P1.
    private static let story: [(name: String, reasons: [Exclusion], Story.Step)] = [
        ("nothing has happened", [], { _ in }),
        ("an agreement uses up its capacity", [.capacityUsedUp], { try await $0.agree() }),
        ("the delivery is accepted", [], { try await $0.accept() }),
        ("the program takes smaller ones only", [.overHeadcountLimit], { try await $0.limitHeadcount(to: 2) }),
        ("and larger ones again", [], { try await $0.limitHeadcount(to: 10) }),
        ("the scenario asks for another language", [.languageMissing], { try await $0.change(languages: ["en"]) }),
        ("and no longer", [], { try await $0.change(languages: ["zh"]) }),
        ("a third profile is verified", [], { try await $0.verifyAnother() }),
    ]

    @Test func `after every change the lists are those of a server that starts anew`() async throws {
        try await withMarket { market in
            let story = try await Story(market)
            for (name, reasons, step) in Self.story {
                try await step(story)
                try await story.running.refresh()
                for scenario in ["S1", "S2"] {
                    for limit in [1, 10] {
                        let id = Scenario.ID(scenario)
                        let carried = try await story.running.forScenario(id, limit: limit)
                        let anew = try await story.anew().forScenario(id, limit: limit)
                        #expect(carried.says(what: anew), "\(name): \(scenario), \(limit)")
                    }
                }
                let list = try await story.running.forScenario(Scenario.ID("S1"), limit: 10)
                let own = list.excluded.first { $0.id == Profile.ID("P1") }?.reasons ?? []
                #expect(own == reasons, "\(name)")
                #expect(list.entries.contains { $0.listing.id == Profile.ID("P1") } == reasons.isEmpty, "\(name)")
            }
        }
    }
}

extension RecommendationList<Profile> {
    /// The same in the same order. A product of other matrices may differ in a number’s last digits.
    fileprivate func says(what other: RecommendationList<Profile>) -> Bool {
        eligible == other.eligible
            && excluded.elementsEqual(other.excluded) { $0.id == $1.id && $0.reasons == $1.reasons }
            && entries.elementsEqual(other.entries) { one, other in
                one.listing == other.listing && abs(one.score.logit - other.score.logit) < 1e-5
                    && one.coverage.map(\.level) == other.coverage.map(\.level)
            }
    }
}

/// Two scenarios with several openings, two profiles of capacity one, and a server that has been running all the time.
private final class Story: Sendable {
    typealias Step = @Sendable (Story) async throws -> Void

    let market: Market
    let running: Recommendations
    private let pair: Pair
    private let match = Mutex<Match.ID?>(nil)

    init(_ market: Market) async throws {
        self.market = market
        let more: Record = ["languages": .texts(["zh"])]
        pair = try await market.pair(openings: 3, more, ["capacity": .number(1), "languages": .texts(["zh"])])
        try await market.publish("S2", of: pair.owner, openings: 2, more)
        try await market.verify("P2", of: try await market.member("望潮数据", .opc), ["capacity": .number(2)])
        running = try Self.recommendations(market)
        try await running.refresh()
    }

    private static func recommendations(_ market: Market) throws -> Recommendations {
        try Recommendations(market.context, encoders: market.encoders, model: .shipped())
    }

    func anew() async throws -> Recommendations {
        let recommendations = try Self.recommendations(market)
        try await recommendations.refresh()
        return recommendations
    }

    private var agreed: Match.ID? { match.withLock(\.self) }

    func agree() async throws {
        let match = try await market.approach("S1", "P1", as: pair.opc)
        try await market.carry(match, to: .agreed, pair)
        self.match.withLock { $0 = match }
    }

    func accept() async throws {
        let match = try #require(agreed)
        try await market.move(match, to: .delivered, as: pair.opc)
        try await market.move(match, to: .accepted, as: pair.owner)
    }

    func limitHeadcount(to limit: Int) async throws {
        let settings = ProgramSettings(market.context)
        _ = try await settings.change(
            market.program.id, ["headcountLimit": .number(Double(limit))], Command(market.office))
    }

    func change(languages: [String]) async throws {
        let id = Scenario.ID("S1")
        _ = try await market.scenarios.change(id, ["languages": .texts(languages)], Command(pair.owner))
    }

    func verifyAnother() async throws {
        try await market.verify("P0", of: try await market.member("听雨智造", .opc))
    }
}
