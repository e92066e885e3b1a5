import Domain
import Foundation
import Matchmaking
import Ranking
import Testing

/// Gaps and the probe, beside what lists say of the same listings.
struct SupplyTests {
    /// Two scenarios, two residents of a community and two others.
    private func withSupply(_ body: (Market, Recommendations) async throws -> Void) async throws {
        try await withMarket { market in
            let owner = try await market.member("甲", .owner)
            try await market.publish(
                "S1", of: owner,
                ["requirements": .texts(["识别手写送货单", "潜水检查船底"]), "budgetMaxCNY": .number(50_000)])
            try await market.publish(
                "S2", of: owner,
                [
                    "requirements": .texts(["潜水检查船底", "商品摄影"]), "budgetMaxCNY": .number(80_000),
                    "languages": .texts(["zh", "en"]),
                ])
            for (id, more) in Self.profiles {
                try await market.verify(id, of: try await market.member("member of \(id)", .opc), more)
            }
            let recommendations = Recommendations(market.context, encoders: market.encoders, model: try .shipped())
            try await recommendations.refresh()
            try await body(market, recommendations)
        }
    }

    private static let profiles: [(String, Record)] = [
        ("P1", ["community": .text("蓝湾社区"), "languages": .texts(["zh"])]),
        ("P2", ["capabilities": .texts(["商品摄影"]), "summary": .text("拍摄产品照片"), "rateMinCNY": .number(60_000)]),
        ("P3", ["capabilities": .texts(["潜水检查船底"]), "summary": .text("潜水"), "rateMinCNY": .number(999_000)]),
        ("P4", ["community": .text("蓝湾社区"), "rateMinCNY": .number(90_000)]),
    ]

    @Test func `what is a gap is covered by nobody who is eligible, and what is none is`() async throws {
        try await withSupply { market, recommendations in
            let gaps = SupplyGaps(recommendations)
            for community in [nil, "蓝湾社区", "无人社区"] {
                let record = try await gaps.list(market.office, track: nil, community: community)
                let found = Set(
                    record.objects("items").flatMap { $0.objects("asked") }.map {
                        "\($0.object("scenario")["id"]?.text ?? "") \($0["requirement"]?.text ?? "")"
                    })
                var expected: Set<String> = []
                for id in ["S1", "S2"] {
                    let list = try await recommendations.forScenario(Scenario.ID(id), limit: 100)
                    let known = list.entries.filter { community == nil || $0.listing.community == community }
                    let requirements = id == "S1" ? ["识别手写送货单", "潜水检查船底"] : ["潜水检查船底", "商品摄影"]
                    for requirement in requirements {
                        let levels = known.flatMap(\.coverage).filter { $0.requirement == requirement }.map(\.level)
                        if levels.allSatisfy({ $0 == .none }) { expected.insert("\(id) \(requirement)") }
                    }
                }
                #expect(found == expected, "\(community ?? "all")")
                #expect(!expected.isEmpty)
            }
        }
    }

    @Test func `the same gap of two scenarios is one group, with both budgets and who comes nearest`() async throws {
        try await withSupply { market, recommendations in
            let record = try await SupplyGaps(recommendations).list(market.office, track: nil, community: nil)
            let group = try #require(record.objects("items").first)
            #expect(group["requirement"] == .text("潜水检查船底"))
            #expect(group["scenarios"] == .number(2) && group["budgetMaxCNY"] == .number(130_000))
            for asked in group.objects("asked") {
                let nearest = asked.object("nearest")
                #expect(nearest.object("opc")["id"] == .text("P3"))
                #expect(nearest["level"] == .text("strong"))
                #expect(nearest["excluded"] == .texts(["priceAboveBudget"]))
            }
            let elsewhere = try await SupplyGaps(recommendations).list(
                market.office, track: "digital-culture", community: nil)
            #expect(elsewhere.objects("items").isEmpty)
        }
    }

    @Test func `a community asks for its own residents only`() async throws {
        try await withSupply { market, recommendations in
            let gaps = SupplyGaps(recommendations)
            let community = try await market.member("蓝湾社区", .community)
            let own = try await gaps.list(community, track: nil, community: nil)
            #expect(own == (try await gaps.list(market.office, track: nil, community: "蓝湾社区")))
            await #expect(throws: ServiceError.self) {
                try await gaps.list(community, track: nil, community: "别家社区")
            }
            for role in [Role.owner, .opc] {
                let other = try await market.member("one more \(role)", role)
                await #expect(throws: ServiceError.self) { try await gaps.list(other, track: nil, community: nil) }
            }
        }
    }

    @Test(arguments: [
        Record(), ["languages": .texts(["zh", "en"])],
        ["languages": .texts(["en"]), "budgetMaxCNY": .number(50_000)],
        ["budgetMaxCNY": .number(70_000), "requirements": .texts(["识别手写送货单"])],
        ["title": .text("票据"), "requirements": .texts(["识别手写送货单", "写入ERP系统"]), "languages": .texts(["en"])],
    ])
    func `the probe counts whom a list would count, and without a condition whom it would count then`(
        _ draft: Record
    ) async throws {
        try await withSupply { market, recommendations in
            let probe = SupplyProbe(recommendations)
            let answer = try await probe.count(draft, market.office)
            func eligible(_ draft: Record) async throws -> RecordValue? {
                try await probe.count(draft, market.office)["eligible"]
            }
            #expect(answer["eligible"] == .number(Double(Self.eligible(draft))))
            for item in answer.objects("conditions") {
                var rest = draft
                if case .list(let values)? = draft[item["condition"]?.text ?? ""] {
                    rest[item["condition"]?.text ?? ""] = .list(values.filter { $0 != item["value"] })
                } else {
                    rest[item["condition"]?.text ?? ""] = nil
                }
                guard case .number(let now)? = answer["eligible"], case .number(let more)? = item["more"] else {
                    Issue.record("\(item)")
                    continue
                }
                #expect(try await eligible(rest) == .number(now + more))
            }
        }
    }

    /// Of the four profiles, two of which are dear, and P3 very dear.
    private static func eligible(_ draft: Record) -> Int {
        let budget = if case .number(let budget)? = draft["budgetMaxCNY"] { budget } else { Double.infinity }
        let isForeign = draft["languages"].map { "\($0)".contains("en") } ?? false
        return [isForeign ? 0 : 1, budget >= 60_000 ? 1 : 0, budget >= 90_000 ? 1 : 0, budget >= 999_000 ? 1 : 0]
            .reduce(0, +)
    }

    @Test func `strong are those who answer every requirement and are worth a call`() async throws {
        try await withSupply { market, recommendations in
            let probe = SupplyProbe(recommendations)
            let requirements = ["识别手写送货单", "对接ERP系统"]
            let draft: Record = ["requirements": .texts(requirements), "track": .text("software-information")]
            let first = try await probe.count(draft, market.office)
            // A second time it is remembered.
            #expect(first == (try await probe.count(draft, market.office)))
            #expect(first["strong"] == .number(2))
            let none = try await probe.count(
                ["requirements": .texts(["潜水检查船底"]), "budgetMaxCNY": .number(70_000)], market.office)
            #expect(none["strong"] == .number(0))
            #expect(try await probe.count([:], market.office)["strong"] == .null)
        }
    }

    @Test func `a program without listings has nobody and no gaps`() async throws {
        try await withMarket { market in
            let recommendations = Recommendations(market.context, encoders: market.encoders, model: try .shipped())
            try await recommendations.refresh()
            let draft: Record = ["requirements": .texts(["潜水检查船底"]), "languages": .texts(["en"])]
            let supply = try await SupplyProbe(recommendations).count(draft, market.office)
            #expect(supply == ["eligible": .number(0), "strong": .number(0), "conditions": .list([])])
            let gaps = try await SupplyGaps(recommendations).list(market.office, track: nil, community: nil)
            #expect(gaps == ["items": .list([])])
        }
    }

    @Test func `an OPC asks nothing, and a field that is wrong is named`() async throws {
        try await withSupply { market, recommendations in
            let probe = SupplyProbe(recommendations)
            let opc = try await market.member("庚", .opc)
            await #expect(throws: ServiceError.self) { try await probe.count([:], opc) }
            let error = await #expect(throws: ServiceError.self) {
                try await probe.count(["startBy": .text("soon")], market.office)
            }
            guard case .invalid(let errors)? = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(errors.map(\.field) == ["startBy"])
        }
    }
}
