package import Domain
import Embedding
package import Foundation
import LinearAlgebra
package import Ranking

/// Ranks everything for everything in two collections, without a database, and measures the lists by judgements.
package struct Evaluation: Sendable {
    /// One list of eligible offers for each need, best first.
    package let lists: [(need: String, ranked: [(offer: String, score: Float)])]
    private let judgements: Judgements

    package enum Ranker: String, CaseIterable, Sendable {
        /// What the product shows.
        case full
        /// One corrected vector a text.
        case dense
        /// One vector a text, as the model gave it.
        case plain
        /// BM25.
        case lexical
    }

    /// The figures of each judged need that has a relevant offer in its list, by its id.
    package var metrics: [String: Metrics] {
        lists.reduce(into: [:]) { metrics, list in
            guard judgements.covers(list.need) else { return }
            metrics[list.need] = Metrics(ranked: list.ranked.map { judgements.grade(of: $0.offer, for: list.need) })
        }
    }

    /// A TREC run: `scenario Q0 opc rank score berth`.
    package var run: String {
        lists.flatMap { list in
            zip(1..., list.ranked).map { "\(list.need) Q0 \($1.offer) \($0) \($1.score) berth\n" }
        }.joined()
    }

    /// Scenarios and profiles from files; all profiles count as verified.
    package static func listings(
        scenarios: URL, profiles: URL, judgements: URL, ranker: Ranker, program: Program, encoders: Encoders,
        progress: @escaping Progress
    ) async throws -> Evaluation {
        let scenarios = try ImportFile(scenarios).listings(Scenario.self, in: program)
        let profiles = try ImportFile(profiles).listings(Profile.self, in: program).map { profile in
            var profile = profile
            profile.state = .verified
            return profile
        }
        return try await Evaluation(
            needs: scenarios.map { ($0.id.text, RankingText($0)) },
            offers: profiles.map { ($0.id.text, RankingText($0)) },
            isEligible: { need, offer in
                Exclusion.reasons(
                    against: profiles[offer], for: scenarios[need], headcountLimit: program.headcountLimit
                ).isEmpty
            },
            judgements: Judgements(judgements), ranker: ranker, encoders: encoders, progress: progress)
    }

    /// Any retrieval set; every document is eligible.
    package static func retrieval(
        queries: URL, documents: URL, judgements: URL, ranker: Ranker, encoders: Encoders,
        progress: @escaping Progress
    ) async throws -> Evaluation {
        let judgements = try Judgements(judgements)
        return try await Evaluation(
            needs: TabSeparated.texts(of: queries).filter { judgements.covers($0.id) }
                .map { ($0.id, RankingText(whole: $0.text, for: .need)) },
            offers: TabSeparated.texts(of: documents).map { ($0.id, RankingText(whole: $0.text, for: .offer)) },
            isEligible: { _, _ in true }, judgements: judgements, ranker: ranker, encoders: encoders,
            progress: progress)
    }

    private init(
        needs: [(id: String, text: RankingText)], offers: [(id: String, text: RankingText)],
        isEligible: (_ need: Int, _ offer: Int) -> Bool, judgements: Judgements, ranker: Ranker, encoders: Encoders,
        progress: @escaping Progress
    ) async throws {
        self.judgements = judgements
        let scores = try await Scores(
            needs: needs.map(\.text), offers: offers.map(\.text), ranker: ranker, encoders: encoders, progress: progress
        )
        lists = needs.indices.map { need in
            let row = scores.row(need)
            let ranked = offers.indices.filter { isEligible(need, $0) }
                .sorted { (-row[$0], offers[$0].id) < (-row[$1], offers[$1].id) }
            return (needs[need].id, ranked.map { (offers[$0].id, row[$0]) })
        }
    }
}

/// Every need against every offer, by one of the rankers.
private struct Scores {
    let row: (_ need: Int) -> [Float]

    init(
        needs: [RankingText], offers: [RankingText], ranker: Evaluation.Ranker, encoders: Encoders,
        progress: @escaping Progress
    ) async throws {
        if ranker == .lexical {
            let index = LexicalIndex(offers.map(\.text))
            row = { index.scores(for: needs[$0].text) }
            return
        }
        let statistics = try await Self.statistics(needs: needs, offers: offers, encoders: encoders, progress: progress)
        let needVectors = try await encoders.vectors(of: needs, side: .need, statistics: statistics, progress: progress)
        let offerVectors = try await encoders.vectors(of: offers, side: .offer, statistics: statistics) {
            progress(needs.count + $0)
        }
        switch ranker {
        case .full:
            let index = OfferIndex(texts: offers, vectors: offerVectors, statistics: statistics)
            row = { number in
                index.scores(for: Need(text: needs[number], vectors: needVectors[number], statistics: statistics))
                    .map(\.sum)
            }
        case .dense, .plain, .lexical:
            var one = Matrix(rows: needVectors.map(\.text), columns: needVectors.first?.text.count ?? 0)
            var other = Matrix(rows: offerVectors.map(\.text), columns: offerVectors.first?.text.count ?? 0)
            if ranker == .dense {
                one = statistics.corrected(texts: one, of: .need)
                other = statistics.corrected(texts: other, of: .offer)
            }
            let product = one.timesTransposed(other)
            row = { Array(product.row($0)) }
        }
    }

    /// Those of the collection itself, or the demonstration's where it is too small to say what its texts have in common.
    private static func statistics(
        needs: [RankingText], offers: [RankingText], encoders: Encoders, progress: Progress
    ) async throws -> IndexStatistics {
        guard offers.count >= 100 else { return try await Demonstration.statistics(of: encoders) }
        return try await encoders.statistics(needs: sample(needs, 200), offers: sample(offers, 400), progress: { _ in })
    }

    private static func sample(_ texts: [RankingText], _ count: Int) -> [RankingText] {
        (0 ..< min(count, texts.count)).map { texts[$0 * texts.count / min(count, texts.count)] }
    }
}
