import Postgres
import TestSupport
import Testing

struct TransactionTests {
    @Test func `a failed transaction leaves nothing`() async throws {
        try await withTestDatabase { database in
            await #expect(throws: PostgresError.self) {
                try await database.transaction { db in
                    try db.execute("CREATE TABLE gone ()")
                    try db.execute("SELECT * FROM nowhere")
                }
            }
            let isGone = try await database.read { db in
                try db.execute("SELECT to_regclass('gone') IS NULL AS gone").first?.decode("gone", as: Bool.self)
            }
            #expect(isGone == true)
        }
    }

    @Test func `a swallowed error does not pass for success`() async throws {
        try await withTestDatabase { database in
            let error = await #expect(throws: PostgresError.self) {
                try await database.transaction { db in _ = try? db.execute("SELECT * FROM nowhere") }
            }
            #expect(error?.description == "PostgresError: the transaction was already lost")
        }
    }

    @Test func `a constraint checked at the end fails the transaction`() async throws {
        try await withTestDatabase(prepare: makeNumbers) { database in
            let error = await #expect(throws: PostgresError.self) {
                try await database.transaction { db in
                    try db.execute("INSERT INTO numbers VALUES (1), (1)")
                }
            }
            #expect(error?.isUniqueViolation == true)
            #expect(error?.rejection?.constraint == "numbers_n_key")
            #expect(error?.rejection?.table == "numbers")
        }
    }

    @Test func `reading may not write`() async throws {
        try await withTestDatabase(prepare: makeNumbers) { database in
            let error = await #expect(throws: PostgresError.self) {
                try await database.read { db in _ = try db.execute("INSERT INTO numbers VALUES (1)") }
            }
            #expect(error?.rejection?.sqlState == "25006")
        }
    }

    @Test func `what fails inside a savepoint is undone alone`() async throws {
        struct Unwanted: Error {}
        try await withTestDatabase(prepare: makeNumbers) { database in
            let sum = try await database.transaction { db in
                try db.execute("INSERT INTO numbers VALUES (1)")
                try? db.savepoint { db in
                    try db.execute("INSERT INTO numbers VALUES (10)")
                    throw Unwanted()
                }
                _ = try? db.savepoint { db in try db.execute("SELECT * FROM nowhere") }
                try db.savepoint { db in _ = try db.execute("INSERT INTO numbers VALUES (100)") }
                return try db.execute("SELECT sum(n)::int AS sum FROM numbers").first?.decode("sum", as: Int.self)
            }
            #expect(sum == 101)
        }
    }

    @Test func `one of two serializable transactions that cross may be tried again`() async throws {
        try await withTestDatabase(prepare: makeNumbers) { database in
            let error = await #expect(throws: PostgresError.self) {
                try await database.transaction(isolation: .serializable) { db in
                    _ = try db.execute("SELECT count(*) FROM numbers")
                    let schema = try db.execute("SELECT current_schema AS name").first?.decode("name", as: String.self)
                    var options = ConnectionOptions()
                    options.schema = schema
                    let other = try PostgresConnection(TestCluster.url.get(), options: options)
                    try other.transaction(isolation: .serializable) { other in
                        _ = try other.execute("SELECT count(*) FROM numbers")
                        try other.execute("INSERT INTO numbers VALUES (1)")
                    }
                    try db.execute("INSERT INTO numbers VALUES (2)")
                }
            }
            #expect(error?.isSerializationFailure == true)
            #expect(error?.isRetryable == true)
        }
    }

    private func makeNumbers(_ database: Database) async throws {
        try await database.transaction { db in
            try db.executeScript("CREATE TABLE numbers (n int UNIQUE DEFERRABLE INITIALLY DEFERRED)")
        }
    }
}
