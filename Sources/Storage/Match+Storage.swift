package import Domain
package import Foundation
package import Postgres

extension Match {
    package static func find(
        _ id: ID, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> Match? {
        try db.execute("\(sql: select) WHERE program = \(program) AND id = \(id)").first.map(Match.init)
    }

    /// Holds the row until the transaction ends. The scenario's lock comes first.
    package static func lock(
        _ id: ID, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> Match? {
        try db.execute("\(sql: select) WHERE program = \(program) AND id = \(id) FOR UPDATE").first.map(Match.init)
    }

    /// All of a scenario in these states, locked, in the order of their ids.
    package static func lockAll(
        of scenario: Scenario.ID, in states: [MatchState], program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> [Match] {
        try db.execute(
            """
            \(sql: select) WHERE program = \(program) AND scenario = \(scenario)
                AND state = ANY(\(states.map(\.rawValue)))
            ORDER BY id
            FOR UPDATE
            """
        ).map(Match.init)
    }

    /// The newest of a pair.
    package static func newest(
        of scenario: Scenario.ID, and profile: Profile.ID, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> Match? {
        try db.execute(
            """
            \(sql: select) WHERE program = \(program) AND scenario = \(scenario) AND profile = \(profile)
            ORDER BY id DESC
            LIMIT 1
            """
        ).first.map(Match.init)
    }

    package static func all(
        of profile: Profile.ID, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> [Match] {
        try db.execute("\(sql: select) WHERE program = \(program) AND profile = \(profile) ORDER BY id")
            .map(Match.init)
    }

    package static func all(
        of scenario: Scenario.ID, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> [Match] {
        try db.execute("\(sql: select) WHERE program = \(program) AND scenario = \(scenario) ORDER BY id")
            .map(Match.init)
    }

    package static func openApplications(
        of profile: Profile.ID, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> Int {
        let rows = try db.execute(
            """
            SELECT count(*) AS count FROM matches
            WHERE program = \(program) AND profile = \(profile) AND state = 'applied'
            """
        )
        return try rows.first?.decode("count") ?? 0
    }

    package static func openInvitations(
        to scenario: Scenario.ID, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> Int {
        let rows = try db.execute(
            """
            SELECT count(*) AS count FROM matches
            WHERE program = \(program) AND scenario = \(scenario) AND state = 'invited'
            """
        )
        return try rows.first?.decode("count") ?? 0
    }

    /// What a page of matches is asked for.
    package struct Query: Sendable {
        package var scenario: Scenario.ID?
        package var profile: Profile.ID?
        package var states: [MatchState] = []
        /// No others.
        package var ids: [Match.ID]?
        package var after: ID?
        package var limit = 20

        package init() {}
    }

    /// The newest first.
    package static func page(
        _ query: Query, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> [Match] {
        var sql: SQL = "\(sql: select) WHERE program = \(program)"
        if let scenario = query.scenario { sql += " AND scenario = \(scenario)" }
        if let profile = query.profile { sql += " AND profile = \(profile)" }
        if !query.states.isEmpty { sql += " AND state = ANY(\(query.states.map(\.rawValue)))" }
        if let ids = query.ids { sql += " AND id = ANY(\(ids.map(\.number)))" }
        if let after = query.after { sql += " AND id < \(after)" }
        sql += " ORDER BY id DESC LIMIT \(query.limit)"
        return try db.execute(sql).map(Match.init)
    }

    /// Adds a match, and gives it its number.
    package static func insert(
        scenario: ListedScenario, profile: ListedProfile, state: MatchState, previous: ID?, at moment: Date,
        in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> Match {
        let rows = try db.execute(
            """
            INSERT INTO matches (
                program, scenario, profile, owner, opc, state, created_at, since, scenario_version, previous
            ) VALUES (
                \(program), \(scenario.scenario.id), \(profile.profile.id), \(scenario.owner), \(profile.organization),
                \(state.rawValue), \(moment), \(moment), \(scenario.version), \(previous)
            )
            RETURNING id
            """
        )
        guard let row = rows.first else { throw CorruptRow(column: "matches.id") }
        return Match(
            id: try row.decode("id"), scenario: scenario.scenario.id, profile: profile.profile.id,
            owner: scenario.owner, opc: profile.organization, state: state, createdAt: moment, since: moment,
            scenarioVersion: scenario.version, previous: previous)
    }

    /// Writes everything that can change, and when the clock has to look at it next.
    package func save(
        alarm: (kind: Alarm.Kind, at: Date)?, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws {
        try db.execute(
            """
            UPDATE matches
            SET state = \(state.rawValue), since = \(since), deadline = \(deadline), alarm = \(alarm?.kind.rawValue),
                alarm_at = \(alarm?.at), scenario_version = \(scenarioVersion), amount_cny = \(amountCNY),
                deliver_by = \(deliverBy), next_step = \(nextStep?.text), next_step_on = \(nextStep?.on),
                is_stalled = \(isStalled), revision = \(revision)
            WHERE program = \(program) AND id = \(id)
            """
        )
    }

    /// When the clock looks at it next, and why.
    package static func alarm(
        of id: ID, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> (kind: Alarm.Kind, at: Date)? {
        let row = try db.execute("SELECT alarm, alarm_at FROM matches WHERE program = \(program) AND id = \(id)").first
        guard let row, let moment: Date = try row.decodeIfPresent("alarm_at") else { return nil }
        return (try row.decodeCase("alarm"), moment)
    }

    private static let select: SQL = """
        SELECT id, scenario, profile, owner, opc, state, created_at, since, deadline, scenario_version, previous,
            amount_cny, deliver_by, next_step, next_step_on, is_stalled, revision
        FROM matches
        """

    private init(row: PostgresRow) throws {
        self.init(
            id: try row.decode("id"), scenario: try row.decode("scenario"), profile: try row.decode("profile"),
            owner: try row.decode("owner"), opc: try row.decode("opc"), state: try row.decodeCase("state"),
            createdAt: try row.decode("created_at"), since: try row.decode("since"),
            scenarioVersion: try row.decode("scenario_version"), previous: try row.decodeIfPresent("previous"))
        deadline = try row.decodeIfPresent("deadline")
        amountCNY = try row.decodeIfPresent("amount_cny")
        deliverBy = try row.decodeIfPresent("deliver_by")
        if let text: String = try row.decodeIfPresent("next_step") {
            nextStep = MatchMove.NextStep(text: text, on: try row.decode("next_step_on"))
        }
        isStalled = try row.decode("is_stalled")
        revision = try row.decode("revision")
    }
}
