import Postgres
import TestSupport
import Testing

struct StatementTests {
    @Test func `text that looks like SQL stays text`() async throws {
        try await withTestDatabase { database in
            let attack = "x'); DROP TABLE people; --"
            let names = try await database.transaction { db in
                try db.execute("CREATE TABLE people (name text NOT NULL)")
                try db.execute("INSERT INTO people VALUES (\(attack))")
                return try db.execute("SELECT name FROM people").map { try $0.decode("name", as: String.self) }
            }
            #expect(names == [attack])
        }
    }

    @Test func `a statement that comes again is prepared, and no more than 256 are kept`() throws {
        let connection = try PostgresConnection(TestCluster.url.get())
        let count: SQL = "SELECT count(*) AS count FROM pg_prepared_statements"
        for number in 0 ..< 300 {
            let sql = SQL(stringLiteral: "SELECT \(number) AS number")
            for _ in 0 ..< 3 {
                #expect(try connection.execute(sql).first?.decode("number", as: Int.self) == number)
            }
        }
        let kept = try #require(try connection.execute(count).first?.decode("count", as: Int.self))
        #expect((250 ... 256).contains(kept))
    }

    @Test func `a statement that the server forgot is prepared anew`() throws {
        let connection = try PostgresConnection(TestCluster.url.get())
        for round in 0 ..< 6 {
            if round % 2 == 1 { try connection.executeScript("DEALLOCATE ALL") }
            let row = try connection.execute("SELECT \(round)::int AS round").first
            #expect(try row?.decode("round", as: Int.self) == round)
        }
    }

    @Test func `a statement survives a change of its table`() throws {
        let connection = try PostgresConnection(TestCluster.url.get())
        try connection.executeScript("CREATE TEMPORARY TABLE things (size int); INSERT INTO things VALUES (1)")
        for _ in 0 ..< 3 { try connection.execute("SELECT size FROM things") }
        try connection.executeScript("ALTER TABLE things ALTER size TYPE text USING 'big'")
        #expect(try connection.execute("SELECT size FROM things").first?.decode("size", as: String.self) == "big")
    }

    @Test func `a script runs as a whole or not at all`() throws {
        let connection = try PostgresConnection(TestCluster.url.get())
        try connection.executeScript("CREATE TEMPORARY TABLE a (n int); INSERT INTO a VALUES (1), (2)")
        #expect(throws: PostgresError.self) {
            try connection.executeScript("INSERT INTO a VALUES (3); INSERT INTO nowhere VALUES (4)")
        }
        #expect(try connection.execute("SELECT sum(n)::int AS sum FROM a").first?.decode("sum", as: Int.self) == 3)
        #expect(try connection.execute("DELETE FROM a").affectedCount == 2)
    }

    @Test func `a hundred thousand rows are read by name in no time`() throws {
        let connection = try PostgresConnection(TestCluster.url.get())
        let rows = try connection.execute("SELECT n, 'row ' || n AS name FROM generate_series(1, 100000) AS n")
        let time = try ContinuousClock().measure {
            var sum = 0
            for row in rows {
                sum += try row.decode("n", as: Int.self) + row.decode("name", as: String.self).utf8.count
            }
            #expect(sum == 5_000_050_000 + 888_895)
        }
        #expect(time < .seconds(1))
    }

    @Test func `a column that is not there, or of another kind, is an error`() throws {
        let connection = try PostgresConnection(TestCluster.url.get())
        let row = try #require(try connection.execute("SELECT 'secret' AS word, NULL::int AS none").first)
        #expect(throws: PostgresError.self) { try row.decode("wort", as: String.self) }
        #expect(throws: PostgresError.self) { try row.decode("none", as: Int.self) }
        let error = #expect(throws: PostgresError.self) { try row.decode("word", as: Int.self) }
        #expect(error?.description == "PostgresError: column word is no Int")
        #expect(error?.message == "secret in column word is no Int")
    }
}
