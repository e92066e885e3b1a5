import Ranking
import Synchronization

/// A need that is not stored, compared with profiles as far as somebody has asked.
final class TypedNeed: Sendable {
    let index: ListingIndex
    private let vectors: ListingVectors
    private let question: Ranker.Question
    private let known = Mutex<[Int: Answer]>([:])

    /// What a profile’s texts say to it.
    struct Answer {
        let profile: Int
        let features: PairFeatures
        /// Every requirement is answered at least in part.
        let coversAll: Bool
    }

    /// - Parameter earlier: the same text in an earlier index.
    init(_ text: RankingText, in index: ListingIndex, after earlier: TypedNeed?, encoders: Encoders) async throws {
        let statistics = index.statistics
        if let earlier, earlier.index.statisticsNumber == index.statisticsNumber {
            vectors = earlier.vectors
        } else {
            vectors = try await encoders.vectors(of: [text], side: .need, statistics: statistics)[0]
        }
        self.index = index
        question = index.ranker.question(Need(text: text, vectors: vectors, statistics: statistics))
    }

    /// Of those of these profiles that are worth a comparison word by word.
    func answers(among eligible: [Int]) -> [Answer] {
        let candidates = index.ranker.candidates(for: question, among: eligible)
        let remembered = known.withLock { known in candidates.compactMap { known[$0] } }
        let missing = Set(candidates).subtracting(remembered.map(\.profile)).sorted()
        let new = compare(missing)
        known.withLock { known in
            for answer in new { known[answer.profile] = answer }
        }
        return remembered + new
    }

    private func compare(_ profiles: [Int]) -> [Answer] {
        let (ranker, need) = (index.ranker, question.need)
        return zip(profiles, ranker.offers.compare(need, with: profiles)).map { profile, comparison in
            let coverage = comparison.coverage(
                need: need.text, offer: ranker.offers.texts[profile], levels: ranker.model.coverage)
            return Answer(
                profile: profile, features: ranker.features(of: question, with: profile, comparison),
                coversAll: coverage.allSatisfy { $0.level != .none })
        }
    }
}
