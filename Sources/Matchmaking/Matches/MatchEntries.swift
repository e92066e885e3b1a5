import Domain
import Foundation
import Postgres
import Storage

/// What a transaction has to say to the ledger, in order, and the steps of matches that go with it.
///
/// It is said at the transaction's very end: from the first entry to the commit nobody else of the program gets on.
struct MatchEntries {
    /// What a match's history keeps beside the ledger's entry.
    struct Step {
        let move: MatchMove
        let match: Match.ID
        let from: MatchState?
        let party: Party
    }

    private var notes: [(note: Ledger.Note, actor: Actor)] = []
    private var steps: [Step?] = []

    mutating func add(_ note: Ledger.Note, by actor: Actor, _ step: Step? = nil) {
        notes.append((note, actor))
        steps.append(step)
    }

    func write(at moment: Date, in program: Program.ID, _ db: borrowing PostgresConnection) throws {
        let entries = try Ledger.append(notes, at: moment, in: program, db)
        for (entry, step) in zip(entries, steps) {
            guard let step else { continue }
            try MatchEvent.insert(step.move, of: step.match, from: step.from, by: step.party, entry: entry, db)
        }
    }
}
