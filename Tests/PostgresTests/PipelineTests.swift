import Postgres
import TestSupport
import Testing

/// Questions that are asked together, in one round trip: what comes out is as if they had been asked one by one.
struct PipelineTests {
    /// One connection, so that every round meets the statements that the one before has prepared.
    private func withOneConnection(_ body: (Database) async throws -> Void) async throws {
        var options = Database.Options.forTests
        options.connections = 1
        try await withTestDatabase(options: options, body)
    }

    @Test func `each gets its own answer, the first time and ever after`() async throws {
        try await withOneConnection { database in
            for round in 0 ..< 5 {
                let answers = try await database.read(together: [
                    "SELECT \(round)::int AS n", "SELECT g AS n FROM generate_series(1, 3) AS g",
                    "SELECT 7 AS n WHERE false",
                ]) { answers in try answers.map { try $0.map { try $0.decode("n", as: Int.self) } } }
                #expect(answers == [[round], [1, 2, 3], []])
            }
        }
    }

    @Test func `all see one moment and may not write`() async throws {
        try await withOneConnection { database in
            try await database.transaction { db in _ = try db.execute("CREATE TABLE kept (n int)") }
            for _ in 0 ..< 4 {
                let moments = try await database.read(together: [
                    "SELECT pg_current_snapshot()::text AS seen, pg_backend_pid() AS n",
                    "SELECT pg_current_snapshot()::text AS seen, pg_backend_pid() AS n",
                ]) { answers in try answers.compactMap { try $0.first?.decode("seen", as: String.self) } }
                #expect(moments.count == 2 && moments[0] == moments[1])
                await #expect(throws: PostgresError.self) {
                    try await database.read(together: ["INSERT INTO kept VALUES (1)"]) { _ in }
                }
            }
            let count = try await database.read { db in
                try db.execute("SELECT count(*) AS n FROM kept").first?.decode("n", as: Int.self)
            }
            #expect(count == 0)
        }
    }

    @Test func `the one that fails is named, and the connection goes on`() async throws {
        try await withOneConnection { database in
            for divisor in [1, 1, 1, 0, 1, 0, 1] {
                let asked: [SQL] = ["SELECT 1 AS n", "SELECT 6 / \(divisor)::int AS n", "SELECT 3 AS n"]
                if divisor == 0 {
                    let error = await #expect(throws: PostgresError.self) {
                        try await database.read(together: asked) { _ in }
                    }
                    #expect(error?.rejection?.sqlState == "22012")
                } else {
                    let last = try await database.read(together: asked) {
                        try $0.last?.first?.decode("n", as: Int.self)
                    }
                    #expect(last == 3)
                }
            }
        }
    }

    @Test func `what the server has forgotten is prepared anew`() async throws {
        try await withOneConnection { database in
            for round in 0 ..< 6 {
                if round % 2 == 1 { try await database.transaction { db in try db.executeScript("DEALLOCATE ALL") } }
                let number = try await database.read(together: ["SELECT \(round)::int AS n"]) {
                    try $0.first?.first?.decode("n", as: Int.self)
                }
                #expect(number == round)
            }
        }
    }

    @Test func `a transaction begins with what it was told to begin with`() async throws {
        try await withOneConnection { database in
            for round in 0 ..< 4 {
                let first: SQL = "SELECT set_config('berth.program', \("p\(round)"), true)"
                let inside = try await database.transaction(first: [first]) { db in
                    try db.execute("SELECT current_setting('berth.program', true) AS name").first?.decode(
                        "name", as: String.self)
                }
                #expect(inside == "p\(round)")
                // For that transaction only.
                let outside = try await database.read { db in
                    try db.execute("SELECT current_setting('berth.program', true) AS name").first?
                        .decodeIfPresent("name", as: String.self)
                }
                #expect(outside ?? "" == "")
            }
        }
    }

    @Test func `where the beginning fails nothing is run`() async throws {
        try await withOneConnection { database in
            for _ in 0 ..< 3 {
                let error = await #expect(throws: PostgresError.self) {
                    try await database.transaction(first: ["SELECT 1 / 0 AS n"]) { _ in Issue.record("it was run") }
                }
                #expect(error?.rejection?.sqlState == "22012")
            }
            try await database.read { _ in }
        }
    }
}
