import Domain
import Foundation
import Matchmaking
import Ranking
import TestSupport
import Testing

struct RecommendationTests {
    private static var profiles: [[String: Any]] {
        [
            ["id": "P1"],
            ["id": "P2", "name": "乙", "summary": "拍摄产品照片", "capabilities": ["商品摄影", "修图"]],
            ["id": "P3", "name": "丙", "headcount": 14],
            ["id": "P4", "name": "丁", "languages": ["zh"], "rateMinCNY": 90_000],
        ]
    }

    private func withListings(_ body: (TestProgram, Recommendations) async throws -> Void) async throws {
        try await withTestProgram { test in
            let lines = try Self.profiles.map { try profileLine($0) }.joined(separator: "\n")
            try await withFile(lines.utf8) {
                try await test.imports.profiles(from: $0, options: Imports.Options(arrival: .published))
            }
            let scenario = try scenarioLine(["languages": ["zh", "en"], "budgetMaxCNY": 80_000])
            try await withFile(scenario.utf8) {
                try await test.imports.scenarios(from: $0, options: Imports.Options(arrival: .published))
            }
            try await body(test, try await test.recommendations())
        }
    }

    @Test func `a typed need finds who can do it, and says why`() async throws {
        try await withListings { _, recommendations in
            let list = try await recommendations.forNeed("识别手写送货单；商品摄影", limit: 10)
            #expect(list.entries.first?.listing.id.text == "P1" || list.entries.first?.listing.id.text == "P4")
            #expect(list.entries.allSatisfy { $0.coverage.map(\.requirement) == ["识别手写送货单", "商品摄影"] })
            #expect(list.excluded.map(\.id.text) == ["P3"])
            #expect(list.excluded.map(\.reasons) == [[.overHeadcountLimit]])
        }
    }

    @Test func `a stored scenario leaves out who cannot, with every reason`() async throws {
        try await withListings { _, recommendations in
            let list = try await recommendations.forScenario(Scenario.ID("S1"), limit: 10)
            #expect(list.entries.map(\.listing.id.text) == ["P1", "P2"])
            let reasons = Dictionary(uniqueKeysWithValues: list.excluded.map { ($0.id.text, $0.reasons) })
            #expect(reasons == ["P3": [.overHeadcountLimit], "P4": [.languageMissing, .priceAboveBudget]])
        }
    }

    @Test func `a list's text is that of its record`() async throws {
        try await withListings { _, recommendations in
            for limit in [0, 1, 10] {
                let list = try await recommendations.forScenario(Scenario.ID("S1"), limit: limit)
                #expect(!list.excluded.isEmpty)
                #expect(JSONText(list).bytes == JSONText(list.record).bytes)
            }
        }
    }

    @Test func `both directions give a pair the same score`() async throws {
        try await withListings { _, recommendations in
            let forward = try await recommendations.forScenario(Scenario.ID("S1"), limit: 10)
            let back = try await recommendations.forProfile(Profile.ID("P1"), limit: 10)
            let one = try #require(forward.entries.first { $0.listing.id.text == "P1" })
            let other = try #require(back.entries.first)
            #expect(abs(one.score.logit - other.score.logit) < 1e-5)
            #expect(one.coverage == other.coverage)
        }
    }

    @Test func `a change of the database is taken in without being asked for`() async throws {
        try await withListings { test, recommendations in
            let following = Task { await recommendations.follow { _ in } }
            defer { following.cancel() }
            let line = try profileLine(["id": "P9", "name": "新", "capabilities": ["潜水作业"], "summary": "潜水"])
            // Listening begins a moment after it is asked for, so the change is made until it is seen.
            var seen = recommendations.counts.profiles
            for _ in 0 ..< 100 where seen == 4 {
                try await withFile(line.utf8) {
                    try await test.imports.profiles(from: $0, options: Imports.Options(arrival: .published))
                }
                try await Task.sleep(for: .milliseconds(50))
                seen = recommendations.counts.profiles
            }
            #expect(seen == 5)
        }
    }

    @Test func `an unknown id and a snapshot that is not there yet are said so`() async throws {
        try await withListings { test, recommendations in
            await #expect(throws: RecommendationError.self) {
                try await recommendations.forScenario(Scenario.ID("nowhere"), limit: 10)
            }
            let early = Recommendations(
                program: test.program, encoders: test.encoders, database: test.database,
                model: try RankerModel.shipped())
            #expect(!early.isReady)
            await #expect(throws: RecommendationError.self) { try await early.forNeed("x", limit: 1) }
        }
    }

    @Test func `a program without listings recommends nothing and does not fail`() async throws {
        try await withTestProgram { test in
            let recommendations = try await test.recommendations()
            let list = try await recommendations.forNeed("识别", limit: 10)
            let scenarios = try await recommendations.forCapability("识别", limit: 10)
            #expect(list.entries.isEmpty && list.nothingFits && scenarios.entries.isEmpty)
        }
    }
}
