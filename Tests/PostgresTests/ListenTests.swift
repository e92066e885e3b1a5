import Foundation
import Postgres
import TestSupport
import Testing

struct ListenTests {
    @Test func `what is said is heard, in order, after the transaction`() async throws {
        try await withTestDatabase { database in
            let channel = "odd \"channel\" \(UUID())"
            var events = database.listen(to: [channel]).makeAsyncIterator()
            #expect(try await events.next() == .listening)
            try await database.transaction { db in
                try db.notify(channel, "one")
                try db.notify(channel, "é'\"")
            }
            _ = try? await database.transaction { db in
                try db.notify(channel, "never")
                try db.execute("SELECT * FROM nowhere")
            }
            try await database.transaction { db in try db.notify(channel) }
            for payload in ["one", "é'\"", ""] {
                let event = try await events.next()
                #expect(event == .notification(PostgresNotification(channel: channel, payload: payload)))
            }
        }
    }

    @Test func `listening ends with its task, and its connection closes`() async throws {
        try await withTestDatabase { database in
            let name = "listener \(UUID())"
            var options = Database.Options.forTests
            options.connection.applicationName = name
            try await withDatabase(url: TestCluster.url.get(), options: options) { other in
                let task = Task { for try await _ in other.listen(to: ["nothing"]) {} }
                try await waitUntil { try await connections(named: name, database) == 1 }
                task.cancel()
                let start = ContinuousClock.now
                try await waitUntil { try await connections(named: name, database) == 0 }
                // 0.003 s alone on the machine it was written on; the rest is for busy ones.
                #expect(ContinuousClock.now - start < .seconds(2))
            }
        }
    }

    @Test func `a listener that cannot begin says why`() async throws {
        let url = try TestCluster.urlOfNothing()
        try await withDatabase(url: url, options: .forTests) { database in
            await #expect(throws: PostgresError.self) { for try await _ in database.listen(to: ["a"]) {} }
        }
    }

    private func connections(named name: String, _ database: Database) async throws -> Int {
        try await database.read { db in
            let sql: SQL = "SELECT count(*) AS count FROM pg_stat_activity WHERE application_name = \(name)"
            return try db.execute(sql).first?.decode("count") ?? -1
        }
    }
}
