package import Domain
package import Foundation
package import Postgres

extension Exposure {
    /// What was written since an earlier look; everything, if there was none.
    ///
    /// - Parameter horizon: what the look before gave. What was read then may come again.
    /// - Returns: the exposures, and what to give the next time.
    package static func changed(
        since horizon: Int, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> (exposures: [Exposure], horizon: Int) {
        let next = try db.execute("SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS horizon")
        let exposures = try db.execute(
            """
            SELECT scenario, profile, shown_at, seen_at FROM exposures
            WHERE program = \(program) AND written_by >= \(horizon)
            """
        ).map { row in
            Exposure(
                scenario: try row.decode("scenario"), profile: try row.decode("profile"),
                shownAt: try row.decode("shown_at"), seenAt: try row.decodeIfPresent("seen_at"))
        }
        return (exposures, try next.first?.decode("horizon") ?? 0)
    }

    /// The estimate that the first list showed for a pair.
    package static func probability(
        of profile: Profile.ID, for scenario: Scenario.ID, in program: Program.ID,
        _ db: borrowing PostgresConnection
    ) throws -> Double? {
        try db.execute(
            """
            SELECT probability FROM exposures
            WHERE program = \(program) AND scenario = \(scenario) AND profile = \(profile)
            """
        ).first?.decode("probability")
    }

    /// An owner has opened a profile that was shown to it for any of its scenarios.
    package static func markSeen(
        _ profile: Profile.ID, byOwner owner: Organization.ID, at moment: Date, in program: Program.ID,
        _ db: borrowing PostgresConnection
    ) throws {
        try db.execute(
            """
            UPDATE exposures SET seen_at = \(moment), written_by = pg_current_xact_id()::text::bigint
            FROM scenarios
            WHERE exposures.program = \(program) AND exposures.profile = \(profile) AND seen_at IS NULL
                AND scenarios.program = exposures.program AND scenarios.id = exposures.scenario
                AND scenarios.owner = \(owner)
            """
        )
    }

    /// The one it was shown to has opened it.
    package static func markSeen(
        _ profile: Profile.ID, for scenario: Scenario.ID, at moment: Date, in program: Program.ID,
        _ db: borrowing PostgresConnection
    ) throws {
        try db.execute(
            """
            UPDATE exposures SET seen_at = \(moment), written_by = pg_current_xact_id()::text::bigint
            WHERE program = \(program) AND scenario = \(scenario) AND profile = \(profile) AND seen_at IS NULL
            """
        )
    }
}

/// A list as it was shown: enough to compute it again and compare.
package struct ShownList: Sendable {
    package let account: Account.ID
    /// What the list contains: OPCs or scenarios.
    package let listed: Listed
    /// The stored listing that the list is for; nil for a text that was typed.
    package let listing: String?
    package let textHash: [UInt8]
    package let model: String
    package let statistics: Int?
    package let weights: String
    package let entries: [Entry]

    package enum Listed: String, Sendable {
        case scenarios = "opc"
        case profiles = "scenario"
    }

    package struct Entry: Sendable {
        package let id: String
        package let probability: Double
        package let factors: Record

        package init(id: String, probability: Double, factors: Record) {
            self.id = id
            self.probability = probability
            self.factors = factors
        }
    }

    package init(
        account: Account.ID, listed: Listed, listing: String?, textHash: [UInt8], model: String, statistics: Int?,
        weights: String, entries: [Entry]
    ) {
        self.account = account
        self.listed = listed
        self.listing = listing
        self.textHash = textHash
        self.model = model
        self.statistics = statistics
        self.weights = weights
        self.entries = entries
    }

    package func insert(at moment: Date, in program: Program.ID, _ db: borrowing PostgresConnection) throws {
        // A list that a crash within the next moment loses was not acted on by anybody yet; waiting for the disk would
        // make every list slower than it takes to compute.
        try db.execute("SET LOCAL synchronous_commit = off")
        let entries = RecordValue.list(
            entries.enumerated().map { position, entry in
                .object([
                    "id": .text(entry.id), "position": .number(Double(position + 1)),
                    "probability": .number(entry.probability), "factors": .object(entry.factors),
                ])
            })
        try db.execute(
            """
            INSERT INTO shown_lists (
                program, at, account, asked_for, listing, text_hash, model, statistics, weights, entries
            ) VALUES (
                \(program), \(moment), \(account), \(listed.rawValue), \(listing), \(textHash), \(model),
                \(statistics), \(weights), (\(try ["items": entries].canonicalJSON)::jsonb)->'items'
            )
            """
        )
        guard let listing else { return }
        let (scenario, profile): (SQL, SQL) =
            switch listed {
            case .profiles: ("\(listing)", "entry->>'id'")
            case .scenarios: ("entry->>'id'", "\(listing)")
            }
        try db.execute(
            """
            INSERT INTO exposures (program, scenario, profile, shown_at, position, probability)
            SELECT \(program), \(sql: scenario), \(sql: profile), \(moment), (entry->>'position')::integer,
                (entry->>'probability')::double precision
            FROM jsonb_array_elements((\(try ["items": entries].canonicalJSON)::jsonb)->'items') AS entry
            ORDER BY 2, 3
            ON CONFLICT DO NOTHING
            """
        )
    }
}
