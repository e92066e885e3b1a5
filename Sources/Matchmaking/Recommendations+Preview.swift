package import Domain
import LinearAlgebra
import Ranking

extension Recommendations {
    /// Scenarios for a profile as it would be if it were saved and verified now. Nothing is kept of it: no list was shown
    /// that anybody acts by.
    package func preview(_ profile: Profile, limit: Int) async throws -> RecommendationList<Scenario> {
        let snapshot = try current()
        guard !snapshot.scenarios.isEmpty else { return .empty(model) }
        var profile = profile
        profile.state = .verified
        let (statistics, ranker) = (snapshot.index.statistics, snapshot.index.ranker)
        let text = RankingText(profile)
        let vectors = try await encoders.vectors(of: [text], side: .offer, statistics: statistics)
        let wanted = profile
        return await threads.run {
            let offer = OfferIndex(
                texts: [text], vectors: vectors, statistics: statistics, weights: ranker.offers.weights)
            return self.scenarios(
                Standing(count: snapshot.scenarios.count, by: self.rules(for: wanted, offer, in: snapshot)),
                in: snapshot, limit: limit,
                coverage: { ranker.coverage(of: ranker.needs.needs[$0], by: 0, in: offer) })
        }
    }

    private func rules(for profile: Profile, _ offer: OfferIndex, in snapshot: VectorSnapshot) -> Standing.Rules {
        let engagements = snapshot.number(of: profile.id).map { snapshot.profiles[$0].engagements } ?? 0
        let features = snapshot.index.ranker.features(ofEveryNeedWith: offer)
        return Standing.Rules(
            reasons: {
                Exclusion.reasons(
                    against: profile, for: snapshot.scenarios[$0].scenario, headcountLimit: self.program.headcountLimit,
                    engagements: engagements)
            },
            candidates: { $0 },
            scores: { scenarios in
                scenarios.map { place in
                    let fields = PairFeatures(
                        profile, for: snapshot.scenarios[place].scenario, engagements: engagements)
                    return self.model.score(features[place].merging(fields))
                }
            })
    }
}
