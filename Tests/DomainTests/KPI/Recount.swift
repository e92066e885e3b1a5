import Domain
import Foundation

/// The report once more, slowly: every figure by filters over the list of events, after the words of its definition.
/// It shares nothing with the code under test.
struct Recount {
    let events: [ProgramEvent]
    let exposures: [Exposure]
    let asOf: Date
    let track: String?
    let related: Set<RelatedParties>
    /// The matches and scenarios that count, once, because everything asks for them.
    private(set) var scenarios: [Scenario.ID] = []
    private(set) var matches: [MatchEvents] = []
    private(set) var matchesOfAllTracks: [MatchEvents] = []
    private let scenarioChanges: [Scenario.ID: [(at: Date, it: ProgramEvent.ScenarioChange)]]
    private let profileChanges: [Profile.ID: [(at: Date, it: ProgramEvent.ProfileChange)]]

    /// All that is known of one match.
    struct MatchEvents {
        let id: Match.ID
        let events: [(at: Date, by: Party, it: ProgramEvent.MatchChange)]

        var scenario: Scenario.ID { events[0].it.scenario }
        var profile: Profile.ID { events[0].it.profile }
        var begun: Date { events[0].at }
        var last: MatchState { changes[changes.count - 1].it.to }
        /// Without what was only noted.
        let changes: [(at: Date, by: Party, it: ProgramEvent.MatchChange)]

        func first(_ states: MatchState...) -> Date? { events.first { states.contains($0.it.to) }?.at }
    }

    init(
        events: [ProgramEvent], exposures: [Exposure], asOf: Date, track: String?, related: Set<RelatedParties>
    ) {
        self.events = events.filter { $0.at <= asOf }
        self.exposures = exposures.filter { $0.shownAt <= asOf }
        self.asOf = asOf
        self.track = track
        self.related = related
        scenarioChanges = self.events.reduce(into: [:]) { changes, event in
            if let it = event.scenario { changes[it.id, default: []].append((event.at, it.change)) }
        }
        profileChanges = self.events.reduce(into: [:]) { changes, event in
            if let it = event.profile { changes[it.id, default: []].append((event.at, it.change)) }
        }
        let known = unique(self.events.compactMap(\.scenario?.id))
        scenarios = known.filter { !isVoid($0) && (track == nil || self.track(of: $0) == track) }
        let all = unique(self.events.compactMap(\.match?.id)).map { id in
            let own = self.events.compactMap { event in
                event.match.flatMap { $0.id == id ? (at: event.at, by: event.by, it: $0.change) : nil }
            }
            return MatchEvents(id: id, events: own, changes: own.filter { $0.it.from != $0.it.to })
        }
        let valid = all.filter { match in !match.events.contains { $0.it.to == .voided } }
        matchesOfAllTracks = valid.filter { !isVoid($0.scenario) }
        matches = valid.filter { scenarios.contains($0.scenario) }
    }

    func changes(of id: Scenario.ID) -> [(at: Date, it: ProgramEvent.ScenarioChange)] { scenarioChanges[id] ?? [] }
    func changes(of id: Profile.ID) -> [(at: Date, it: ProgramEvent.ProfileChange)] { profileChanges[id] ?? [] }

    func isVoid(_ id: Scenario.ID) -> Bool { changes(of: id).contains { $0.it.to == .voided } }
    func track(of id: Scenario.ID) -> String? { changes(of: id).last?.it.track }
    func state(of id: Scenario.ID) -> Scenario.State? { changes(of: id).compactMap(\.it.to).last }
    func opened(_ id: Scenario.ID) -> Date? { changes(of: id).first { $0.it.to == .published }?.at }
    func owner(of match: MatchEvents) -> Organization.ID? { changes(of: match.scenario).last?.it.owner }
    func opc(of profile: Profile.ID) -> Organization.ID? { changes(of: profile).last?.it.organization }

    func reached(_ rung: Rung) -> [(id: Scenario.ID, at: Date)] {
        scenarios.compactMap { id in
            guard let opened = opened(id) else { return nil }
            let own = matches.filter { $0.scenario == id }
            let date: Date? =
                switch rung {
                case .opened: opened
                case .matched: own.compactMap { $0.first(.inTalks) }.min()
                case .signed: own.filter { $0.last != .cancelled }.compactMap { $0.first(.agreed) }.min()
                case .landed: own.compactMap { $0.first(.accepted) }.min()
                case .benchmark:
                    own.contains { $0.last == .accepted }
                        ? changes(of: id).last { $0.it.distinction != nil }
                            .flatMap { $0.it.distinction == .benchmark ? $0.at : nil } : nil
                }
            return date.map { (id, $0) }
        }
    }

    var profiles: [Profile.ID] { unique(events.compactMap(\.profile?.id)) }

    var gathered: [Organization.ID] {
        unique(
            profiles.filter { id in
                guard let last = changes(of: id).last?.it else { return false }
                return last.to == .verified && last.isCounted && (track == nil || last.tracks.contains(track ?? ""))
            }.compactMap(opc))
    }

    var pairs: [Exposure] { exposures.filter { scenarios.contains($0.scenario) && profiles.contains($0.profile) } }
    var seenPairs: [Exposure] { pairs.filter { ($0.seenAt ?? .distantFuture) <= asOf } }
}

extension ProgramEvent {
    var scenario: (id: Scenario.ID, change: ScenarioChange)? {
        if case .scenario(let id, let change) = change { (id, change) } else { nil }
    }
    var profile: (id: Profile.ID, change: ProfileChange)? {
        if case .profile(let id, let change) = change { (id, change) } else { nil }
    }
    var match: (id: Match.ID, change: MatchChange)? {
        if case .match(let id, let change) = change { (id, change) } else { nil }
    }
    var figure: Figure? { if case .figure(let figure) = change { figure } else { nil } }
}

/// In the order of their first appearance.
func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
    var seen: Set<Element> = []
    return elements.filter { seen.insert($0).inserted }
}
