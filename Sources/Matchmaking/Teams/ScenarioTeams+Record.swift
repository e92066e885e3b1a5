package import Domain
import Ranking

extension ScenarioTeams {
    /// As the API and `berth teams --json` give it.
    package var record: Record {
        [
            "scenario": .object(scenario.brief), "eligible": .count(eligible),
            "teams": .list(teams.map { .object($0.record) }),
            "uncovered": .list(
                uncovered.map {
                    .object(["requirement": .text($0.requirement), "candidates": .count($0.candidates)])
                }),
        ]
    }
}

extension ScenarioTeams.Proposal {
    fileprivate var record: Record {
        [
            "members": .list(
                members.map {
                    .object(["opc": .object($0.profile.brief), "score": .number($0.score.probability)])
                }),
            "strong": .count(team.strong), "fit": .number(team.sum),
            "coverage": .list(
                parts.map { part in
                    .object(part.coverage.fields.merging(["opc": .text(part.profile.id.text)]) { $1 })
                }),
        ]
    }
}
