package import Domain
package import Foundation
package import Postgres

extension Scenario {
    /// - Parameter states: all of them, if none is named.
    /// - Returns: in the order of their ids.
    package static func all(
        in program: Program.ID, states: [State] = State.allCases, _ db: borrowing PostgresConnection
    ) throws -> [Scenario] {
        try db.execute(
            """
            \(sql: select) WHERE scenarios.program = \(program) AND scenarios.state = ANY(\(states.map(\.rawValue)))
            ORDER BY scenarios.id COLLATE "C"
            """
        ).map(Scenario.init)
    }

    package static func find(
        _ id: ID, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> Scenario? {
        try db.execute("\(sql: select) WHERE scenarios.program = \(program) AND scenarios.id = \(id)")
            .first.map(Scenario.init)
    }

    /// Of these scenarios, the ids that another owner uses already, with that owner's name.
    package static func ofOthers(
        _ scenarios: [Scenario], in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> [ID: String] {
        let known = try db.execute(
            """
            SELECT scenarios.id, organizations.name, organizations.uscc
            FROM scenarios JOIN organizations
                ON organizations.program = scenarios.program AND organizations.id = scenarios.owner
            WHERE scenarios.program = \(program) AND scenarios.id = ANY(\(scenarios.map(\.id.text)))
            """
        )
        let owners = Dictionary(scenarios.map { ($0.id, $0.owner) }, uniquingKeysWith: { $1 })
        var others: [ID: String] = [:]
        for row in known {
            let id: ID = try row.decode("id")
            let name: String = try row.decode("name")
            let code: String? = try row.decodeIfPresent("uscc")
            guard let owner = owners[id] else { continue }
            let isSame = owner.creditCode.flatMap { given in code.map { $0 == given.text } } ?? (owner.name == name)
            if !isSame { others[id] = name }
        }
        return others
    }

    /// Writes them, replacing what has the same id; a scenario that is there already keeps its state, unless it comes
    /// as a published one.
    ///
    /// - Parameters:
    ///   - state: draft, submitted or published.
    ///   - moment: when new ones were made.
    /// - Returns: what changed: new ones, those in another state, those that go on as a new version.
    package static func upsert(
        _ scenarios: [Scenario], as state: State, at moment: Date, in program: Program.ID,
        _ db: borrowing PostgresConnection
    ) throws -> [ListingChange] {
        let published = state == .published
        let earlier = try ListingChange.states(of: scenarios.map(\.id.text), in: "scenarios", program, db)
        try Organizations.upsert(scenarios.map(\.owner), kind: "chain-owner", in: program, db)
        try db.execute(
            """
            CREATE TEMPORARY TABLE incoming (
                LIKE scenarios INCLUDING DEFAULTS, organization_name text, organization_uscc text
            ) ON COMMIT DROP
            """
        )
        try db.execute("ALTER TABLE incoming ALTER COLUMN owner DROP NOT NULL")
        try db.copyIn(
            into: "incoming",
            columns: ["program", "state", "created_at", "since"] + columns + [
                "organization_name", "organization_uscc",
            ],
            rows: scenarios.lazy.map { scenario in
                [program, state.rawValue, moment, moment] + scenario.fields
                    + [scenario.owner.name, scenario.owner.creditCode?.text]
            })
        let names = columns.map { "\(identifier: $0)" as SQL }.joined(separator: ", ")
        let owner = Organizations.matching(kind: "chain-owner", in: program)
        let changes = (columns + ["owner"])
            .map { "\(identifier: $0) = excluded.\(identifier: $0)" as SQL }.joined(separator: ", ")
        try db.execute(
            """
            INSERT INTO scenarios (program, state, created_at, since, owner, \(sql: names))
            SELECT program, state, created_at, since, \(sql: owner), \(sql: names) FROM incoming
            ON CONFLICT (program, id) DO UPDATE SET \(sql: changes), revision = scenarios.revision + 1,
                state = CASE WHEN \(published) AND scenarios.state IN ('draft', 'submitted', 'returned')
                    THEN 'published' ELSE scenarios.state END,
                alarm_at = CASE WHEN \(published) THEN NULL ELSE scenarios.alarm_at END,
                version = scenarios.version + CASE
                    WHEN scenarios.state IN ('published', 'filled') AND (
                        scenarios.requirements, scenarios.budget_min_cny, scenarios.budget_max_cny,
                        scenarios.start_by, scenarios.deliver_by
                    ) IS DISTINCT FROM (
                        excluded.requirements, excluded.budget_min_cny, excluded.budget_max_cny, excluded.start_by,
                        excluded.deliver_by
                    ) THEN 1 ELSE 0 END
            """
        )
        try db.execute("DROP TABLE incoming")
        return try ListingChange.since(earlier, in: "scenarios", program, db)
    }

    static let columns = [
        "id", "track", "title", "summary", "requirements", "deliverables", "acceptance_criteria", "budget_min_cny",
        "budget_max_cny", "start_by", "deliver_by", "work_mode", "region", "languages", "certifications", "openings",
        "data_provided", "cross_border_data",
    ]

    /// In the order of `columns`.
    var fields: [(any PostgresText)?] {
        [
            id, track, title, summary, requirements, deliverables, acceptanceCriteria, budgetMinCNY, budgetMaxCNY,
            startBy, deliverBy, workMode?.rawValue, region, languages, mustHaveCertifications, openings, dataProvided,
            crossBorderData,
        ]
    }

    static let select: SQL = """
        SELECT scenarios.id, scenarios.state, track, title, summary, requirements, deliverables, acceptance_criteria,
            budget_min_cny, budget_max_cny, start_by, deliver_by, work_mode, region, languages, certifications,
            openings, data_provided, cross_border_data,
            organizations.name AS owner_name, organizations.uscc AS owner_uscc, organizations.industry AS owner_industry
        FROM scenarios JOIN organizations
            ON organizations.program = scenarios.program AND organizations.id = scenarios.owner
        """

    init(row: PostgresRow) throws {
        let owner = Owner(
            name: try row.decode("owner_name"),
            creditCode: try row.decodeIfPresent("owner_uscc").map { try CreditCode($0) },
            industry: try row.decodeIfPresent("owner_industry"))
        self.init(
            id: try row.decode("id"), state: try row.decodeCase("state"), owner: owner, track: try row.decode("track"),
            title: try row.decode("title"), summary: try row.decode("summary"),
            requirements: try row.decode("requirements"))
        deliverables = try row.decode("deliverables")
        acceptanceCriteria = try row.decode("acceptance_criteria")
        budgetMinCNY = try row.decodeIfPresent("budget_min_cny")
        budgetMaxCNY = try row.decodeIfPresent("budget_max_cny")
        startBy = try row.decodeIfPresent("start_by")
        deliverBy = try row.decodeIfPresent("deliver_by")
        workMode = try row.decodeIfPresent("work_mode", as: String.self).flatMap(WorkMode.init)
        region = try row.decodeIfPresent("region")
        languages = try row.decode("languages")
        mustHaveCertifications = try row.decode("certifications")
        openings = try row.decode("openings")
        dataProvided = try row.decodeIfPresent("data_provided")
        crossBorderData = try row.decodeIfPresent("cross_border_data")
    }
}
