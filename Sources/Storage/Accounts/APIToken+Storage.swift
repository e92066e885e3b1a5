package import Domain
package import Foundation
package import Postgres

extension APIToken {
    package static func find(
        _ token: Fingerprint, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> APIToken? {
        try db.execute(query(token, in: program)).first.map(APIToken.init)
    }

    static func query(_ token: Fingerprint, in program: Program.ID) -> SQL {
        "\(sql: select) WHERE program = \(program) AND token_hash = \(token)"
    }

    package static func find(
        _ id: ID, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> APIToken? {
        try db.execute("\(sql: select) WHERE program = \(program) AND id = \(id)").first.map(APIToken.init)
    }

    /// Newest first, those that are over among them.
    package static func all(
        of account: Account.ID, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> [APIToken] {
        try db.execute("\(sql: select) WHERE program = \(program) AND account = \(account) ORDER BY id DESC")
            .map(APIToken.init)
    }

    package static func insert(
        _ token: Fingerprint, account: Account.ID, name: String, scopes: Set<Scope>, createdAt: Date, expiresAt: Date,
        in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> APIToken {
        let rows = try db.execute(
            """
            INSERT INTO api_tokens (program, token_hash, account, name, scopes, created_at, expires_at)
            VALUES (\(program), \(token), \(account), \(name), \(scopes.map(\.rawValue).sorted()), \(createdAt),
                \(expiresAt))
            RETURNING id, account, name, scopes, created_at, expires_at, last_used_at, revoked_at
            """
        )
        guard let row = rows.first else { throw CorruptRow(column: "api_tokens.id") }
        return try APIToken(row: row)
    }

    package static func noteUse(
        of id: ID, at now: Date, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws {
        try db.execute("UPDATE api_tokens SET last_used_at = \(now) WHERE program = \(program) AND id = \(id)")
    }

    package static func revoke(
        _ id: ID, at now: Date, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws {
        try db.execute(
            """
            UPDATE api_tokens SET revoked_at = \(now)
            WHERE program = \(program) AND id = \(id) AND revoked_at IS NULL
            """
        )
    }

    package static func revokeAll(
        of account: Account.ID, at now: Date, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws {
        try db.execute(
            """
            UPDATE api_tokens SET revoked_at = \(now)
            WHERE program = \(program) AND account = \(account) AND revoked_at IS NULL
            """
        )
    }

    private static let select: SQL = """
        SELECT id, account, name, scopes, created_at, expires_at, last_used_at, revoked_at FROM api_tokens
        """

    init(row: PostgresRow) throws {
        let scopes: [String] = try row.decode("scopes")
        self.init(
            id: try row.decode("id"), account: try row.decode("account"), name: try row.decode("name"),
            scopes: Set(scopes.compactMap(Scope.init)), createdAt: try row.decode("created_at"),
            expiresAt: try row.decode("expires_at"), lastUsedAt: try row.decodeIfPresent("last_used_at"),
            revokedAt: try row.decodeIfPresent("revoked_at"))
    }
}
