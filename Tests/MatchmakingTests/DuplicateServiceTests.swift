import Domain
import Foundation
import Matchmaking
import Ranking
import Testing

struct DuplicateServiceTests {
    private func duplicates(_ market: Market) throws -> Duplicates {
        let recommendations = Recommendations(market.context, encoders: market.encoders, model: try .shipped())
        return Duplicates(recommendations, model: try .shipped())
    }

    private static let need: Record = [
        "title": .text("码头夜班司机疲劳提醒"), "summary": .text("集卡司机夜里犯困，去年出了 17 起刮擦，要在驾驶室里提醒。"),
        "requirements": .texts(["红外下识别闭眼和点头", "200 毫秒内提醒", "接入调度平台"]), "budgetMaxCNY": .number(320_000),
    ]

    /// A published scenario, a draft that says the same again, one that was voided, and a stranger.
    private func withScenarios(_ body: (Market, Actor) async throws -> Void) async throws {
        try await withMarket { market in
            let owner = try await market.member("甲", .owner)
            let other = try await market.member("乙", .owner)
            try await market.publish("S1", of: owner, Self.need)
            for id in ["draft", "void"] {
                let again = Self.need.merging(["id": .text(id), "track": .text("software-information")]) { $1 }
                _ = try await market.scenarios.create(again, Command(other))
            }
            _ = try await market.scenarios.move(Scenario.ID("void"), ["to": "submitted"], Command(other))
            _ = try await market.scenarios.move(
                Scenario.ID("void"), ["to": "voided", "reason": "falseDeclaration"], Command(market.office))
            try await market.publish("S2", of: owner)
            try await body(market, owner)
        }
    }

    @Test func `a draft that repeats a published scenario is shown before anybody publishes it, with what corresponds`()
        async throws
    {
        try await withScenarios { market, _ in
            let duplicates = try duplicates(market)
            let found = try await duplicates.ofScenario(Scenario.ID("draft"), market.office)
            #expect(found.ids("other") == ["S1"] && found.ids("one") == ["draft"])
            let pair = try #require(found.objects("items").first)
            let rows = pair.objects("correspondences")
            #expect(rows.map { $0["one"] } == rows.map { $0["other"] })
            #expect(rows.count == 3)
        }
    }

    @Test func `the published one names the draft with the same score, and the program has the pair once`()
        async throws
    {
        try await withScenarios { market, _ in
            let duplicates = try duplicates(market)
            let back = try await duplicates.ofScenario(Scenario.ID("S1"), market.office)
            let there = try await duplicates.ofScenario(Scenario.ID("draft"), market.office)
            let all = try await duplicates.all(.operator(of: market.program.id))
            #expect(back.ids("other") == ["draft"])
            #expect(back.objects("items")[0]["score"] == there.objects("items")[0]["score"])
            #expect(all.objects("items").count == 1)
            #expect(all.objects("items")[0]["score"] == there.objects("items")[0]["score"])
            #expect(try await duplicates.ofScenario(Scenario.ID("S2"), market.office).objects("items").isEmpty)
            #expect(try await duplicates.ofScenario(Scenario.ID("void"), market.office).objects("items").isEmpty)
        }
    }

    @Test func `profiles are compared as scenarios are, and a suspended one no longer`() async throws {
        try await withMarket { market in
            let more: Record = [
                "summary": .text("三个人，七年只做港口疲劳监测，装过 240 台集卡。"), "founded": .text("2019-05-06"),
                "capabilities": .texts(["红外闭眼识别", "驾驶室声光提醒", "调度平台对接"]), "rateMinCNY": .number(90_000),
            ]
            for (id, name) in [("P1", "丙"), ("P2", "丁")] {
                try await market.verify(id, of: try await market.member(name, .opc), more)
            }
            try await market.verify("P3", of: try await market.member("戊", .opc))
            let duplicates = try duplicates(market)
            #expect(try await duplicates.ofProfile(Profile.ID("P2"), market.office).ids("other") == ["P1"])
            _ = try await market.profiles.move(
                Profile.ID("P1"), ["to": "suspended", "reason": "falseDeclaration"], Command(market.office))
            #expect(try await duplicates.all(market.office).objects("items").isEmpty)
        }
    }

    @Test func `who is not of the office learns nothing`() async throws {
        try await withScenarios { market, owner in
            let duplicates = try duplicates(market)
            let stranger = try await market.member("己", .opc)
            await #expect(throws: ServiceError.self) { try await duplicates.all(owner) }
            await #expect(throws: ServiceError.self) { try await duplicates.ofScenario(Scenario.ID("S1"), owner) }
            await #expect(throws: ServiceError.notFound("scenario")) {
                try await duplicates.ofScenario(Scenario.ID("draft"), stranger)
            }
        }
    }

    @Test func `a program without listings has no duplicates`() async throws {
        try await withMarket { market in
            let all = try await duplicates(market).all(market.office)
            #expect(all == ["items": .list([])])
        }
    }
}

extension Record {
    func objects(_ key: String) -> [Record] {
        guard case .list(let items)? = self[key] else { return [] }
        return items.compactMap { if case .object(let record) = $0 { record } else { nil } }
    }

    /// Of what stands under this name in each item.
    fileprivate func ids(_ key: String) -> [String] {
        objects("items").compactMap { $0.object(key)["id"]?.text }
    }
}
