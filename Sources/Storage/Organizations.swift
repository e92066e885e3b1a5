import Domain
import Postgres

/// Organizations as they come in with a file: in the temporary table `incoming_organizations`.
enum Organizations {
    /// Adds those that are new, and takes over a changed name or industry of those that are known by their code.
    static func upsert(
        _ organizations: [Scenario.Owner], kind: String, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws {
        try db.execute(
            """
            CREATE TEMPORARY TABLE incoming_organizations (place integer, name text, uscc text, industry text)
            ON COMMIT DROP
            """
        )
        var place = 0
        try db.copyIn(
            into: "incoming_organizations", columns: ["place", "name", "uscc", "industry"],
            rows: organizations.lazy.map { organization in
                place += 1
                return [place, organization.name, organization.creditCode?.text, organization.industry]
            })
        try db.execute(
            """
            INSERT INTO organizations (program, kind, name, uscc, industry)
            SELECT DISTINCT ON (uscc) \(program), \(kind), name, uscc, industry
            FROM incoming_organizations
            WHERE uscc IS NOT NULL
            ORDER BY uscc, place DESC
            ON CONFLICT (program, kind, uscc) DO UPDATE
            SET name = excluded.name, industry = coalesce(excluded.industry, organizations.industry)
            """
        )
        try db.execute(
            """
            INSERT INTO organizations (program, kind, name, industry)
            SELECT DISTINCT ON (name) \(program), \(kind), name, industry
            FROM incoming_organizations AS incoming
            WHERE uscc IS NULL
                AND NOT EXISTS (
                    SELECT FROM organizations AS known
                    WHERE known.program = \(program) AND known.kind = \(kind) AND known.name = incoming.name
                )
            ORDER BY name, place DESC
            """
        )
        try db.execute("DROP TABLE incoming_organizations")
    }

    /// The organization that a row of the temporary table `incoming` belongs to: by its code, or by its name.
    static func matching(kind: String, in program: Program.ID) -> SQL {
        """
        CASE WHEN incoming.organization_uscc IS NOT NULL THEN (
            SELECT known.id FROM organizations AS known
            WHERE known.program = \(program) AND known.kind = \(kind) AND known.uscc = incoming.organization_uscc
        ) ELSE (
            SELECT known.id FROM organizations AS known
            WHERE known.program = \(program) AND known.kind = \(kind) AND known.name = incoming.organization_name
            ORDER BY known.id
            LIMIT 1
        ) END
        """
    }
}
