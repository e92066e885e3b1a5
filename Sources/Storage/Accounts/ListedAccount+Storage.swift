package import Domain
package import Postgres

extension ListedAccount {
    /// Those that the transaction may see, in the order of their addresses.
    ///
    /// - Parameters:
    ///   - words: a part of the address, or of the name of the person or the organization.
    ///   - last: the account that the piece before ended with.
    package static func page(
        words: String?, after last: Account.ID?, limit: Int, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> [ListedAccount] {
        var sql: SQL = """
            SELECT accounts.id, accounts.program, email, accounts.name, role, organization, disabled_at,
                organizations.name AS organization_name
            FROM accounts LEFT JOIN organizations
                ON organizations.program = accounts.program AND organizations.id = accounts.organization
            WHERE accounts.program = \(program)
            """
        if let words {
            let pattern = "%" + words.escapedForLike + "%"
            sql +=
                " AND (email ILIKE \(pattern) OR accounts.name ILIKE \(pattern) OR organizations.name ILIKE \(pattern))"
        }
        if let last {
            sql += """
                 AND email COLLATE "C" > (
                    SELECT earlier.email FROM accounts AS earlier
                    WHERE earlier.program = \(program) AND earlier.id = \(last)
                )
                """
        }
        sql += " ORDER BY email COLLATE \"C\" LIMIT \(limit)"
        return try db.execute(sql).map { row in
            try ListedAccount(account: Account(row: row), organization: row.decodeIfPresent("organization_name"))
        }
    }
}
