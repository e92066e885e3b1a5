package import Foundation

extension ProgramEvent {
    /// What an entry means for the KPI; nil where it means nothing.
    ///
    /// - Parameter data: of the entry, decoded.
    package init?(_ entry: LedgerEntry, data: Record) {
        self.init(
            at: entry.at, role: entry.actor.role, subject: entry.subject, from: entry.from, to: entry.to, data: data)
    }

    /// The same, from the parts that it needs.
    package init?(
        at: Date, role: Role, subject: LedgerEntry.Subject, from state: String?, to target: String, data: Record
    ) {
        guard let change = Change(subject, from: state, to: target, data) else { return nil }
        self.init(at: at, by: Party(role, data), change: change)
    }
}

extension Party {
    /// On whose side the actor was.
    fileprivate init(_ role: Role, _ data: Record) {
        switch role {
        case .owner: self = .owner
        case .opc: self = .opc
        case .clock: self = .clock
        // Who acts for a side says so in the entry itself.
        case .office, .admin, .operator, .community: self = data["party"]?.text.flatMap(Party.init) ?? .office
        }
    }
}

extension ProgramEvent.Change {
    fileprivate init?(_ subject: LedgerEntry.Subject, from: String?, to target: String, _ data: Record) {
        switch subject.kind {
        case .scenario: self.init(scenario: subject.id, to: target, data)
        case .profile: self.init(profile: subject.id, to: target, data)
        case .match: self.init(match: subject.id, from: from, to: target, data)
        case .figure: self.init(figure: subject.id, data)
        case .program, .organization, .account, .mandate: return nil
        }
    }

    private init?(scenario id: String, to target: String, _ data: Record) {
        guard let owner = data["owner"]?.integer, let track = data["track"]?.text else { return nil }
        let state = Scenario.State(rawValue: target)
        let distinction = Scenario.Distinction(rawValue: target)
        guard state != nil || distinction != nil else { return nil }
        self = .scenario(
            Scenario.ID(id),
            ProgramEvent.ScenarioChange(
                to: state, distinction: distinction, owner: Organization.ID(owner), track: track,
                openings: data["openings"]?.integer ?? 1))
    }

    private init?(profile id: String, to target: String, _ data: Record) {
        guard let state = Profile.State(rawValue: target), let organization = data["organization"]?.integer else {
            return nil
        }
        self = .profile(
            Profile.ID(id),
            ProgramEvent.ProfileChange(
                to: state, organization: Organization.ID(organization), tracks: data["tracks"]?.texts ?? [],
                isCounted: data["isCounted"] == .flag(true)))
    }

    private init?(match id: String, from: String?, to target: String, _ data: Record) {
        let earlier = from.flatMap(MatchState.init)
        // What it came from must be a state, if it came from one: or it would count as a first approach.
        guard earlier != nil || from == nil, let state = MatchState(rawValue: target),
            let scenario = data["scenario"]?.text,
            let opc = data["opc"]?.text, let number = Int(id)
        else { return nil }
        var change = ProgramEvent.MatchChange(
            scenario: Scenario.ID(scenario), profile: Profile.ID(opc), from: earlier, to: state)
        change.reason = data["reason"]?.text.flatMap(Reason.init)
        change.amountCNY = data["amountCNY"]?.integer
        change.recommendedAt = data["recommendedAt"]?.number
        change.flag = data["flag"]?.text.flatMap(ProgramEvent.MatchChange.Flag.init)
        self = .match(Match.ID(number), change)
    }

    private init?(figure indicator: String, _ data: Record) {
        guard let value = data["value"]?.integer, let source = data["source"]?.text,
            let day = data["on"]?.text.flatMap({ CalendarDay($0) })
        else { return nil }
        self = .figure(ProgramEvent.Figure(indicator: indicator, value: value, on: day, source: source))
    }
}

extension RecordValue {
    package var text: String? { if case .text(let text) = self { text } else { nil } }
    package var number: Double? { if case .number(let number) = self { number } else { nil } }
    package var integer: Int? { number.flatMap { Int(exactly: $0) } }
    package var texts: [String]? { if case .list(let items) = self { items.compactMap(\.text) } else { nil } }
}
