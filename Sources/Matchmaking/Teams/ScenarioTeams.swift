package import Domain
package import Ranking

/// Who could cover a scenario together, by name: `TeamAdvice` says how teams are found.
package struct ScenarioTeams: Sendable {
    package let scenario: Scenario
    /// How many OPCs nothing excludes.
    package let eligible: Int
    /// The best first; where `uncovered` is not empty, the one that covers most.
    package let teams: [Proposal]
    package let uncovered: [Gap]
    let model: RankerModel

    package struct Proposal: Sendable {
        package let members: [Member]
        /// Requirement by requirement, in the scenario's order.
        package let parts: [Part]
        let team: Team
    }

    package struct Member: Sendable {
        package let profile: Profile
        /// The pair's own, as in a list.
        package let score: PairScore
    }

    /// A requirement, and how the member that meets it best does so.
    package struct Part: Sendable {
        package let profile: Profile
        package let coverage: CoverageRow
    }

    /// A requirement that not even three can cover together with the others.
    package struct Gap: Sendable {
        package let requirement: String
        /// How many eligible OPCs cover it: none is a gap in the program's supply.
        package let candidates: Int
    }
}

extension Recommendations {
    /// Compares the scenario with every eligible OPC.
    package func teams(for id: Scenario.ID, count: Int) throws -> ScenarioTeams {
        let snapshot = try current()
        guard let number = snapshot.number(of: id) else { throw RecommendationError.unknown("scenario", id.text) }
        return try teams(ofScenario: number, count: count, in: snapshot)
    }

    /// - Parameter number: the scenario's in the snapshot.
    func teams(ofScenario number: Int, count: Int, in snapshot: VectorSnapshot) throws -> ScenarioTeams {
        let scenario = snapshot.scenarios[number].scenario
        let eligible = snapshot.eligible(for: scenario)
        let ranker = snapshot.index.ranker
        let rows = Dictionary(
            uniqueKeysWithValues: zip(eligible, ranker.coverage(of: ranker.needs.needs[number], by: eligible)))
        let advice = try TeamAdvice(
            count, of: eligible.map { TeamCandidate(offer: $0, coverage: rows[$0] ?? []) },
            requirements: scenario.requirements.count)
        func member(_ profile: Int) -> ScenarioTeams.Member {
            let listed = snapshot.profiles[profile]
            let features = snapshot.index.features(ofScenario: number, with: [profile])[0]
            return ScenarioTeams.Member(profile: listed.profile, score: score(features, listed, for: scenario))
        }
        // With the words that met, which only those that are shown need.
        let told = Dictionary(
            uniqueKeysWithValues: Set(advice.teams.flatMap(\.offers)).map {
                ($0, snapshot.index.coverage(ofScenario: number, by: $0))
            })
        return ScenarioTeams(
            scenario: scenario, eligible: eligible.count,
            teams: advice.teams.map { team in
                ScenarioTeams.Proposal(
                    members: team.offers.map(member),
                    parts: zip(team.parts, scenario.requirements.indices).compactMap { part, requirement in
                        told[part.offer].map {
                            ScenarioTeams.Part(
                                profile: snapshot.profiles[part.offer].profile, coverage: $0[requirement])
                        }
                    }, team: team)
            },
            uncovered: advice.uncovered.map { requirement in
                ScenarioTeams.Gap(
                    requirement: scenario.requirements[requirement],
                    candidates: rows.values.count { $0[requirement].level != .none })
            }, model: model)
    }
}
