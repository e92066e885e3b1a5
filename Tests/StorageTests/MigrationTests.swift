import Domain
import Postgres
import Storage
import TestSupport
import Testing

struct MigrationTests {
    @Test func `migrations are applied once, even by two at a time`() async throws {
        try await withTestDatabase { database in
            let pending = try await Migration.pending(in: database)
            async let one = Migration.applyPending(in: database)
            async let other = Migration.applyPending(in: database)
            let applied = try await one + other
            let all = try Migration.all().map(\.name)
            #expect(pending == all)
            #expect(applied.sorted() == all)
            let again = try await Migration.applyPending(in: database)
            #expect(again.isEmpty)
        }
    }

    @Test(arguments: [
        "INSERT INTO scenarios VALUES ('lingang-2028', '', 1, 'draft', 't', 't', 's', '{r}', '{}', '{}')",
        "INSERT INTO organizations (program, kind, name) VALUES ('nowhere', 'opc', 'x')",
        "INSERT INTO organizations (program, kind, name) VALUES ('p', 'friend', 'x')",
        "INSERT INTO organizations (program, kind, name, uscc) VALUES ('p', 'opc', 'x', '91310000607216003I')",
    ])
    func `the database refuses what cannot be, too`(_ statement: String) async throws {
        try await withTestDatabase(prepare: { try await Migration.applyPending(in: $0) }) { database in
            try await database.transaction { try $0.execute("INSERT INTO programs VALUES ('p', '{}')") }
            await #expect(throws: PostgresError.self) {
                try await database.transaction { db in try db.execute(SQL(stringLiteral: statement)) }
            }
        }
    }
}
