import Domain
import Foundation
import Matchmaking
import Postgres
import Storage
import Testing

/// What the tables give away to whoever reads them.
struct AccountSecrecyTests {
    static let tables = [
        "accounts", "sessions", "api_tokens", "invitations", "password_resets", "sign_in_attempts",
    ]

    /// One row at least in every table.
    ///
    /// - Returns: everything that opens something.
    private func fill(_ test: TestAccounts) async throws -> [String] {
        let chen = try await test.add("chen@example.com")
        let session = try await test.signIn("chen@example.com").token
        let token = try await test.accounts.createToken(
            name: "x", scopes: [.read], expiresAt: .distantFuture, by: Caller(account: chen))
        let invitation = try await test.accounts.invite(
            email: "new@example.com", role: .opc, organization: chen.organization, by: chen.actor)
        let reset = try #require(try await test.accounts.requestPasswordReset(email: "chen@example.com"))
        return [TestAccounts.password, session, token.secret, invitation, reset]
    }

    @Test func `no column of any table holds a password or a token`() async throws {
        try await withTestAccounts { test in
            let secrets = try await fill(test)
            let forms = secrets.flatMap { secret in
                let decoded = Data(
                    base64Encoded: secret.replacing("-", with: "+").replacing("_", with: "/") + "=")
                return [Data(secret.utf8)] + (secret.contains(" ") ? [] : [decoded].compactMap(\.self))
            }
            #expect(forms.count == 9)
            let rows = try await test.database.read { db in
                try Self.tables.flatMap { table in
                    try db.execute("SELECT \(identifier: table)::text AS row FROM \(identifier: table)")
                        .map { try $0.decode("row", as: String.self) }
                }
            }
            #expect(rows.count >= Self.tables.count)
            for form in forms {
                let hexadecimal = form.map { String(format: "%02x", $0) }.joined()
                let text = String(decoding: form, as: UTF8.self)
                for row in rows {
                    #expect(!row.contains(text) && !row.contains(hexadecimal))
                    #expect(!row.contains(form.base64EncodedString()))
                }
            }
        }
    }

    @Test func `in the name of another program, or of none, no row is visible`() async throws {
        try await withTestAccounts { test in
            _ = try await fill(test)
            for table in Self.tables {
                let here = try await visible(table, as: .system(test.program), test)
                let there = try await visible(table, as: .system(Program.ID("there")), test)
                let nowhere = try await test.database.transaction { db in
                    try db.execute("SET LOCAL ROLE berth_application")
                    return try db.execute("SELECT FROM \(identifier: table)").count
                }
                #expect(here >= 1, "\(table)")
                #expect(there == 0 && nowhere == 0, "\(table)")
            }
        }
    }

    @Test(arguments: Role.allCases)
    func `in a person's name only accounts are visible, and nothing can be changed`(_ role: Role) async throws {
        try await withTestAccounts { test in
            _ = try await fill(test)
            let actor = Actor(program: test.program, role: role, organization: test.organizations[.opc])
            for table in Self.tables {
                let count = try await visible(table, as: Access(actor), test)
                #expect((count == 0) == (table != "accounts"), "\(table)")
            }
            let changed = try await test.database.transaction(as: Access(actor)) { db in
                try db.execute("UPDATE accounts SET disabled_at = now()").affectedCount
            }
            #expect(changed == 0)
        }
    }

    @Test func `an account that is deleted leaves nothing behind`() async throws {
        try await withTestAccounts { test in
            let secrets = try await fill(test)
            let organization = try #require(test.organizations[.opc])
            try await test.database.transaction(as: .system(test.program)) { db in
                try AccountInvitation.deleteAll(into: organization, in: test.program, db)
                try db.execute("DELETE FROM accounts")
            }
            for table in Self.tables where table != "sign_in_attempts" {
                let count = try await test.count(table)
                #expect(count == 0, "\(table)")
            }
            let caller = try await test.accounts.account(ofSession: secrets[1])
            #expect(caller == nil)
        }
    }

    @Test func `what an account that is gone has invited is void`() async throws {
        try await withTestAccounts { test in
            let office = try await test.add("office@example.com", .office)
            let token = try await test.accounts.invite(
                email: "new@example.com", role: .opc, organization: test.organizations[.opc], by: office.actor)
            try await test.database.transaction(as: .system(test.program)) { db in
                try db.execute("DELETE FROM accounts")
            }
            await #expect(throws: AccountError.invalidToken) { try await test.accounts.invitation(token: token) }
        }
    }

    private func visible(_ table: String, as access: Access, _ test: TestAccounts) async throws -> Int {
        try await test.database.read(as: access) { db in
            try db.execute("SELECT FROM \(identifier: table)").count
        }
    }

    @Test(arguments: [
        "UPDATE accounts SET role = 'admin'", "UPDATE accounts SET email = 'x@y'",
        "UPDATE sessions SET account = 1", "UPDATE sessions SET expires_at = 'infinity'", "DELETE FROM api_tokens",
        "UPDATE api_tokens SET scopes = '{admin}'", "UPDATE invitations SET role = 'admin'",
        "UPDATE sign_in_attempts SET at = now()", "UPDATE password_resets SET expires_at = 'infinity'",
    ])
    func `the service itself has no right to what it never does`(_ statement: String) async throws {
        try await withTestAccounts { test in
            let error = await #expect(throws: PostgresError.self) {
                try await test.database.transaction(as: .system(test.program)) { db in
                    try db.execute(SQL(stringLiteral: statement))
                }
            }
            #expect(error?.rejection?.sqlState == "42501")
        }
    }

    @Test(arguments: [
        ("'A@b'", "'opc'", "1", "'$argon2id$x'"), ("'a@b'", "'opc'", "NULL", "'$argon2id$x'"),
        ("'a@b'", "'clock'", "1", "'$argon2id$x'"), ("'a@b'", "'opc'", "999", "'$argon2id$x'"),
        ("'a@b'", "'opc'", "1", "'correct horse'"),
    ])
    func `the database refuses an account that cannot be, too`(
        _ email: String, _ role: String, _ organization: String, _ hash: String
    ) async throws {
        try await withTestAccounts { test in
            await #expect(throws: PostgresError.self) {
                try await test.database.transaction { db in
                    try db.execute(
                        SQL(
                            stringLiteral: """
                                INSERT INTO accounts (program, email, name, role, organization, password_hash,
                                    created_at, password_changed_at)
                                VALUES ('here', \(email), 'A', \(role), \(organization), \(hash), now(), now())
                                """))
                }
            }
        }
    }
}
