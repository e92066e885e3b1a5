package import Domain
package import Ranking

/// A pair, asked for from one of its sides.
package struct ExplainedPair: Sendable {
    package let scenario: Scenario.ID
    package let opc: Profile.ID
    package let explanation: Explanation
    /// In the asking side’s list, from 1; nothing for a pair that is not in it.
    package let place: Int?
}

extension Recommendations {
    /// Why this OPC stands where it stands among those for the scenario, or why it is not among them.
    package func explanation(of id: Profile.ID, for scenario: Scenario.ID) async throws -> ExplainedPair {
        try explanation(of: id, for: scenario, asked: .need, in: current())
    }

    /// - Parameter side: the one whose list it is; no other list is told of.
    func explanation(
        of id: Profile.ID, for scenarioID: Scenario.ID, asked side: Side, in snapshot: VectorSnapshot
    ) throws -> ExplainedPair {
        guard let scenario = snapshot.number(of: scenarioID) else {
            throw RecommendationError.unknown("scenario", scenarioID.text)
        }
        guard let profile = snapshot.number(of: id) else { throw RecommendationError.unknown("opc", id.text) }
        let (index, listed) = (snapshot.index, snapshot.profiles[profile])
        let sides = PairSides(
            profile: listed.profile, scenario: snapshot.scenarios[scenario].scenario,
            headcountLimit: snapshot.headcountLimit, engagements: listed.engagements, accepted: listed.accepted)
        let explanation = index.ranker.explanation(
            of: index.question(ofScenario: scenario), by: profile, sides,
            features: index.features(ofScenario: scenario, with: [profile])[0],
            coverage: index.coverage(ofScenario: scenario, by: profile))
        let standing =
            side == .need
            ? standing(ofProfilesFor: scenario, in: snapshot) : standing(ofScenariosFor: profile, in: snapshot)
        let place = standing.ranking.firstIndex(of: side == .need ? profile : scenario)
        return ExplainedPair(
            scenario: scenarioID, opc: id, explanation: explanation, place: place.map { $0 + 1 })
    }
}
