package import Domain
package import Foundation
package import Postgres

extension ListedProfile {
    package static func find(
        _ id: Profile.ID, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> ListedProfile? {
        try db.execute("\(sql: select) WHERE profiles.program = \(program) AND profiles.id = \(id)")
            .first.map(ListedProfile.init)
    }

    /// Holds the row until the transaction ends. A scenario's lock, where one is needed too, comes first.
    package static func lock(
        _ id: Profile.ID, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> ListedProfile? {
        try db.execute("SELECT FROM profiles WHERE program = \(program) AND id = \(id) FOR UPDATE")
        return try find(id, in: program, db)
    }

    package static func of(
        _ organization: Organization.ID, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> [ListedProfile] {
        try db.execute(
            """
            \(sql: select) WHERE profiles.program = \(program) AND profiles.organization = \(organization)
            ORDER BY profiles.id COLLATE "C"
            """
        ).map(ListedProfile.init)
    }

    /// What a page of profiles is asked for.
    package struct Query: Sendable {
        package var track: String?
        package var states: [Profile.State] = []
        /// Words in the name or the summary.
        package var words: String?
        package var community: String?
        /// No others.
        package var ids: [Profile.ID]?
        package var after: Profile.ID?
        /// Those that came into their state first, first; `after` has no meaning then.
        package var isLongestWaitingFirst = false
        package var limit = 20

        package init() {}
    }

    /// In the order of their ids, unless the query says otherwise.
    package static func page(
        _ query: Query, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> [ListedProfile] {
        var sql: SQL = "\(sql: select) WHERE profiles.program = \(program)"
        if let track = query.track { sql += " AND \(track) = ANY(tracks)" }
        if !query.states.isEmpty { sql += " AND profiles.state = ANY(\(query.states.map(\.rawValue)))" }
        if let community = query.community { sql += " AND community = \(community)" }
        if let ids = query.ids { sql += " AND profiles.id = ANY(\(ids.map(\.text)))" }
        if let after = query.after { sql += " AND profiles.id COLLATE \"C\" > \(after)" }
        if let words = query.words {
            let pattern = "%" + words.escapedForLike + "%"
            sql += " AND (organizations.name ILIKE \(pattern) OR summary ILIKE \(pattern))"
        }
        if query.isLongestWaitingFirst { sql += " ORDER BY since, profiles.id" }
        if !query.isLongestWaitingFirst { sql += " ORDER BY profiles.id COLLATE \"C\"" }
        sql += " LIMIT \(query.limit)"
        return try db.execute(sql).map(ListedProfile.init)
    }

    /// Adds a profile that is not there yet.
    package static func insert(
        _ profile: Profile, organization: Organization.ID, author: Account.ID?, at moment: Date,
        in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws {
        let names = Profile.columns.map { "\(identifier: $0)" as SQL }.joined(separator: ", ")
        let values = try profile.fields().map { "\($0?.postgresText)" as SQL }.joined(separator: ", ")
        try db.execute(
            """
            INSERT INTO profiles (program, state, organization, author, created_at, since, \(sql: names))
            VALUES (
                \(program), \(profile.state.rawValue), \(organization), \(author), \(moment), \(moment), \(sql: values)
            )
            """
        )
    }

    /// Writes the texts and figures of the profile as it is now.
    package func save(in program: Program.ID, _ db: borrowing PostgresConnection) throws {
        let changes = zip(Profile.columns, try profile.fields()).dropFirst()
            .map { "\(identifier: $0) = \($1?.postgresText)" as SQL }.joined(separator: ", ")
        try db.execute(
            """
            UPDATE profiles SET \(sql: changes), revision = revision + 1
            WHERE program = \(program) AND id = \(profile.id)
            """
        )
    }

    /// Writes the state and what the office says, of the profile as it is now.
    package func saveState(
        since moment: Date, alarmAt: Date?, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws {
        try db.execute(
            """
            UPDATE profiles
            SET state = \(profile.state.rawValue), since = \(moment), alarm_at = \(alarmAt),
                headcount_override = \(profile.headcountOverride), override_reason = \(overrideReason),
                return_reason = \(returnReason), revision = revision + 1
            WHERE program = \(program) AND id = \(profile.id)
            """
        )
    }

    private static let select: SQL = """
        SELECT profiles.id, profiles.state, headcount, headcount_override, founded, region, community, tracks, summary,
            capabilities, cases, languages, certifications, rate_min_cny, available_from, work_modes, capacity,
            student_founded, contact_name, contact_email, contact_phone,
            organizations.name AS organization_name, organizations.uscc AS organization_uscc,
            profiles.organization, profiles.revision, return_reason, override_reason, author, created_at, since,
            own.engagements, own.accepted
        FROM profiles JOIN organizations
            ON organizations.program = profiles.program AND organizations.id = profiles.organization
        LEFT JOIN organization_details AS details
            ON details.program = profiles.program AND details.organization = profiles.organization
        CROSS JOIN LATERAL (
            SELECT count(*) FILTER (WHERE matches.state IN ('agreed', 'delivered', 'inRework')) AS engagements,
                count(*) FILTER (WHERE matches.state = 'accepted') AS accepted
            FROM matches WHERE matches.program = profiles.program AND matches.profile = profiles.id
        ) AS own
        """

    private init(row: PostgresRow) throws {
        self.init(
            profile: try Profile(row: row), organization: try row.decode("organization"),
            revision: try row.decode("revision"), returnReason: try row.decodeIfPresent("return_reason"),
            overrideReason: try row.decodeIfPresent("override_reason"), author: try row.decodeIfPresent("author"),
            createdAt: try row.decode("created_at"), since: try row.decode("since"),
            engagements: try row.decode("engagements"), accepted: try row.decode("accepted"))
    }
}
