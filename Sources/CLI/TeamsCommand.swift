import ArgumentParser
import Domain
import Foundation
import Matchmaking
import Ranking

struct TeamsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "teams", abstract: "Print the smallest sets of up to three OPCs that together cover a scenario.")

    @Option(help: "The id of a published scenario.")
    var scenario: String

    @Option(help: "How many alternatives at most.")
    var top = 5

    @Flag(help: "Print them as JSON.")
    var json = false

    @OptionGroup var options: RecommendationOptions

    func validate() throws {
        guard (1 ... 100).contains(top) else { throw ValidationError("--top must be between 1 and 100.") }
    }

    func run() async throws {
        let teams = try await options.withRecommendations { recommendations in
            try recommendations.teams(for: Scenario.ID(scenario), count: top)
        }
        if json { return try printJSON(RecordValue.object(teams.record)) }
        say(summary(of: teams))
        for (place, team) in zip(1..., teams.teams) { show(team, place) }
        for gap in teams.uncovered { say("Uncovered: \(gap.requirement) (\(gap.candidates) cover it alone)") }
    }

    private func summary(of teams: ScenarioTeams) -> String {
        let (scenario, size) = (teams.scenario, teams.teams.first?.members.count ?? 0)
        let all = "all \(scenario.requirements.count) requirements of \(scenario.id.text)  \(scenario.title)"
        let who = "Of \(teams.eligible) eligible OPCs"
        return switch (teams.uncovered.isEmpty, size) {
        case (true, 1): "\(who), these cover \(all) alone:"
        case (true, _): "\(who), none covers \(all) alone; these do together:"
        case (false, 0): "\(who), none covers any of \(all)."
        case (false, _): "\(who), not even three cover \(all); these cover most:"
        }
    }

    private func show(_ team: ScenarioTeams.Proposal, _ place: Int) {
        let members = team.members.map { member in
            "\(member.profile.id.text)  \(member.profile.name)  [\(String(format: "%.2f", member.score.probability))]"
        }
        say("\n\(place). \(members.joined(separator: " + "))")
        for part in team.parts {
            say("   \(part.coverage.level.symbol) \(part.coverage.requirement)")
            if let answer = part.coverage.answer { say("       → \(part.profile.name): \(answer.text)") }
        }
    }
}
