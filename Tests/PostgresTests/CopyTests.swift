import Foundation
import Postgres
import TestSupport
import Testing

struct CopyTests {
    private struct Broken: Error {}

    @Test func `rows come out as they went in`() async throws {
        let texts: [String?] = [
            nil, "", "\\N", "\\.", "a\tb", "a\nb\r\n", "\\", "\\\\t", "é👩‍🚀", "\u{8}\u{B}\u{C}", "NULL",
        ]
        let bytes: [UInt8] = [0, 9, 10, 92, 255]
        try await withTestDatabase(prepare: makeTable) { database in
            let (count, rows) = try await database.transaction { db in
                let count = try db.copyIn(
                    into: "odd \"table", columns: ["id", "text", "bytes"],
                    rows: texts.enumerated().map { [$0, $1, bytes] })
                var rows: [[String?]] = []
                try db.copyOut("COPY (SELECT * FROM \"odd \"\"table\" ORDER BY id) TO STDOUT") { rows.append($0) }
                return (count, rows)
            }
            #expect(count == texts.count)
            #expect(rows.map { $0[1] } == texts)
            #expect(rows.allSatisfy { $0[2].flatMap { [UInt8](postgresText: $0) } == bytes })
        }
    }

    @Test func `many and large rows go through in pieces`() async throws {
        try await withTestDatabase(prepare: makeTable) { database in
            let size = try await database.transaction { db in
                let large = [UInt8](repeating: 7, count: 1_000_000)
                let small: [UInt8] = [1, 2, 3]
                try db.copyIn(
                    into: "odd \"table", columns: ["id", "bytes"],
                    rows: (0 ..< 20_000).lazy.map { [$0, $0 == 5 ? large : small] })
                return try db.execute("SELECT sum(length(bytes))::int AS size FROM \"odd \"\"table\"")
                    .first?.decode("size", as: Int.self)
            }
            #expect(size == 1_000_000 + 3 * 19_999)
        }
    }

    @Test func `rows that stop coming leave nothing written`() async throws {
        try await withTestDatabase(prepare: makeTable) { database in
            let count = try await database.transaction { db in
                #expect(throws: Broken.self) {
                    try db.savepoint { db in
                        var id = 0
                        try db.copyIn(into: "odd \"table", columns: ["id"]) {
                            id += 1
                            if id > 10_000 { throw Broken() }
                            return [id]
                        }
                    }
                }
                return try db.execute("SELECT count(*)::int AS count FROM \"odd \"\"table\"").first?.decode(
                    "count", as: Int.self)
            }
            #expect(count == 0)
        }
    }

    @Test func `a row that the server refuses leaves nothing written, and the connection whole`() throws {
        let connection = try PostgresConnection(TestCluster.url.get())
        try connection.executeScript("CREATE TEMPORARY TABLE numbers (n int)")
        let error = #expect(throws: PostgresError.self) {
            try connection.copyIn(into: "numbers", columns: ["n"], rows: [[1], ["secret"]])
        }
        #expect(error?.rejection?.sqlState == "22P02")
        #expect(error?.description.contains("secret") == false)
        #expect(throws: PostgresError.self) {
            try connection.copyIn(into: "numbers", columns: ["n"], rows: [["a\u{0}"]])
        }
        let isIdle = connection.isIdle
        #expect(isIdle)
        let isEmpty = try connection.execute("SELECT n FROM numbers").isEmpty
        #expect(isEmpty)
    }

    @Test func `who has seen enough may stop reading`() throws {
        let connection = try PostgresConnection(TestCluster.url.get())
        var seen = 0
        #expect(throws: Broken.self) {
            try connection.copyOut("COPY (SELECT generate_series(1, 100000000)) TO STDOUT") { _ in
                seen += 1
                if seen == 10 { throw Broken() }
            }
        }
        #expect(seen == 10)
        #expect(try connection.execute("SELECT \(1)::int AS one").first?.decode("one", as: Int.self) == 1)
    }

    private func makeTable(_ database: Database) async throws {
        try await database.transaction { db in
            _ = try db.execute("CREATE TABLE \"odd \"\"table\" (id int, text text, bytes bytea)")
        }
    }
}
