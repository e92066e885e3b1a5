import Domain
import LinearAlgebra
import Postgres
import Ranking
import Storage

/// All that recommending needs of a program, as it was at one moment: a value that never changes.
struct VectorSnapshot: Sendable {
    let scenarios: [ListedScenario]
    let profiles: [ListedProfile]
    let index: ListingIndex
    /// Where each stands among the above.
    private let scenarioNumbers: [Scenario.ID: Int]
    private let profileNumbers: [Profile.ID: Int]
    let headcountLimit: Int
    /// The lists of stored scenarios that somebody has asked for.
    let lists: KnownLists
    let plans = KnownPlans()

    /// Where whoever changes a listing says so, with the program's id.
    static let channel = "berth_listings"

    private let stamps: ListingStamps

    private init(
        scenarios: [ListedScenario], profiles: [ListedProfile], stamps: ListingStamps, index: ListingIndex,
        headcountLimit: Int, after previous: VectorSnapshot?
    ) {
        self.scenarios = scenarios
        self.profiles = profiles
        self.stamps = stamps
        self.index = index
        self.headcountLimit = headcountLimit
        scenarioNumbers = Dictionary(uniqueKeysWithValues: zip(scenarios.map(\.scenario.id), scenarios.indices))
        profileNumbers = Dictionary(uniqueKeysWithValues: zip(profiles.map(\.profile.id), profiles.indices))
        // The same index has the same listings in the same order, each with the same text.
        if let previous, previous.index === index, previous.headcountLimit == headcountLimit {
            lists = KnownLists(
                after: previous.lists,
                scenarios: Set(scenarios.indices.filter { scenarios[$0].scenario != previous.scenarios[$0].scenario }),
                profiles: Set(profiles.indices.filter { profiles[$0].ranksUnlike(previous.profiles[$0]) }))
        } else {
            lists = KnownLists()
        }
    }

    /// Why this profile is not recommended for a scenario; none if it is eligible.
    func reasons(against number: Int, for scenario: Scenario) -> [Exclusion] {
        let listed = profiles[number]
        return Exclusion.reasons(
            against: listed.profile, for: scenario, headcountLimit: headcountLimit, engagements: listed.engagements)
    }

    func number(of id: Scenario.ID) -> Int? { scenarioNumbers[id] }
    func number(of id: Profile.ID) -> Int? { profileNumbers[id] }

    /// The scenarios that are or were open to approaches and the verified profiles, with their vectors. Those that are
    /// missing, as after a change of the model, are encoded and stored first.
    ///
    /// - Parameter previous: what has not changed since is taken from here.
    static func current(
        of program: Program, after previous: VectorSnapshot?, encoders: Encoders, model: RankerModel,
        database: Database
    ) async throws -> VectorSnapshot {
        let id = program.id
        let read = try await database.read { db in
            let stamps = try ListingStamps.current(in: id, db)
            return (
                stamps, try listedScenarios(stamps, after: previous, in: id, db),
                try listedProfiles(stamps, after: previous, in: id, db)
            )
        }
        let (stamps, scenarios, profiles) = read
        if let previous, stamps == previous.stamps, previous.index.modelID == encoders.modelID,
            previous.headcountLimit == program.headcountLimit
        {
            return previous
        }
        let source = IndexSource(program: id, encoders: encoders, model: model, database: database)
        let index =
            if let previous, previous.hasSameTexts(scenarios, profiles) {
                previous.index
            } else {
                try await source.index(
                    of: scenarios.map(\.scenario), and: profiles.map(\.profile), after: previous?.index)
            }
        return VectorSnapshot(
            scenarios: scenarios, profiles: profiles, stamps: stamps, index: index,
            headcountLimit: program.headcountLimit, after: previous)
    }

    /// All that the stamps name: those whose stamps are new from the database, the others as they were.
    private static func listedScenarios(
        _ stamps: ListingStamps, after previous: VectorSnapshot?, in program: Program.ID,
        _ db: borrowing PostgresConnection
    ) throws -> [ListedScenario] {
        var known: [Scenario.ID: ListedScenario] = [:]
        if let previous {
            let earlier = Dictionary(uniqueKeysWithValues: previous.stamps.scenarios.map { ($0.id, $0.stamp) })
            for (id, stamp) in stamps.scenarios where earlier[id] == stamp {
                known[id] = previous.number(of: id).map { previous.scenarios[$0] }
            }
        }
        var changed = ListedScenario.Query()
        changed.ids = stamps.scenarios.map(\.id).filter { known[$0] == nil }
        changed.limit = .max
        if changed.ids?.isEmpty == false {
            for scenario in try ListedScenario.page(changed, in: program, db) { known[scenario.scenario.id] = scenario }
        }
        return stamps.scenarios.compactMap { known[$0.id] }
    }

    private static func listedProfiles(
        _ stamps: ListingStamps, after previous: VectorSnapshot?, in program: Program.ID,
        _ db: borrowing PostgresConnection
    ) throws -> [ListedProfile] {
        var known: [Profile.ID: ListedProfile] = [:]
        if let previous {
            let earlier = Dictionary(uniqueKeysWithValues: previous.stamps.profiles.map { ($0.id, $0.stamp) })
            for (id, stamp) in stamps.profiles where earlier[id] == stamp {
                known[id] = previous.number(of: id).map { previous.profiles[$0] }
            }
        }
        var changed = ListedProfile.Query()
        changed.ids = stamps.profiles.map(\.id).filter { known[$0] == nil }
        changed.limit = .max
        if changed.ids?.isEmpty == false {
            for profile in try ListedProfile.page(changed, in: program, db) { known[profile.profile.id] = profile }
        }
        return stamps.profiles.compactMap { known[$0.id] }
    }

    /// Whether only what stands beside the texts has changed, such as a state or how much of a capacity is used.
    private func hasSameTexts(_ scenarios: [ListedScenario], _ profiles: [ListedProfile]) -> Bool {
        scenarios.elementsEqual(self.scenarios) { one, other in
            one.scenario.id == other.scenario.id
                && (one.revision == other.revision
                    || RankingText(one.scenario) == RankingText(other.scenario))
        }
            && profiles.elementsEqual(self.profiles) { one, other in
                one.profile.id == other.profile.id
                    && (one.revision == other.revision || RankingText(one.profile) == RankingText(other.profile))
            }
    }
}

extension ListedProfile {
    /// Whether anything has changed that a list depends on.
    fileprivate func ranksUnlike(_ other: ListedProfile) -> Bool {
        profile != other.profile || engagements != other.engagements || accepted != other.accepted
    }
}
