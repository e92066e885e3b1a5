package import Domain
import Ranking
import Storage

extension ShownRecommendations {
    /// OPCs for a scenario of the actor's that takes part in the ranking: it is or was published. A ranked list is kept,
    /// as every other that is shown.
    package func shortlist(
        for id: Scenario.ID, _ actor: Actor, in order: Shortlist.Order, limit: Int
    ) async throws -> Shortlist {
        let (snapshot, number) = try await scenario(id, of: actor)
        let list = try recommendations.knownList(for: id, limit: limit, in: snapshot).list
        let excluded = list.excluded.compactMap { excluded in
            snapshot.number(of: excluded.id).map {
                FoundProfile(listed: snapshot.profiles[$0], score: nil, coverage: [], reasons: excluded.reasons)
            }
        }
        let profiles: [FoundProfile]
        switch order {
        case .fit:
            let hash = snapshot.index.scenarioHashes[number].hash
            try await keep(list.shown(id: \.text), .profiles, of: id.text, hash, in: snapshot, actor)
            profiles = list.entries.compactMap { entry in
                snapshot.number(of: entry.listing.id).map {
                    FoundProfile(
                        listed: snapshot.profiles[$0], score: entry.score, coverage: entry.coverage, reasons: [])
                }
            }
        case .newest:
            profiles = snapshot.newest(limit, without: Set(list.excluded.map(\.id))).map {
                FoundProfile(
                    listed: snapshot.profiles[$0], score: nil,
                    coverage: snapshot.index.coverage(ofScenario: number, by: $0), reasons: [])
            }
        }
        return Shortlist(
            profiles: profiles, eligible: list.eligible, excluded: excluded,
            nothingFits: order == .fit && list.nothingFits)
    }

    /// Certain OPCs beside a scenario of the actor's, in this order; those that take no part in the ranking are left out.
    package func standings(
        of ids: [Profile.ID], for id: Scenario.ID, _ actor: Actor
    ) async throws -> [FoundProfile] {
        let (snapshot, number) = try await scenario(id, of: actor)
        let scenario = snapshot.scenarios[number].scenario
        return ids.compactMap { snapshot.number(of: $0) }.map { profile in
            let reasons = snapshot.reasons(against: profile, for: scenario)
            let features = snapshot.index.features(ofScenario: number, with: [profile])[0]
            let score = recommendations.score(features, snapshot.profiles[profile], for: scenario)
            return FoundProfile(
                listed: snapshot.profiles[profile], score: reasons.isEmpty ? score : nil,
                coverage: snapshot.index.coverage(ofScenario: number, by: profile), reasons: reasons)
        }
    }
}

extension VectorSnapshot {
    /// Numbers of the profiles that were verified last; of one moment's, the one with the smaller id comes first.
    fileprivate func newest(_ count: Int, without excluded: Set<Profile.ID>) -> [Int] {
        let others = profiles.indices.filter { !excluded.contains(profiles[$0].profile.id) }
        let sorted = others.sorted {
            (profiles[$1].since, profiles[$0].profile.id) < (profiles[$0].since, profiles[$1].profile.id)
        }
        return Array(sorted.prefix(count))
    }
}
