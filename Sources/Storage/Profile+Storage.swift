package import Domain
package import Foundation
package import Postgres

extension Profile {
    /// - Parameter states: all of them, if none is named.
    /// - Returns: in the order of their ids.
    package static func all(
        in program: Program.ID, states: [State] = State.allCases, _ db: borrowing PostgresConnection
    ) throws -> [Profile] {
        try db.execute(
            """
            \(sql: select) WHERE profiles.program = \(program) AND profiles.state = ANY(\(states.map(\.rawValue)))
            ORDER BY profiles.id COLLATE "C"
            """
        ).map(Profile.init)
    }

    package static func find(
        _ id: ID, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> Profile? {
        try db.execute("\(sql: select) WHERE profiles.program = \(program) AND profiles.id = \(id)")
            .first.map(Profile.init)
    }

    /// Writes them, replacing what has the same id; a profile that is there already keeps its state, unless it comes as
    /// a verified one.
    ///
    /// - Parameters:
    ///   - state: draft, submitted or verified.
    ///   - moment: when new ones were made.
    /// - Returns: what changed: new ones, and those in another state.
    package static func upsert(
        _ profiles: [Profile], as state: State, at moment: Date, in program: Program.ID,
        _ db: borrowing PostgresConnection
    ) throws -> [ListingChange] {
        let verified = state == .verified
        let earlier = try ListingChange.states(of: profiles.map(\.id.text), in: "profiles", program, db)
        let organizations = profiles.map { Scenario.Owner(name: $0.name, creditCode: $0.creditCode) }
        try Organizations.upsert(organizations, kind: "opc", in: program, db)
        try db.execute(
            """
            CREATE TEMPORARY TABLE incoming (
                LIKE profiles INCLUDING DEFAULTS, organization_name text, organization_uscc text, contact_name text,
                contact_email text, contact_phone text
            ) ON COMMIT DROP
            """
        )
        try db.execute("ALTER TABLE incoming ALTER COLUMN organization DROP NOT NULL")
        var rows = profiles.makeIterator()
        try db.copyIn(
            into: "incoming", columns: ["program", "state", "created_at", "since"] + columns + identity
        ) {
            try rows.next().map { profile in
                [program, state.rawValue, moment, moment] + (try profile.fields())
                    + [
                        profile.name, profile.creditCode?.text, profile.contact?.name, profile.contact?.email,
                        profile.contact?.phone,
                    ]
            }
        }
        let names = columns.map { "\(identifier: $0)" as SQL }.joined(separator: ", ")
        let organization = Organizations.matching(kind: "opc", in: program)
        let changes = (columns + ["organization"])
            .map { "\(identifier: $0) = excluded.\(identifier: $0)" as SQL }.joined(separator: ", ")
        try db.execute(
            """
            INSERT INTO profiles (program, state, created_at, since, organization, \(sql: names))
            SELECT program, state, created_at, since, \(sql: organization), \(sql: names) FROM incoming
            ON CONFLICT (program, id) DO UPDATE SET \(sql: changes), revision = profiles.revision + 1,
                state = CASE WHEN \(verified) AND profiles.state IN ('draft', 'submitted')
                    THEN 'verified' ELSE profiles.state END,
                alarm_at = CASE WHEN \(verified) THEN NULL ELSE profiles.alarm_at END
            WHERE profiles.state <> 'erased'
            """
        )
        try db.execute(
            """
            INSERT INTO organization_details (program, organization, contact_name, contact_email, contact_phone)
            SELECT DISTINCT ON (profiles.organization) \(program), profiles.organization, contact_name, contact_email,
                contact_phone
            FROM incoming JOIN profiles ON profiles.program = \(program) AND profiles.id = incoming.id
            WHERE coalesce(contact_name, contact_email, contact_phone) IS NOT NULL AND profiles.state <> 'erased'
            ORDER BY profiles.organization, incoming.id
            ON CONFLICT (program, organization) DO UPDATE
            SET contact_name = excluded.contact_name, contact_email = excluded.contact_email,
                contact_phone = excluded.contact_phone
            """
        )
        try db.execute("DROP TABLE incoming")
        return try ListingChange.since(earlier, in: "profiles", program, db)
    }

    /// Of these ids, those whose owner has asked to be forgotten: nobody brings them back.
    package static func erased(
        among ids: [ID], in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> Set<ID> {
        let rows = try db.execute(
            """
            SELECT id FROM profiles
            WHERE program = \(program) AND state = 'erased' AND id = ANY(\(ids.map(\.text)))
            """
        )
        return try Set(rows.map { try $0.decode("id") })
    }

    private static let identity = [
        "organization_name", "organization_uscc", "contact_name", "contact_email", "contact_phone",
    ]

    static let columns = [
        "id", "headcount", "founded", "region", "community", "tracks", "summary", "capabilities", "cases", "languages",
        "certifications", "rate_min_cny", "available_from", "work_modes", "capacity", "student_founded",
    ]

    /// In the order of `columns`.
    func fields() throws -> [(any PostgresText)?] {
        [
            id, headcount, founded, region, community, tracks, summary, capabilities,
            String(decoding: try JSONEncoder().encode(cases), as: UTF8.self), languages, certifications, rateMinCNY,
            availableFrom, workModes?.map(\.rawValue), capacity, studentFounded,
        ]
    }

    static let select: SQL = """
        SELECT profiles.id, profiles.state, headcount, headcount_override, founded, region, community, tracks, summary,
            capabilities, cases, languages, certifications, rate_min_cny, available_from, work_modes, capacity,
            student_founded, contact_name, contact_email, contact_phone,
            organizations.name AS organization_name, organizations.uscc AS organization_uscc
        FROM profiles JOIN organizations
            ON organizations.program = profiles.program AND organizations.id = profiles.organization
        LEFT JOIN organization_details AS details
            ON details.program = profiles.program AND details.organization = profiles.organization
        """

    init(row: PostgresRow) throws {
        self.init(
            id: try row.decode("id"), state: try row.decodeCase("state"), name: try row.decode("organization_name"),
            headcount: try row.decode("headcount"), tracks: try row.decode("tracks"),
            summary: try row.decode("summary"), capabilities: try row.decode("capabilities"))
        creditCode = try row.decodeIfPresent("organization_uscc").map { try CreditCode($0) }
        headcountOverride = try row.decode("headcount_override")
        founded = try row.decodeIfPresent("founded")
        region = try row.decodeIfPresent("region")
        community = try row.decodeIfPresent("community")
        cases = try JSONDecoder().decode([Case].self, from: Data(row.decode("cases", as: String.self).utf8))
        languages = try row.decodeIfPresent("languages")
        certifications = try row.decodeIfPresent("certifications")
        rateMinCNY = try row.decodeIfPresent("rate_min_cny")
        availableFrom = try row.decodeIfPresent("available_from")
        workModes = try row.decodeIfPresent("work_modes", as: [String].self)?.compactMap(WorkMode.init)
        capacity = try row.decodeIfPresent("capacity")
        studentFounded = try row.decodeIfPresent("student_founded")
        let contact = Contact(
            name: try row.decodeIfPresent("contact_name"), email: try row.decodeIfPresent("contact_email"),
            phone: try row.decodeIfPresent("contact_phone"))
        self.contact = contact == Contact() ? nil : contact
    }
}
