package import Domain
import LinearAlgebra
import Ranking
import Storage

extension ShownRecommendations {
    private static let teams = 5

    /// Teams for a scenario of the actor's. Their members are shown to it, and are kept like those of any other list.
    package func teams(for id: Scenario.ID, _ actor: Actor) async throws -> Record {
        let (snapshot, number) = try await scenario(id, of: actor)
        let teams = try await recommendations.threads.run { [recommendations] in
            try recommendations.teams(ofScenario: number, count: Self.teams, in: snapshot)
        }
        let hash = snapshot.index.scenarioHashes[number].hash
        try await keep(teams.shown, .profiles, of: id.text, hash, in: snapshot, actor)
        return teams.record
    }
}

extension ScenarioTeams {
    /// Every member once, where it is shown first.
    fileprivate var shown: [ShownList.Entry] {
        var seen: Set<Profile.ID> = []
        return teams.flatMap(\.members).filter { seen.insert($0.profile.id).inserted }.map { member in
            ShownList.Entry(
                id: member.profile.id.text, probability: member.score.probability,
                factors: member.score.record(by: model))
        }
    }
}
