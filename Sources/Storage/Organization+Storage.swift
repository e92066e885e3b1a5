package import Domain
package import Postgres

extension Organization {
    /// An organization with what only some may see, as far as the transaction's access goes.
    package struct Entry: Equatable, Sendable {
        package var organization: Organization
        package var contact: Profile.Contact?
        package var revision: Int
    }

    package static func find(
        _ id: ID, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> Entry? {
        try db.execute("\(sql: select) WHERE organizations.program = \(program) AND organizations.id = \(id)")
            .first.map(Entry.init)
    }

    /// Holds the row until the transaction ends.
    package static func lock(
        _ id: ID, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> Entry? {
        try db.execute("SELECT FROM organizations WHERE program = \(program) AND id = \(id) FOR UPDATE")
        return try find(id, in: program, db)
    }

    /// In the order of their numbers.
    ///
    /// - Parameter only: nobody else.
    package static func page(
        kind: Kind?, words: String?, only: ID?, after: ID?, limit: Int, in program: Program.ID,
        _ db: borrowing PostgresConnection
    ) throws -> [Entry] {
        var sql: SQL = "\(sql: select) WHERE organizations.program = \(program)"
        if let kind { sql += " AND kind = \(kind.rawValue)" }
        if let only { sql += " AND organizations.id = \(only)" }
        if let after { sql += " AND organizations.id > \(after)" }
        if let words { sql += " AND name ILIKE \("%" + words.escapedForLike + "%")" }
        sql += " ORDER BY organizations.id LIMIT \(limit)"
        return try db.execute(sql).map(Entry.init)
    }

    /// Those that are called exactly so, in the order of their numbers.
    package static func named(
        _ name: String, kind: Kind?, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> [ID] {
        var sql: SQL = "SELECT id FROM organizations WHERE program = \(program) AND name = \(name)"
        if let kind { sql += " AND kind = \(kind.rawValue)" }
        sql += " ORDER BY id"
        return try db.execute(sql).map { try $0.decode("id") }
    }

    package static func insert(
        kind: Kind, name: String, creditCode: CreditCode?, industry: String?, in program: Program.ID,
        _ db: borrowing PostgresConnection
    ) throws -> ID {
        let rows = try db.execute(
            """
            INSERT INTO organizations (program, kind, name, uscc, industry)
            VALUES (\(program), \(kind.rawValue), \(name), \(creditCode?.text), \(industry))
            RETURNING id
            """
        )
        guard let row = rows.first else { throw CorruptRow(column: "organizations.id") }
        return try row.decode("id")
    }

    /// Writes everything but the kind.
    package func save(
        contact: Profile.Contact?, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws {
        try db.execute(
            """
            UPDATE organizations
            SET name = \(name), uscc = \(creditCode?.text), industry = \(industry), revision = revision + 1
            WHERE program = \(program) AND id = \(id)
            """
        )
        try db.execute(
            """
            INSERT INTO organization_details (
                program, organization, legal_representative, contact_name, contact_email, contact_phone
            ) VALUES (
                \(program), \(id), \(legalRepresentative), \(contact?.name), \(contact?.email), \(contact?.phone)
            )
            ON CONFLICT (program, organization) DO UPDATE
            SET legal_representative = excluded.legal_representative, contact_name = excluded.contact_name,
                contact_email = excluded.contact_email, contact_phone = excluded.contact_phone
            """
        )
    }

    /// Chain owners and OPCs that have the same legal representative, of those that share a match.
    package static func relatedParties(
        in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> Set<RelatedParties> {
        let rows = try db.execute(
            """
            SELECT DISTINCT matches.owner, matches.opc
            FROM matches
            JOIN organization_details AS owners
                ON owners.program = matches.program AND owners.organization = matches.owner
            JOIN organization_details AS opcs
                ON opcs.program = matches.program AND opcs.organization = matches.opc
            WHERE matches.program = \(program) AND owners.legal_representative = opcs.legal_representative
            """
        )
        return try Set(rows.map { RelatedParties(owner: try $0.decode("owner"), opc: try $0.decode("opc")) })
    }

    private static let select: SQL = """
        SELECT organizations.id, kind, name, uscc, industry, revision, legal_representative, contact_name,
            contact_email, contact_phone
        FROM organizations LEFT JOIN organization_details AS details
            ON details.program = organizations.program AND details.organization = organizations.id
        """
}

extension Organization.Entry {
    fileprivate init(row: PostgresRow) throws {
        organization = Organization(
            id: try row.decode("id"), kind: try row.decodeCase("kind"), name: try row.decode("name"),
            creditCode: try row.decodeIfPresent("uscc").map { try CreditCode($0) },
            industry: try row.decodeIfPresent("industry"),
            legalRepresentative: try row.decodeIfPresent("legal_representative"))
        let contact = Profile.Contact(
            name: try row.decodeIfPresent("contact_name"), email: try row.decodeIfPresent("contact_email"),
            phone: try row.decodeIfPresent("contact_phone"))
        self.contact = contact == Profile.Contact() ? nil : contact
        revision = try row.decode("revision")
    }
}
