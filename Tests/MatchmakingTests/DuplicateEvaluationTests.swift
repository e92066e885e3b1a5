import Domain
import Matchmaking
import Ranking
import TestSupport
import Testing

struct DuplicateEvaluationTests {
    /// With the model that is shipped, on the half that nothing was fitted to.
    @Test func `nine of ten that are shown are duplicates, and nine of ten duplicates are shown`() async throws {
        let encoders = Encoders(tokens: try TestModel.encoder.get(), lexicon: try .shipped())
        let set = try await DuplicateSet.of(.report, isComplete: false, encoders: encoders) { _ in }
        let report = DuplicateReport(of: set, model: try DuplicateModel.shipped())
        #expect(set.pairs.count { $0.how != nil } == 40)
        #expect(report.precision >= 0.9 && report.recall >= 0.9, "\(report.text)")
    }
}
