import Domain
import Foundation
import Postgres
import Storage

extension MatchTransaction {
    /// Writes down something that changes no state: a version confirmed, a next step, a rating, a flag.
    ///
    /// - Parameter restartingAlarm: the clock begins to count anew, because something was heard.
    mutating func note(
        _ match: Match, _ data: Record, by actor: Actor, restartingAlarm: Bool = false,
        after fired: Alarm.Kind? = nil, _ db: borrowing PostgresConnection
    ) throws -> Match {
        var match = match
        match.revision += 1
        let alarm =
            if restartingAlarm {
                try nextAlarm(of: match, after: nil, from: now)
            } else if let fired {
                try nextAlarm(of: match, after: fired)
            } else {
                try Match.alarm(of: match.id, in: program.id, db)
            }
        try match.save(alarm: alarm, in: program.id, db)
        var data = data
        data["scenario"] = .text(match.scenario.text)
        data["opc"] = .text(match.profile.text)
        let state = match.state.rawValue
        let note = Ledger.Note(LedgerEntry.Subject(.match, match.id), from: state, to: state, data: data)
        entries.add(note, by: actor)
        return match
    }
}
