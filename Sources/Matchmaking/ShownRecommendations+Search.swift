package import Domain
import Foundation
package import Ranking
import Storage

/// A scenario as an OPC finds it.
package struct FoundScenario: Sendable {
    package let listed: ListedScenario
    /// Nil where something stands against the pair, or the OPC is not verified yet.
    package let score: PairScore?
    /// Requirement by requirement what answers it; empty where the OPC is not verified yet.
    package let coverage: [CoverageRow]
    /// What stands against the pair, whatever its texts say.
    package let reasons: [Exclusion]
}

/// A piece of what a search has found.
package struct Findings: Sendable {
    package let standings: [FoundScenario]
    package let total: Int
}

extension ShownRecommendations {
    /// The open scenarios that a search finds, those before which nothing stands first. What is shown of a ranked list is
    /// kept, as with every other.
    ///
    /// - Parameters:
    ///   - profile: the searcher's; one that is not verified is ranked nowhere, and finds by date.
    ///   - places: which of those that are found.
    package func search(
        _ search: ScenarioSearch, for profile: Profile.ID?, _ actor: Actor, places: Range<Int>
    ) async throws -> Findings {
        let snapshot = try recommendations.current()
        let number = try profile.flatMap { snapshot.number(of: $0) }.map { try own($0, actor, in: snapshot) }
        let initials = try PinyinInitials.shipped.get()
        let found = snapshot.scenarios.indices.filter { search.finds(snapshot.scenarios[$0].scenario, initials) }
        let standings = found.map { recommendations.standing(of: $0, for: number, in: snapshot) }
        let ordered = standings.sorted { search.order.puts($0, before: $1) }
        let shown = ordered[places.clamped(to: 0 ..< ordered.count)].map {
            recommendations.withCoverage($0, for: number, in: snapshot)
        }
        if let number, search.order == .fit {
            try await keep(
                shown.compactMap { standing in
                    standing.score.map {
                        ShownList.Entry(
                            id: standing.listed.scenario.id.text, probability: $0.probability,
                            factors: $0.record(by: recommendations.model))
                    }
                },
                .scenarios, of: profile?.text, snapshot.index.profileHashes[number].hash, in: snapshot, actor)
        }
        return Findings(standings: shown, total: ordered.count)
    }

    /// One scenario, for an OPC that looks at it; nil where it takes no part in the ranking.
    package func standing(
        of scenario: Scenario.ID, for profile: Profile.ID?, _ actor: Actor
    ) throws -> FoundScenario? {
        let snapshot = try recommendations.current()
        guard let place = snapshot.number(of: scenario) else { return nil }
        let number = try profile.flatMap { snapshot.number(of: $0) }.map { try own($0, actor, in: snapshot) }
        return recommendations.withCoverage(
            recommendations.standing(of: place, for: number, in: snapshot), for: number, in: snapshot)
    }

    /// OPCs do not see each other.
    private func own(_ number: Int, _ actor: Actor, in snapshot: VectorSnapshot) throws -> Int {
        guard snapshot.profiles[number].organization == actor.organization else { throw ServiceError.notFound("opc") }
        return number
    }
}

extension PinyinInitials {
    /// Read once.
    fileprivate static let shipped = Result { try PinyinInitials() }
}

extension ScenarioSearch.Order {
    /// Of equal ones, the one with the smaller id comes first.
    fileprivate func puts(_ one: FoundScenario, before other: FoundScenario) -> Bool {
        let (first, second) = (one.listed.scenario, other.listed.scenario)
        guard one.reasons.isEmpty == other.reasons.isEmpty || self != .fit else { return one.reasons.isEmpty }
        switch self {
        case .fit where one.score?.logit != other.score?.logit:
            return (one.score?.logit ?? -.infinity) > (other.score?.logit ?? -.infinity)
        case .startingSoonest where first.startBy != second.startBy:
            guard let day = first.startBy, let otherDay = second.startBy else { return first.startBy != nil }
            return day < otherDay
        case .newest where one.listed.since != other.listed.since: return one.listed.since > other.listed.since
        case .fit, .newest, .startingSoonest: return first.id < second.id
        }
    }
}

extension Recommendations {
    fileprivate func standing(of place: Int, for number: Int?, in snapshot: VectorSnapshot) -> FoundScenario {
        let listed = snapshot.scenarios[place]
        guard let number else { return FoundScenario(listed: listed, score: nil, coverage: [], reasons: []) }
        let profile = snapshot.profiles[number]
        let reasons = snapshot.reasons(against: number, for: listed.scenario)
        let features = snapshot.index.features(ofScenario: place, with: [number])[0]
        return FoundScenario(
            listed: listed, score: reasons.isEmpty ? score(features, profile, for: listed.scenario) : nil, coverage: [],
            reasons: reasons)
    }

    fileprivate func withCoverage(_ standing: FoundScenario, for number: Int?, in snapshot: VectorSnapshot)
        -> FoundScenario
    {
        guard let number, let place = snapshot.number(of: standing.listed.scenario.id) else { return standing }
        return FoundScenario(
            listed: standing.listed, score: standing.score,
            coverage: snapshot.index.coverage(ofScenario: place, by: number), reasons: standing.reasons)
    }
}
