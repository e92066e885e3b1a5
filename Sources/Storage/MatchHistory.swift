package import Domain
package import Foundation
package import Postgres

/// A step of a match with the words and the evidence that the ledger has only hashes of.
package struct MatchEvent: Sendable {
    package let ledgerEntry: Int
    package let at: Date
    package let party: Party
    package let from: MatchState?
    package let to: MatchState
    package let reason: Reason?
    package let note: String?
    package let evidence: Record
    package let amountCNY: Int?
    package let deliverBy: CalendarDay?

    /// - Parameter entry: the ledger's entry of the same step.
    package static func insert(
        _ move: MatchMove, of match: Match.ID, from state: MatchState?, by party: Party, entry: LedgerEntry,
        _ db: borrowing PostgresConnection
    ) throws {
        try db.execute(
            """
            INSERT INTO match_events (
                program, match, ledger_entry, at, party, account, from_state, to_state, reason, note, evidence,
                amount_cny, deliver_by
            ) VALUES (
                \(entry.actor.program), \(match), \(entry.number), \(entry.at), \(party.rawValue),
                \(entry.actor.account), \(state?.rawValue), \(move.to.rawValue), \(move.reason?.rawValue),
                \(move.note), \(try ["items": RecordValue.list(move.evidence.map(\.record))].canonicalJSON)::jsonb,
                \(move.amountCNY), \(move.deliverBy)
            )
            """
        )
    }

    /// In the order of time.
    package static func all(
        of match: Match.ID, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> [MatchEvent] {
        try db.execute(
            """
            SELECT ledger_entry, at, party, from_state, to_state, reason, note, evidence, amount_cny, deliver_by
            FROM match_events
            WHERE program = \(program) AND match = \(match)
            ORDER BY ledger_entry
            """
        ).map(MatchEvent.init)
    }

    /// Takes out the words of one side.
    package static func forgetWords(
        of party: Party, in matches: [Match.ID], program: Program.ID, _ db: borrowing PostgresConnection
    ) throws {
        try db.execute(
            """
            UPDATE match_events SET note = NULL, evidence = '{}'
            WHERE program = \(program) AND match = ANY(\(matches.map(\.number))) AND party = \(party.rawValue)
            """
        )
        try db.execute(
            """
            UPDATE match_ratings SET note = NULL
            WHERE program = \(program) AND match = ANY(\(matches.map(\.number))) AND party = \(party.rawValue)
            """
        )
    }

    private init(row: PostgresRow) throws {
        ledgerEntry = try row.decode("ledger_entry")
        at = try row.decode("at")
        party = try row.decodeCase("party")
        from = try row.decodeCaseIfPresent("from_state")
        to = try row.decodeCase("to_state")
        reason = try row.decodeCaseIfPresent("reason")
        note = try row.decodeIfPresent("note")
        evidence = try JSONDecoder().decode(
            Record.self, from: Data(row.decode("evidence", as: String.self).utf8))
        amountCNY = try row.decodeIfPresent("amount_cny")
        deliverBy = try row.decodeIfPresent("deliver_by")
    }
}
