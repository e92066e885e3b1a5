package import Domain
package import Foundation
package import Postgres

extension ListedScenario {
    package static func find(
        _ id: Scenario.ID, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> ListedScenario? {
        try db.execute("\(sql: select) WHERE scenarios.program = \(program) AND scenarios.id = \(id)")
            .first.map(ListedScenario.init)
    }

    /// Holds the row until the transaction ends: the first lock of everything that concerns a scenario and its matches.
    package static func lock(
        _ id: Scenario.ID, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> ListedScenario? {
        try db.execute("SELECT FROM scenarios WHERE program = \(program) AND id = \(id) FOR UPDATE")
        return try find(id, in: program, db)
    }

    /// What a page of scenarios is asked for.
    package struct Query: Sendable {
        package var track: String?
        package var states: [Scenario.State] = []
        /// Words in the title, the summary or the owner's name.
        package var words: String?
        package var owner: Organization.ID?
        /// No others.
        package var ids: [Scenario.ID]?
        package var after: Scenario.ID?
        /// Those that came into their state first, first; `after` has no meaning then.
        package var isLongestWaitingFirst = false
        package var limit = 20

        package init() {}
    }

    /// In the order of their ids, unless the query says otherwise.
    package static func page(
        _ query: Query, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> [ListedScenario] {
        var sql: SQL = "\(sql: select) WHERE scenarios.program = \(program)"
        if let track = query.track { sql += " AND track = \(track)" }
        if !query.states.isEmpty { sql += " AND scenarios.state = ANY(\(query.states.map(\.rawValue)))" }
        if let owner = query.owner { sql += " AND owner = \(owner)" }
        if let ids = query.ids { sql += " AND scenarios.id = ANY(\(ids.map(\.text)))" }
        if let after = query.after { sql += " AND scenarios.id COLLATE \"C\" > \(after)" }
        if let words = query.words {
            let pattern = "%" + words.escapedForLike + "%"
            sql += " AND (title ILIKE \(pattern) OR summary ILIKE \(pattern) OR organizations.name ILIKE \(pattern))"
        }
        if query.isLongestWaitingFirst { sql += " ORDER BY since, scenarios.id" }
        if !query.isLongestWaitingFirst { sql += " ORDER BY scenarios.id COLLATE \"C\"" }
        sql += " LIMIT \(query.limit)"
        return try db.execute(sql).map(ListedScenario.init)
    }

    /// Adds a scenario that is not there yet.
    package static func insert(
        _ scenario: Scenario, owner: Organization.ID, author: Account.ID?, at moment: Date, in program: Program.ID,
        _ db: borrowing PostgresConnection
    ) throws {
        let names = Scenario.columns.map { "\(identifier: $0)" as SQL }.joined(separator: ", ")
        let values = scenario.fields.map { "\($0?.postgresText)" as SQL }.joined(separator: ", ")
        try db.execute(
            """
            INSERT INTO scenarios (program, state, owner, author, created_at, since, \(sql: names))
            VALUES (\(program), \(scenario.state.rawValue), \(owner), \(author), \(moment), \(moment), \(sql: values))
            """
        )
    }

    /// Writes the texts and figures of `scenario`, and keeps the version before if it goes on as a new one.
    package func replace(
        with scenario: Scenario, isNewVersion: Bool, at moment: Date, in program: Program.ID,
        _ db: borrowing PostgresConnection
    ) throws {
        if isNewVersion {
            try db.execute(
                """
                INSERT INTO scenario_versions (program, scenario, version, content, until)
                VALUES (\(program), \(scenario.id), \(version), \(try self.scenario.record.canonicalJSON)::jsonb, \(moment))
                """
            )
        }
        let changes = zip(Scenario.columns, scenario.fields).dropFirst()
            .map { "\(identifier: $0) = \($1?.postgresText)" as SQL }.joined(separator: ", ")
        try db.execute(
            """
            UPDATE scenarios
            SET \(sql: changes), version = version + \(isNewVersion ? 1 : 0), revision = revision + 1
            WHERE program = \(program) AND id = \(scenario.id)
            """
        )
    }

    /// Writes the state and what the office says, of `scenario` as it is now.
    package func saveState(
        since moment: Date, alarmAt: Date?, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws {
        let landability = Dictionary(uniqueKeysWithValues: landability.map { ($0.rawValue, RecordValue.text($1)) })
        try db.execute(
            """
            UPDATE scenarios
            SET state = \(scenario.state.rawValue), since = \(moment), alarm_at = \(alarmAt),
                distinction = \(distinction.rawValue), notice_until = \(noticeUntil), return_reason = \(returnReason),
                landability = \(try landability.canonicalJSON)::jsonb, revision = revision + 1
            WHERE program = \(program) AND id = \(scenario.id)
            """
        )
    }

    private static let select: SQL = """
        SELECT scenarios.id, scenarios.state, track, title, summary, requirements, deliverables, acceptance_criteria,
            budget_min_cny, budget_max_cny, start_by, deliver_by, work_mode, region, languages, certifications,
            openings, data_provided, cross_border_data,
            organizations.name AS owner_name, organizations.uscc AS owner_uscc, organizations.industry AS owner_industry,
            owner, version, scenarios.revision, distinction, notice_until, landability, return_reason, author,
            created_at, since,
            (SELECT count(*) FROM matches WHERE matches.program = scenarios.program
                AND matches.scenario = scenarios.id
                AND matches.state IN ('agreed', 'delivered', 'inRework', 'accepted')) AS openings_taken,
            EXISTS (SELECT FROM matches WHERE matches.program = scenarios.program
                AND matches.scenario = scenarios.id AND matches.state = 'accepted') AS is_landed
        FROM scenarios JOIN organizations
            ON organizations.program = scenarios.program AND organizations.id = scenarios.owner
        """

    private init(row: PostgresRow) throws {
        let landability = try JSONDecoder().decode(
            [String: String].self, from: Data(row.decode("landability", as: String.self).utf8))
        self.init(
            scenario: try Scenario(row: row), owner: try row.decode("owner"), version: try row.decode("version"),
            revision: try row.decode("revision"), distinction: try row.decodeCase("distinction"),
            noticeUntil: try row.decodeIfPresent("notice_until"),
            landability: landability.reduce(into: [:]) { known, item in
                if let name = Landability(rawValue: item.key) { known[name] = item.value }
            },
            returnReason: try row.decodeIfPresent("return_reason"), author: try row.decodeIfPresent("author"),
            createdAt: try row.decode("created_at"), since: try row.decode("since"),
            openingsTaken: try row.decode("openings_taken"), isLanded: try row.decode("is_landed"))
    }
}

extension String {
    /// As a part of a LIKE pattern that means nothing but itself.
    var escapedForLike: String {
        String(flatMap { "\\%_".contains($0) ? ["\\", $0] : [$0] })
    }
}
