package import Foundation

/// Folds the events of a program, in the order of time, into what each scenario, profile and match came to.
///
/// Nothing is counted yet: an event that voids a scenario takes what came before out of every figure, so that figures
/// are taken at the end, from lives and not from events.
package struct KPITally: Sendable {
    package let asOf: Date
    private(set) var scenarios: [ScenarioLife] = []
    private(set) var profiles: [ProfileLife] = []
    private(set) var matches: [MatchLife] = []
    /// That came to an end; those that stand open are where their matches are.
    private(set) var questions: [Question] = []
    private(set) var figures: [ProgramEvent.Figure] = []
    private(set) var opcCount = 0
    /// Of the first event.
    private(set) var startedAt: Date?

    private var scenarioIndex: [Scenario.ID: Int] = [:]
    private var profileIndex: [Profile.ID: Int] = [:]
    /// By the number alone, which is hashed faster than the identifier.
    private var matchIndex: [Int: Int] = [:]
    private var opcIndex: [Organization.ID: Int] = [:]

    /// - Parameters:
    ///   - asOf: events after it are ignored.
    ///   - events: about how many there will be, so that room for what comes of them is made once.
    package init(asOf: Date, expecting events: Int = 0) {
        self.asOf = asOf
        matches.reserveCapacity(events / 3)
        matchIndex.reserveCapacity(events / 3)
        questions.reserveCapacity(events / 3)
    }

    package mutating func add(_ event: ProgramEvent) {
        guard event.at <= asOf else { return }
        if startedAt == nil { startedAt = event.at }
        switch event.change {
        case .scenario(let id, let change):
            scenarios[index(of: id)].take(change, at: event.at)
        case .profile(let id, let change):
            let index = index(of: id)
            profiles[index].opc = opc(of: change.organization, otherwise: profiles[index].opc)
            profiles[index].take(change, at: event.at)
        case .match(let id, let change):
            add(change, of: id, at: event.at, by: event.by)
        case .figure(let figure):
            figures.append(figure)
        }
    }

    func scenario(_ id: Scenario.ID) -> Int? { scenarioIndex[id] }
    func profile(_ id: Profile.ID) -> Int? { profileIndex[id] }

    private mutating func add(
        _ change: ProgramEvent.MatchChange, of id: Match.ID, at moment: Date, by party: Party
    ) {
        guard let known = matchIndex[id.number] else {
            matchIndex[id.number] = matches.count
            let scenario = index(of: change.scenario)
            let profile = index(of: change.profile)
            matches.append(MatchLife(id: id, scenario: scenario, profile: profile, change: change, at: moment))
            return
        }
        let (state, since) = (matches[known].state, matches[known].since)
        if change.to != state,
            let question = Question(match: known, state: state, since: since, endedBy: change.to, at: moment)
        {
            questions.append(question)
        }
        matches[known].take(change, at: moment, by: party)
    }

    private mutating func index(of id: Scenario.ID) -> Int {
        if let known = scenarioIndex[id] { return known }
        scenarioIndex[id] = scenarios.count
        scenarios.append(ScenarioLife(id: id))
        return scenarios.count - 1
    }

    private mutating func index(of id: Profile.ID) -> Int {
        if let known = profileIndex[id] { return known }
        profileIndex[id] = profiles.count
        profiles.append(ProfileLife(id: id, opc: opcCount))
        opcCount += 1
        return profiles.count - 1
    }

    /// - Parameter own: the number that the profile’s OPC has if it is new.
    private mutating func opc(of organization: Organization.ID, otherwise own: Int) -> Int {
        if let known = opcIndex[organization] { return known }
        opcIndex[organization] = own
        return own
    }

    /// Which organization has an OPC’s number.
    var organizations: [Int: Organization.ID] {
        Dictionary(opcIndex.map { ($0.value, $0.key) }, uniquingKeysWith: { one, _ in one })
    }
}
