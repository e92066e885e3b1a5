package import Domain
import Foundation
import Storage

extension KPI {
    /// What stands behind a figure, by the names that people know it by, in the order given; of what each is about
    /// `scenario` {`id`, `title`, `state`, `owner`}, `opc` {`id`, `name`, `state`}, `match` {…as a match is shown}.
    package func named(_ ids: [KPISubject.ID], _ actor: Actor) async throws -> [Record] {
        let program = context.program
        return try await context.read(as: actor) { db in
            var scenarios = ListedScenario.Query()
            scenarios.ids = ids.compactMap(\.scenario)
            scenarios.limit = ids.count
            var profiles = ListedProfile.Query()
            profiles.ids = ids.compactMap(\.profile)
            profiles.limit = ids.count
            var matches = Match.Query()
            matches.ids = ids.compactMap(\.match)
            matches.limit = ids.count
            let titles = try ListedScenario.page(scenarios, in: program.id, db).map { ($0.scenario.id, $0.name) }
            let names = try ListedProfile.page(profiles, in: program.id, db).map { ($0.profile.id, $0.name) }
            let pairs = try Match.page(matches, in: program.id, db).map { match in
                (match.id, try MatchView(match, for: actor, program, db).record)
            }
            let known = (
                Dictionary(titles) { one, _ in one }, Dictionary(names) { one, _ in one },
                Dictionary(pairs) { one, _ in one }
            )
            return ids.map { id in
                var record: Record = [:]
                record["scenario"] = id.scenario.flatMap { known.0[$0] }.map { .object($0) }
                record["opc"] = id.profile.flatMap { known.1[$0] }.map { .object($0) }
                record["match"] = id.match.flatMap { known.2[$0] }.map { .object($0) }
                return record
            }
        }
    }
}

extension KPISubject.ID {
    fileprivate var scenario: Scenario.ID? {
        switch self {
        case .scenario(let id), .pair(let id, _): id
        case .profile, .match: nil
        }
    }

    fileprivate var profile: Profile.ID? {
        switch self {
        case .profile(let id), .pair(_, let id): id
        case .scenario, .match: nil
        }
    }

    fileprivate var match: Match.ID? {
        if case .match(let id) = self { id } else { nil }
    }
}

extension ListedScenario {
    fileprivate var name: Record {
        [
            "id": .text(scenario.id.text), "title": .text(scenario.title), "state": .text(scenario.state.rawValue),
            "owner": .text(scenario.owner.name),
        ]
    }
}

extension ListedProfile {
    fileprivate var name: Record {
        ["id": .text(profile.id.text), "name": .text(profile.name), "state": .text(profile.state.rawValue)]
    }
}
