package import Domain
import Foundation
package import Postgres

/// The ledger as the KPI reads it.
package enum ProgramEvents {
    /// Everything after this number that counts, in order, and the ledger's end as of the same moment.
    ///
    /// PostgreSQL takes the few values that matter out of each entry's data, because it reads JSON ten times as fast as
    /// Foundation does.
    package static func after(
        _ number: Int, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> (events: [ProgramEvent], head: LedgerHead) {
        let rows = try db.execute(
            """
            SELECT at, role, subject_kind, subject, from_state, to_state, owner, track, openings, values.organization, tracks,
                "isCounted", scenario, opc, reason, "amountCNY", "recommendedAt", flag, party, value, source, "on"
            FROM ledger, jsonb_to_record(data::jsonb) AS values (
                owner float8, track text, openings float8, organization float8, tracks text[], "isCounted" boolean,
                scenario text, opc text, reason text, "amountCNY" float8, "recommendedAt" float8, flag text,
                party text, value float8, source text, "on" text
            )
            WHERE program = \(program) AND number > \(number)
                AND subject_kind IN ('scenario', 'profile', 'match', 'figure')
            ORDER BY number
            """
        )
        return (try rows.compactMap(event), try Ledger.head(of: program, db))
    }

    private static func event(_ row: PostgresRow) throws -> ProgramEvent? {
        var data: Record = [:]
        for key in ["owner", "openings", "organization", "amountCNY", "recommendedAt", "value"] {
            data[key] = try row.decodeIfPresent(key, as: Double.self).map { .number($0) }
        }
        for key in ["track", "scenario", "opc", "reason", "flag", "party", "source", "on"] {
            data[key] = try row.decodeIfPresent(key, as: String.self).map { .text($0) }
        }
        data["tracks"] = try row.decodeIfPresent("tracks", as: [String].self).map { .texts($0) }
        data["isCounted"] = try row.decodeIfPresent("isCounted", as: Bool.self).map { .flag($0) }
        let kind: LedgerEntry.Subject.Kind = try row.decodeCase("subject_kind")
        return ProgramEvent(
            at: try row.decode("at"), role: try row.decodeCase("role"),
            subject: LedgerEntry.Subject(kind, try row.decode("subject", as: String.self)),
            from: try row.decodeIfPresent("from_state"), to: try row.decode("to_state"), data: data)
    }
}
