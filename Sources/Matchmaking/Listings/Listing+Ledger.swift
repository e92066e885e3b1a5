import Domain
import Storage

extension ListedScenario {
    /// What the ledger says of a scenario's state: everything that the KPI needs, no words.
    func ledgerNote(from state: Scenario.State?, to target: String? = nil, _ more: Record = [:]) -> Ledger.Note {
        var data: Record = [
            "owner": .number(Double(owner.number)), "track": .text(scenario.track),
            "openings": .number(Double(scenario.openings)), "version": .number(Double(version)),
        ]
        data.merge(more) { $1 }
        return Ledger.Note(
            LedgerEntry.Subject(.scenario, scenario.id), from: state?.rawValue, to: target ?? scenario.state.rawValue,
            data: data)
    }
}

extension ListedProfile {
    /// What the ledger says of a profile's state.
    func ledgerNote(from state: Profile.State?, limit: Int, _ more: Record = [:]) -> Ledger.Note {
        let isCounted = profile.headcount <= limit || profile.headcountOverride
        var data: Record = [
            "organization": .number(Double(organization.number)), "tracks": .texts(profile.tracks),
            "isCounted": .flag(isCounted),
        ]
        data.merge(more) { $1 }
        return Ledger.Note(
            LedgerEntry.Subject(.profile, profile.id), from: state?.rawValue, to: profile.state.rawValue, data: data)
    }
}
