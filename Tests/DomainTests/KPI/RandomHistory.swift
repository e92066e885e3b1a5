import Domain
import Foundation

/// Events of a small program as the transition tables allow them, with everything that spoils a count: voids after the
/// fact, cancellations, openings that are free again, new attempts, scenarios that change their track.
struct RandomHistory {
    private(set) var events: [ProgramEvent] = []
    private(set) var exposures: [Exposure] = []
    private(set) var now: Date
    private var generator: SeededGenerator
    private var scenarios: [Listing<Scenario.State>] = []
    private var profiles: [Listing<Profile.State>] = []
    private var matches: [Attempt] = []
    private var distinctions: [Int: Scenario.Distinction] = [:]

    static let tracks = ["ports", "culture", "vehicles"]
    static let related: Set = [
        RelatedParties(owner: Organization.ID(1), opc: Organization.ID(101)),
        RelatedParties(owner: Organization.ID(2), opc: Organization.ID(103)),
    ]

    private struct Listing<State> {
        var state: State
        var track: String
        var openings = 1
    }

    private struct Attempt {
        let scenario: Int
        let profile: Int
        var state: MatchState
    }

    init(seed: UInt64) {
        generator = SeededGenerator(seed)
        now = Date(timeIntervalSince1970: 1_780_000_000 + generator.number(0 ... 200 * 86_400).rounded())
        for _ in 0 ..< generator.number(1 ... 5) {
            advance()
            open()
        }
        for _ in 0 ..< generator.number(20 ... 160) {
            advance()
            switch generator.number(0 ... 99) {
            case ..<6: moveScenario()
            case ..<9: moveProfile()
            case ..<12: rush()
            case ..<29: begin()
            case ..<78: moveMatch()
            case ..<85: note()
            case ..<90: distinguish()
            case ..<92: register()
            default: show()
            }
        }
    }

    /// Sometimes not at all, mostly for hours, now and then for weeks.
    private mutating func advance() {
        let kind = generator.number(0 ... 9)
        let hours = kind < 2 ? 0 : kind < 8 ? generator.number(0 ... 20) : generator.number(20.0 ... 250)
        now = now.addingTimeInterval((hours * 3600).rounded())
    }

    private mutating func log(_ change: ProgramEvent.Change, by party: Party) {
        events.append(ProgramEvent(at: now, by: party, change: change))
    }

    private mutating func track() -> String { Self.tracks[generator.number(0 ... 2)] }

    private mutating func pick<State>(_ rows: [Transition<State>], rarely: (State) -> Bool) -> Transition<State>? {
        let weighed = rows.flatMap { Array(repeating: $0, count: rarely($0.to) ? 1 : 15) }
        return weighed.randomElement(using: &generator)
    }

    /// Sorted, because a set has another order in each process.
    private mutating func party<State>(of row: Transition<State>) -> Party? {
        row.by.sorted { $0.rawValue < $1.rawValue }.randomElement(using: &generator)
    }

    private func scenarioID(_ index: Int) -> Scenario.ID { Scenario.ID("S\(index)") }
    private func profileID(_ index: Int) -> Profile.ID { Profile.ID("P\(index)") }

    private mutating func logScenario(
        _ index: Int, to state: Scenario.State?, distinction: Scenario.Distinction? = nil, by party: Party
    ) {
        if let state { scenarios[index].state = state }
        log(
            .scenario(
                scenarioID(index),
                ProgramEvent.ScenarioChange(
                    to: state, distinction: distinction, owner: Organization.ID(1 + index % 3),
                    track: scenarios[index].track, openings: scenarios[index].openings)), by: party)
    }

    private mutating func moveScenario() {
        let isNew = scenarios.count < 3 || (scenarios.count < 9 && generator.isTrue(0.3))
        if isNew {
            scenarios.append(Listing(state: .draft, track: track(), openings: generator.number(1 ... 2)))
            return logScenario(scenarios.count - 1, to: .draft, by: .owner)
        }
        let index = generator.number(0 ... scenarios.count - 1)
        if scenarios[index].state == .published, generator.isTrue(0.2) {
            if generator.isTrue(0.3) { scenarios[index].track = track() }
            return logScenario(index, to: .published, by: .owner)
        }
        let rows = Scenario.table.filter { $0.from == scenarios[index].state && $0.by != [.clock] }
        guard let row = pick(rows, rarely: { $0 == .voided || $0 == .closed }), let party = party(of: row) else {
            return
        }
        logScenario(index, to: row.to, by: party)
    }

    /// Sets a scenario and a profile up without delay.
    private mutating func open() {
        scenarios.append(Listing(state: .draft, track: track(), openings: generator.number(1 ... 2)))
        let scenario = scenarios.count - 1
        logScenario(scenario, to: .draft, by: .owner)
        logScenario(scenario, to: .submitted, by: .owner)
        logScenario(scenario, to: .published, by: .office)
        profiles.append(Listing(state: .draft, track: track()))
        logProfile(profiles.count - 1, to: .draft, by: .opc)
        logProfile(profiles.count - 1, to: .submitted, by: .opc)
        logProfile(profiles.count - 1, to: .verified, by: .office)
    }

    /// A scenario that is published and agreed within the hour.
    private mutating func rush() {
        guard scenarios.count < 12 else { return }
        open()
        matches.append(Attempt(scenario: scenarios.count - 1, profile: profiles.count - 1, state: .invited))
        logMatch(matches.count - 1, from: nil, to: .invited, by: .owner)
        logMatch(matches.count - 1, from: .invited, to: .inTalks, by: .opc)
        logMatch(matches.count - 1, from: .inTalks, to: .offered, by: .owner)
        now = now.addingTimeInterval(3600)
        logMatch(matches.count - 1, from: .offered, to: .agreed, by: .opc)
        settle(scenarios.count - 1)
    }

    private mutating func moveProfile() {
        let isNew = profiles.count < 4 || (profiles.count < 9 && generator.isTrue(0.3))
        if isNew { profiles.append(Listing(state: .draft, track: track())) }
        let index = isNew ? profiles.count - 1 : generator.number(0 ... profiles.count - 1)
        let state = isNew ? nil : Optional(profiles[index].state)
        let rows = Profile.table.filter { $0.from == state }
        guard let row = pick(rows, rarely: { $0 == .erased || $0 == .suspended }), let party = party(of: row) else {
            return
        }
        logProfile(index, to: row.to, by: party)
    }

    private mutating func logProfile(_ index: Int, to state: Profile.State, by party: Party) {
        profiles[index].state = state
        log(
            .profile(
                profileID(index),
                // Two of the profiles belong to one organization.
                ProgramEvent.ProfileChange(
                    to: state, organization: Organization.ID(100 + index % 7),
                    tracks: index.isMultiple(of: 2)
                        ? [profiles[index].track] : [profiles[index].track, Self.tracks[0]],
                    isCounted: index != 5)), by: party)
    }

    private mutating func logMatch(
        _ index: Int, from: MatchState?, to state: MatchState, by party: Party,
        flag: ProgramEvent.MatchChange.Flag? = nil
    ) {
        let needsReason = [MatchState.declined, .cancelled, .voided].contains(state)
        let estimate = from == nil && generator.isTrue(0.6) ? generator.number(0.0 ... 1.0) : nil
        let amount = state == .offered && from == .inTalks ? 50_000 : nil
        matches[index].state = state
        log(
            .match(
                Match.ID(1000 + index * 7),
                ProgramEvent.MatchChange(
                    scenario: scenarioID(matches[index].scenario), profile: profileID(matches[index].profile),
                    from: from, to: state,
                    reason: needsReason ? Reason.allCases.prefix(4).randomElement(using: &generator) : nil,
                    amountCNY: amount, recommendedAt: estimate, flag: flag)), by: party)
    }

    private mutating func begin() {
        let open = scenarios.indices.filter { scenarios[$0].state == .published }
        let verified = profiles.indices.filter { profiles[$0].state == .verified }
        guard let scenario = open.randomElement(using: &generator),
            let profile = verified.randomElement(using: &generator),
            !matches.contains(where: { $0.scenario == scenario && $0.profile == profile && !$0.state.isEnd }),
            let row = MatchRules.table.filter({ $0.from == nil }).randomElement(using: &generator),
            let party = party(of: row)
        else { return }
        matches.append(Attempt(scenario: scenario, profile: profile, state: row.to))
        logMatch(matches.count - 1, from: nil, to: row.to, by: party)
    }

    private mutating func moveMatch() {
        let movable = matches.indices.filter { !matches[$0].state.isEnd || generator.isTrue(0.05) }
        guard let index = movable.randomElement(using: &generator) else { return }
        let state = matches[index].state
        let rows = MatchRules.table.filter { $0.from == state }
        let rare: Set<MatchState> = [.voided, .cancelled, .superseded, .expired, .withdrawn, .declined]
        guard let row = pick(rows, rarely: rare.contains),
            let party = party(of: row)
        else { return }
        if row.to == .agreed, openingsLeft(of: matches[index].scenario) < 1 { return }
        logMatch(index, from: state, to: row.to, by: party)
        settle(matches[index].scenario)
    }

    private func openingsLeft(of scenario: Int) -> Int {
        scenarios[scenario].openings - matches.count { $0.scenario == scenario && $0.state.holdsOpening }
    }

    /// What follows of itself from an agreement, and from an opening that is free again.
    private mutating func settle(_ scenario: Int) {
        if openingsLeft(of: scenario) < 1, scenarios[scenario].state == .published {
            logScenario(scenario, to: .filled, by: .clock)
            for index in matches.indices
            where matches[index].scenario == scenario && matches[index].state.isBeforeAgreement {
                logMatch(index, from: matches[index].state, to: .superseded, by: .clock)
            }
        } else if openingsLeft(of: scenario) > 0, scenarios[scenario].state == .filled {
            logScenario(scenario, to: .published, by: .clock)
        }
    }

    /// The clock’s flags, and what is noted without a change of state.
    private mutating func note() {
        let open = matches.indices.filter { [.inTalks, .delivered].contains(matches[$0].state) }
        guard let index = open.randomElement(using: &generator) else { return }
        let state = matches[index].state
        let flag: ProgramEvent.MatchChange.Flag = state == .inTalks ? .stalled : .overdue
        let isFlag = generator.isTrue(0.7)
        logMatch(index, from: state, to: state, by: isFlag ? .clock : .owner, flag: isFlag ? flag : nil)
    }

    private mutating func distinguish() {
        let landed = Set(matches.filter { $0.state == .accepted }.map(\.scenario)).sorted()
        guard let scenario = landed.filter({ scenarios[$0].state != .voided }).randomElement(using: &generator) else {
            return
        }
        let from = distinctions[scenario, default: .none]
        guard let row = pick(Scenario.distinctions.filter { $0.from == from }, rarely: { $0 == .none }) else { return }
        distinctions[scenario] = row.to
        logScenario(scenario, to: nil, distinction: row.to, by: .office)
    }

    private mutating func register() {
        guard let day = CalendarDay(year: 2026, month: generator.number(6 ... 12), day: generator.number(1 ... 28))
        else {
            return
        }
        let indicator = generator.isTrue(0.5) ? "communities" : "people"
        let figure = ProgramEvent.Figure(
            indicator: indicator, value: generator.number(1 ... 5000), on: day, source: "Report \(events.count)")
        log(.figure(figure), by: .office)
    }

    private mutating func show() {
        guard !scenarios.isEmpty, !profiles.isEmpty else { return }
        let (scenario, profile) = (
            scenarioID(generator.number(0 ... scenarios.count - 1)),
            profileID(generator.number(0 ... profiles.count - 1))
        )
        guard !exposures.contains(where: { $0.scenario == scenario && $0.profile == profile }) else { return }
        let seen = now.addingTimeInterval(generator.number(0 ... 500_000).rounded())
        exposures.append(
            Exposure(
                scenario: scenario, profile: profile, shownAt: now, seenAt: generator.isTrue(0.6) ? seen : nil))
    }
}
