import Domain
import Postgres
import Ranking
import Storage

/// A listing as it is looked through for duplicates.
struct DuplicateListing: Sendable {
    let id: String
    let text: RankingText
    let facts: ListingFacts
    /// What names it to the office.
    let record: Record

    init(_ scenario: Scenario) {
        id = scenario.id.text
        text = RankingText(scenario)
        facts = ListingFacts(scenario)
        record = [
            "id": .text(id), "title": .text(scenario.title), "owner": .text(scenario.owner.name),
            "state": .text(scenario.state.rawValue),
        ]
    }

    init(_ profile: Profile) {
        id = profile.id.text
        text = RankingText(profile)
        facts = ListingFacts(profile)
        record = ["id": .text(id), "name": .text(profile.name), "state": .text(profile.state.rawValue)]
    }

    /// All of a program that stand or may yet stand: without voided scenarios, and without suspended and erased profiles.
    static func all(
        _ kind: StoredVectors.Kind, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> [DuplicateListing] {
        switch kind {
        case .scenario:
            var query = ListedScenario.Query()
            query.states = Scenario.State.allCases.filter { $0 != .voided }
            query.limit = .max
            return try ListedScenario.page(query, in: program, db).map { DuplicateListing($0.scenario) }
        case .profile:
            var query = ListedProfile.Query()
            query.states = [.draft, .submitted, .verified]
            query.limit = .max
            return try ListedProfile.page(query, in: program, db).map { DuplicateListing($0.profile) }
        }
    }
}

extension StoredVectors.Kind {
    var side: Side { self == .scenario ? .need : .offer }
    /// As the API calls it.
    var name: String { self == .scenario ? "scenario" : "opc" }
}
