extension ProgramEvent {
    /// What an entry means for the KPI; nil where it means nothing.
    ///
    /// - Parameter data: of the entry, decoded.
    package init?(_ entry: LedgerEntry, data: Record) {
        guard let change = Change(entry, data: data) else { return nil }
        self.init(at: entry.at, by: Party(entry.actor, data: data), change: change)
    }
}

extension Party {
    /// On whose side the actor was.
    fileprivate init(_ actor: Actor, data: Record) {
        switch actor.role {
        case .owner: self = .owner
        case .opc: self = .opc
        case .clock: self = .clock
        // Who acts for a side says so in the entry itself.
        case .office, .admin, .operator, .community: self = data["party"]?.text.flatMap(Party.init) ?? .office
        }
    }
}

extension ProgramEvent.Change {
    fileprivate init?(_ entry: LedgerEntry, data: Record) {
        switch entry.subject.kind {
        case .scenario:
            guard let owner = data["owner"]?.integer, let track = data["track"]?.text else { return nil }
            let state = Scenario.State(rawValue: entry.to)
            let distinction = Scenario.Distinction(rawValue: entry.to)
            guard state != nil || distinction != nil else { return nil }
            self = .scenario(
                Scenario.ID(entry.subject.id),
                ProgramEvent.ScenarioChange(
                    to: state, distinction: distinction, owner: Organization.ID(owner), track: track,
                    openings: data["openings"]?.integer ?? 1))
        case .profile:
            guard let state = Profile.State(rawValue: entry.to), let organization = data["organization"]?.integer else {
                return nil
            }
            self = .profile(
                Profile.ID(entry.subject.id),
                ProgramEvent.ProfileChange(
                    to: state, organization: Organization.ID(organization), tracks: data["tracks"]?.texts ?? [],
                    isCounted: data["isCounted"] == .flag(true)))
        case .match:
            guard let state = MatchState(rawValue: entry.to), let scenario = data["scenario"]?.text,
                let opc = data["opc"]?.text, let number = Int(entry.subject.id)
            else { return nil }
            var change = ProgramEvent.MatchChange(
                scenario: Scenario.ID(scenario), profile: Profile.ID(opc),
                from: entry.from.flatMap(MatchState.init), to: state)
            change.reason = data["reason"]?.text.flatMap(Reason.init)
            change.amountCNY = data["amountCNY"]?.integer
            change.recommendedAt = data["recommendedAt"]?.number
            change.flag = data["flag"]?.text.flatMap(ProgramEvent.MatchChange.Flag.init)
            self = .match(Match.ID(number), change)
        case .figure:
            guard let value = data["value"]?.integer, let source = data["source"]?.text,
                let day = data["on"]?.text.flatMap({ CalendarDay($0) })
            else { return nil }
            self = .figure(
                ProgramEvent.Figure(indicator: entry.subject.id, value: value, on: day, source: source))
        case .program, .organization, .account, .mandate: return nil
        }
    }
}

extension RecordValue {
    package var text: String? { if case .text(let text) = self { text } else { nil } }
    package var number: Double? { if case .number(let number) = self { number } else { nil } }
    package var integer: Int? { number.flatMap { Int(exactly: $0) } }
    package var texts: [String]? { if case .list(let items) = self { items.compactMap(\.text) } else { nil } }
}
