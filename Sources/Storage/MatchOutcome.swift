package import Domain
import Foundation
package import Postgres

/// What became of a pair after a list had shown it to one of the two, and one approached the other.
package struct MatchOutcome: Sendable {
    package let scenario: Scenario.ID
    package let state: MatchState
    /// Whether the two have been in talks, however it ended.
    package let hadTalks: Bool
    /// Why it was declined.
    package let reason: Reason?
    /// Where the pair stood in the list, from 1.
    package let position: Int
    /// What the score was made of then.
    package let factors: Record

    /// Of every match before which a list with this model’s vectors had shown the pair: by the last such list.
    package static func all(
        model: String, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> [MatchOutcome] {
        try db.execute(
            """
            SELECT matches.scenario, matches.state, had_talks, reason, shown.position, shown.factors
            FROM matches
            CROSS JOIN LATERAL (
                SELECT (entry->>'position')::integer AS position, entry->'factors' AS factors
                FROM shown_lists CROSS JOIN LATERAL jsonb_array_elements(entries) AS entry
                WHERE shown_lists.program = matches.program AND shown_lists.model = \(model)
                    AND shown_lists.at <= matches.created_at
                    AND (
                        asked_for = 'scenario' AND listing = matches.scenario AND entry->>'id' = matches.profile
                        OR asked_for = 'opc' AND listing = matches.profile AND entry->>'id' = matches.scenario
                    )
                ORDER BY shown_lists.at DESC, shown_lists.id DESC
                LIMIT 1
            ) AS shown
            CROSS JOIN LATERAL (
                SELECT COALESCE(bool_or(to_state = 'inTalks'), false) AS had_talks,
                    max(reason) FILTER (WHERE to_state = 'declined') AS reason
                FROM match_events
                WHERE match_events.program = matches.program AND match_events.match = matches.id
            ) AS history
            WHERE matches.program = \(program)
            ORDER BY matches.id
            """
        ).map { row in
            MatchOutcome(
                scenario: try row.decode("scenario"), state: try row.decodeCase("state"),
                hadTalks: try row.decode("had_talks"),
                reason: try row.decodeCaseIfPresent("reason"),
                position: try row.decode("position"),
                factors: try JSONDecoder().decode(
                    Record.self, from: Data(try row.decode("factors", as: String.self).utf8)))
        }
    }
}

extension Exposure {
    /// How many pairs were first shown at each position, from the top, and how many of these were opened.
    package static func byPosition(
        in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> [(shown: Int, seen: Int)] {
        try db.execute(
            """
            SELECT count(exposures.*) AS shown, count(seen_at) AS seen
            FROM generate_series(1, (SELECT max(position) FROM exposures WHERE program = \(program))) AS place
            LEFT JOIN exposures ON program = \(program) AND position = place
            GROUP BY place ORDER BY place
            """
        ).map { (try $0.decode("shown"), try $0.decode("seen")) }
    }
}
