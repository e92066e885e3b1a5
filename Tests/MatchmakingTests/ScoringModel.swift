import Matchmaking
import Ranking

extension RankerModel {
    /// Counts the words that are met and nothing else, so that a test can say beforehand who fits.
    ///
    /// Texts of the toy encoder without a word in common have a similarity of about 0.2, and those with the same words of 1.
    static let words = RankerModel(
        name: "words", fittedTo: "nothing", bias: 0, terms: [.capabilities: Term(weight: 4, usual: 0.5, spread: 0.25)],
        coverage: Coverage(strong: 0.8, partial: 0.6), floor: 0.1)
}

extension Market {
    /// What is recommended now.
    func recommendations() async throws -> Recommendations {
        let recommendations = Recommendations(context, encoders: encoders, model: .words)
        try await recommendations.refresh()
        return recommendations
    }
}
