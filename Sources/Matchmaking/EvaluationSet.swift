package import Domain
import Embedding
package import Foundation
import LinearAlgebra
package import Ranking

/// Two collections of texts with judgements, encoded once and without a database, so that several rankers can be measured.
package struct EvaluationSet: Sendable {
    package let needs: [(id: String, text: RankingText)]
    package let offers: [(id: String, text: RankingText)]
    package private(set) var judgements: Judgements
    /// For each need the offers that nothing excludes.
    package let eligible: [[Int]]
    /// What the fields of a pair say.
    /// Judged needs by track and by language, where these are known.
    package let groups: [(name: String, needs: Set<String>)]
    private let fields: @Sendable (_ need: Int, _ offer: Int) -> PairFeatures
    private let vectors: (needs: [ListingVectors], offers: [ListingVectors])
    private let statistics: IndexStatistics
    private let lexicon: Lexicon
    private let words: [LexicalText]

    /// Scenarios and profiles from files; all profiles count as verified.
    package static func listings(
        scenarios: URL, profiles: URL, judgements: Judgements, program: Program, encoders: Encoders,
        progress: @escaping Progress
    ) async throws -> EvaluationSet {
        let scenarios = try ImportFile(scenarios).listings(Scenario.self, in: program)
        let profiles = try ImportFile(profiles).listings(Profile.self, in: program).map { profile in
            var profile = profile
            profile.state = .verified
            return profile
        }
        return try await EvaluationSet(
            needs: scenarios.map { ($0.id.text, RankingText($0)) },
            offers: profiles.map { ($0.id.text, RankingText($0)) },
            eligible: scenarios.map { scenario in
                profiles.indices.filter { number in
                    Exclusion.reasons(
                        against: profiles[number], for: scenario, headcountLimit: program.headcountLimit
                    ).isEmpty
                }
            },
            fields: { need, offer in PairFeatures(profiles[offer], for: scenarios[need]) },
            groups: groups(of: scenarios, program), judgements: judgements, encoders: encoders, progress: progress)
    }

    /// Any retrieval set; every document is eligible.
    package static func retrieval(
        queries: URL, documents: URL, judgements: Judgements, encoders: Encoders, progress: @escaping Progress
    ) async throws -> EvaluationSet {
        let needs = try TabSeparated.texts(of: queries).filter { judgements.covers($0.id) }
            .map { (id: $0.id, text: RankingText(whole: $0.text, for: .need)) }
        let offers = try TabSeparated.texts(of: documents)
            .map { (id: $0.id, text: RankingText(whole: $0.text, for: .offer)) }
        return try await EvaluationSet(
            needs: needs, offers: offers, eligible: needs.map { _ in Array(offers.indices) },
            fields: { _, _ in PairFeatures() }, groups: [], judgements: judgements, encoders: encoders,
            progress: progress)
    }

    private init(
        needs: [(id: String, text: RankingText)], offers: [(id: String, text: RankingText)], eligible: [[Int]],
        fields: @escaping @Sendable (_ need: Int, _ offer: Int) -> PairFeatures,
        groups: [(name: String, needs: Set<String>)], judgements: Judgements, encoders: Encoders,
        progress: @escaping Progress
    ) async throws {
        self.needs = needs
        self.offers = offers
        self.eligible = eligible
        self.fields = fields
        self.groups = groups
        self.judgements = judgements
        let texts = (needs: needs.map(\.text), offers: offers.map(\.text))
        lexicon = encoders.lexicon
        words = texts.offers.map { encoders.lexicon.read($0.text) }
        statistics = try await Self.statistics(needs: texts.needs, offers: texts.offers, encoders: encoders)
        vectors = (
            try await encoders.vectors(of: texts.needs, side: .need, statistics: statistics, progress: progress),
            try await encoders.vectors(of: texts.offers, side: .offer, statistics: statistics) {
                progress(needs.count + $0)
            }
        )
    }

    private static func groups(of scenarios: [Scenario], _ program: Program) -> [(name: String, needs: Set<String>)] {
        let byTrack = program.tracks.map { track in
            (name: "track \(track.id)", needs: Set(scenarios.filter { $0.track == track.id }.map(\.id.text)))
        }
        let byLanguage = Dictionary(grouping: scenarios) { TextLanguage(of: RankingText($0).text) }
            .map { (name: "needs in \($0)", needs: Set($1.map(\.id.text))) }
        return byTrack + byLanguage.sorted { $0.name < $1.name }
    }

    /// Those of the collection itself, or the demonstration's where it is too small to say what its texts have in common.
    private static func statistics(
        needs: [RankingText], offers: [RankingText], encoders: Encoders
    ) async throws -> IndexStatistics {
        guard offers.count >= 100 else { return try await Demonstration.statistics(of: encoders) }
        return try await encoders.statistics(needs: sample(needs, 200), offers: sample(offers, 400), progress: { _ in })
    }

    private static func sample(_ texts: [RankingText], _ count: Int) -> [RankingText] {
        (0 ..< min(count, texts.count)).map { texts[$0 * texts.count / min(count, texts.count)] }
    }
}

extension EvaluationSet {
    /// The same texts with other judgements.
    package func judged(by judgements: Judgements) -> EvaluationSet {
        var set = self
        set.judgements = judgements
        return set
    }

    /// The lists of one ranker; `model` is that of `full`.
    package func evaluation(of ranker: Evaluation.Ranker, model: RankerModel) -> Evaluation {
        let scores = scores(of: ranker, model: model)
        let lists = needs.indices.map { need in
            let row = scores(need)
            let ranked = eligible[need].sorted { (-row[$0], offers[$0].id) < (-row[$1], offers[$1].id) }
            return (need: needs[need].id, ranked: ranked.map { (offer: offers[$0].id, score: row[$0]) })
        }
        return Evaluation(lists: lists, judgements: judgements)
    }

    /// Every eligible pair of the judged needs, with what its score is made of.
    package func pairs(model: RankerModel) -> [RankerFit.JudgedPair] {
        let ranker = self.ranker(model)
        return judgedNeeds.flatMap { pairs(of: $0, ranker) }
    }

    /// Of these, the ten that each need’s list shows first.
    package func shownPairs(model: RankerModel) -> [RankerFit.JudgedPair] {
        let ranker = self.ranker(model)
        return judgedNeeds.flatMap { number in
            let scored = pairs(of: number, ranker).map { (pair: $0, logit: model.score($0.features).logit) }
            return scored.sorted { $0.logit > $1.logit }.prefix(10).map(\.pair)
        }
    }

    private var judgedNeeds: [Int] { needs.indices.filter { judgements.covers(needs[$0].id) } }

    private func pairs(of number: Int, _ ranker: Ranker) -> [RankerFit.JudgedPair] {
        let question = ranker.question(ranker.needs.needs[number])
        return zip(eligible[number], ranker.offers.compare(question.need, with: eligible[number])).map { offer, texts in
            let features = ranker.features(of: question, with: offer, texts)
            return RankerFit.JudgedPair(
                need: needs[number].id, features: features.merging(fields(number, offer)),
                grade: judgements.grade(of: offers[offer].id, for: needs[number].id),
                requirements: texts.requirements.map(\.similarity))
        }
    }

    func ranker(_ model: RankerModel) -> Ranker {
        Ranker(
            needs: NeedIndex(texts: needs.map(\.text), vectors: vectors.needs, statistics: statistics),
            offers: OfferIndex(texts: offers.map(\.text), vectors: vectors.offers, statistics: statistics),
            model: model,
            words: words, lexicon: lexicon)
    }

    /// Of every need the score of every offer.
    private func scores(of kind: Evaluation.Ranker, model: RankerModel) -> (_ need: Int) -> [Double] {
        switch kind {
        case .lexical:
            let index = LexicalIndex(words, lexicon: lexicon)
            return { index.scores(for: needs[$0].text.text).map(Double.init) }
        case .full:
            let ranker = ranker(model)
            return { full($0, ranker) }
        case .dense, .plain:
            var one = Matrix(rows: vectors.needs.map(\.text), columns: vectors.needs.first?.text.count ?? 0)
            var other = Matrix(rows: vectors.offers.map(\.text), columns: vectors.offers.first?.text.count ?? 0)
            if kind == .dense {
                one = statistics.corrected(texts: one, of: .need)
                other = statistics.corrected(texts: other, of: .offer)
            }
            let product = one.timesTransposed(other)
            return { product.row($0).map(Double.init) }
        }
    }

    /// As the product does it: who is no candidate comes after all who are.
    private func full(_ number: Int, _ ranker: Ranker) -> [Double] {
        let question = ranker.question(ranker.needs.needs[number])
        var scores = question.wholeTexts.map { Double($0) - 1_000 }
        let candidates = ranker.candidates(for: question, among: eligible[number])
        for (offer, features) in zip(candidates, ranker.features(of: question, with: candidates)) {
            scores[offer] = ranker.model.score(features.merging(fields(number, offer))).logit
        }
        return scores
    }
}
