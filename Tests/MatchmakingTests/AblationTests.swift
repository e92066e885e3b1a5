import Domain
import Matchmaking
import Ranking
import TestSupport
import Testing

struct AblationTests {
    private func demonstration() async throws -> EvaluationSet {
        let program = try #require(try Programs.shipped().first { $0.id.text == "lingang-2028" })
        return try await EvaluationSet.listings(
            scenarios: Demonstration.scenarios, profiles: Demonstration.opcs,
            judgements: Judgements(Demonstration.judgementsToReport), program: program,
            encoders: Encoders(tokens: ToyEncoder()), progress: { _ in })
    }

    @Test func `every part is added once and left out once, and the last step is the whole model`() async throws {
        let set = try await demonstration()
        let fitting = try Judgements(Demonstration.judgementsToFit)
        let model = try RankerModel.shipped()
        let ablation = try #require(
            Ablation(
                of: set, fitting: fitting, reporting: Judgements(Demonstration.judgementsToReport), model: model))
        #expect(ablation.steps.count == ablation.omissions.count)
        #expect(ablation.steps.first?.gain == nil)
        #expect(ablation.steps.dropFirst().allSatisfy { $0.gain != nil })
        let names = ablation.steps.map { $0.name.replacing("+ ", with: "without ", maxReplacements: 1) }
        #expect(names.dropFirst() == ablation.omissions.map(\.name).dropFirst())

        let fitted = try #require(
            RankerFit.model(set.judged(by: fitting).pairs(model: model), name: "whole", fittedTo: ""))
        let whole = set.evaluation(of: .full, model: fitted).metrics
        let mean = try #require(Metrics(mean: whole.sorted { $0.key < $1.key }.map(\.value)))
        #expect(abs((ablation.steps.last?.ndcg10.mean ?? 0) - mean.ndcg10) < 1e-9)
    }

    @Test func `needs of each language are measured among offers of each`() async throws {
        let set = try await demonstration()
        let pairs = LanguagePairs(of: set.evaluation(of: .lexical, model: try RankerModel.shipped()), in: set)
        let needs = Dictionary(grouping: pairs.rows, by: \.need).mapValues { rows in rows.map(\.needs).max() ?? 0 }
        #expect(Set(pairs.rows.map(\.offer)) == Set(TextLanguage.allCases))
        #expect(
            needs.values.allSatisfy { $0 > 0 }
                && needs.values.reduce(0, +) <= set.needs.count { set.judgements.covers($0.id) })
        // Words alone do not cross from one language to another.
        func mean(_ need: TextLanguage, _ offer: TextLanguage) -> Double {
            pairs.rows.first { $0.need == need && $0.offer == offer }?.ndcg10.mean ?? 0
        }
        #expect(mean(.chinese, .chinese) > mean(.chinese, .english))
    }
}
