import Domain
import Foundation
import Matchmaking
import Ranking
import TestSupport
import Testing

struct EvaluationTests {
    @Test(arguments: Evaluation.Ranker.allCases)
    func `a ranker puts the one that is asked for first, and never an ineligible one`(
        _ ranker: Evaluation.Ranker
    ) async throws {
        let program = try #require(try Programs.shipped().first { $0.id.text == "lingang-2028" })
        let profiles = try [
            profileLine(["id": "photo", "summary": "拍摄产品照片", "capabilities": ["商品摄影"]]),
            profileLine(["id": "paper"]), profileLine(["id": "large", "headcount": 40]),
        ].joined(separator: "\n")
        try await withTemporaryDirectory { directory in
            let folder = URL(fileURLWithPath: directory)
            try scenarioLine().write(to: folder.appending(path: "s.jsonl"), atomically: true, encoding: .utf8)
            try profiles.write(to: folder.appending(path: "o.jsonl"), atomically: true, encoding: .utf8)
            try "S1\tpaper\t3\nS1\tlarge\t3\n".write(
                to: folder.appending(path: "q.tsv"), atomically: true, encoding: .utf8)
            let set = try await EvaluationSet.listings(
                scenarios: folder.appending(path: "s.jsonl"), profiles: folder.appending(path: "o.jsonl"),
                judgements: Judgements(folder.appending(path: "q.tsv")), program: program,
                encoders: Encoders(tokens: ToyEncoder()), progress: { _ in })
            let evaluation = set.evaluation(of: ranker, model: try RankerModel.shipped())
            let order: [[String]] = evaluation.lists.map { list in list.ranked.map(\.offer) }
            #expect(order == [["paper", "photo"]])
            #expect(evaluation.metrics["S1"]?.ndcg10 == 1)
            let lines = evaluation.run.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
            let fields = lines.map { [$0[0], $0[1], $0[2], $0[3], $0[5]].joined(separator: " ") }
            #expect(fields == ["S1 Q0 paper 1 berth", "S1 Q0 photo 2 berth"])
        }
    }

    @Test func `the report counts who covers a need, and finds no excluded pair in any list`() async throws {
        let program = try #require(try Programs.shipped().first { $0.id.text == "lingang-2028" })
        let scenarios = try [
            scenarioLine(), scenarioLine(["id": "S2", "requirements": ["识别手写送货单", "商品摄影修图"]]),
            scenarioLine(["id": "S3", "requirements": ["识别手写送货单", "深海潜水作业"]]),
            // Nobody has judged this one.
            scenarioLine(["id": "S4"]),
        ]
        let profiles = try [
            profileLine(["id": "photo", "summary": "综合", "capabilities": ["商品摄影修图"]]),
            profileLine(["id": "paper", "summary": "综合", "capabilities": ["识别手写送货单", "写入ERP系统"]]),
            profileLine(["id": "large", "headcount": 40, "capabilities": ["深海潜水作业"]]),
        ]
        try await withTemporaryDirectory { directory in
            let folder = URL(fileURLWithPath: directory)
            let files = [
                ("s.jsonl", scenarios.joined(separator: "\n")), ("o.jsonl", profiles.joined(separator: "\n")),
                ("q.tsv", "S1\tpaper\t3\nS2\tpaper\t2\nS3\tpaper\t2\n"),
            ]
            for (name, text) in files {
                try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
            }
            let set = try await EvaluationSet.listings(
                scenarios: folder.appending(path: "s.jsonl"), profiles: folder.appending(path: "o.jsonl"),
                judgements: Judgements(folder.appending(path: "q.tsv")), program: program,
                encoders: Encoders(tokens: ToyEncoder()), progress: { _ in })
            let report = try EvaluationReport(of: set, model: .words)
            let teams = try #require(report.teams)
            #expect(teams.alone == 1 && teams.together == 1 && teams.neither == 1)
            // Of the pairs of “paper”: 2 of 2; 1 of 2 and 1 of 2. Those of “photo”: 0, 1 and 0 of 2.
            #expect(teams.covered == [3: 1, 2: 0.5, 0: 0.5 / 3])
            #expect(report.eligibility.pairs == 12 && report.eligibility.excluded == 4)
            #expect(report.eligibility.listed == 4 * 8 && report.eligibility.strays == 0)
            #expect(report.text.contains("a team of two or three"))
        }
    }

    @Test func `judgements that are none are refused with their row`() async throws {
        try await withFile("S1\tP1\t3\nS1\tP2\tgood\n".utf8, "tsv") { url in
            let error = #expect(throws: ImportError.self) { try Judgements(url) }
            #expect("\(error.map { "\($0)" } ?? "")".contains("row 2"))
        }
    }
}
