import Foundation
import Postgres
import Synchronization
import TestSupport
import Testing

struct DatabaseTests {
    @Test func `a statement over its time is stopped`() async throws {
        var options = Database.Options.forTests
        options.connection.statementTimeLimit = .milliseconds(100)
        try await withTestDatabase(options: options) { database in
            let error = await #expect(throws: PostgresError.self) {
                try await database.read { db in _ = try db.execute("SELECT pg_sleep(10)") }
            }
            #expect(error?.isTimeout == true)
        }
    }

    @Test func `who waits too long for a connection is told so`() async throws {
        var options = Database.Options.forTests
        options.connections = 1
        options.waitLimit = .milliseconds(100)
        try await withTestDatabase(options: options) { database in
            async let slow: Void = database.read { db in _ = try db.execute("SELECT pg_sleep(0.6)") }
            try await Task.sleep(for: .milliseconds(150))
            let error = await #expect(throws: PostgresError.self) { try await database.read { _ in } }
            #expect(error?.description == "PostgresError: no connection came free within 0.1 seconds")
            try await slow
            try await database.read { _ in }
        }
    }

    @Test func `waiting ends with the task, and the body is not run`() async throws {
        var options = Database.Options.forTests
        options.connections = 1
        try await withTestDatabase(options: options) { database in
            let hasRun = Flag()
            let slowIsDone = Flag()
            async let slow: Void = database.read { db in
                try db.execute("SELECT pg_sleep(2)")
                slowIsDone.raise()
            }
            try await Task.sleep(for: .milliseconds(150))
            let waiting = Task { try await database.read { _ in hasRun.raise() } }
            try await Task.sleep(for: .milliseconds(50))
            waiting.cancel()
            await #expect(throws: CancellationError.self) { try await waiting.value }
            #expect(!slowIsDone.isRaised)
            try await slow
            #expect(!hasRun.isRaised)
        }
    }

    @Test func `many tasks share few connections, each in its turn`() async throws {
        try await withTestDatabase { database in
            let pids = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0 ..< 200 {
                    group.addTask {
                        try await database.read { db in
                            try db.execute("SELECT pg_backend_pid() AS pid").first?.decode("pid") ?? 0
                        }
                    }
                }
                return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
            }
            #expect((1 ... 2).contains(pids.count))
        }
    }

    @Test func `a connection lost while idle is replaced without a word`() async throws {
        try await withTestDatabase { database in
            for _ in 0 ..< 3 {
                let pid = try await database.read { db in
                    try db.execute("SELECT pg_backend_pid() AS pid").first?.decode("pid", as: Int.self)
                }
                try PostgresConnection(TestCluster.url.get()).execute("SELECT pg_terminate_backend(\(pid), 5000)")
            }
            let one = try await database.transaction { db in
                try db.execute("SELECT \(1)::int AS one").first?.decode("one", as: Int.self)
            }
            #expect(one == 1)
        }
    }

    @Test func `a body whose connection is lost is not run again`() async throws {
        try await withTestDatabase { database in
            let runs = Mutex(0)
            let error = await #expect(throws: PostgresError.self) {
                try await database.transaction { db in
                    runs.withLock { $0 += 1 }
                    try db.execute("SELECT pg_terminate_backend(pg_backend_pid())")
                }
            }
            #expect(error?.isConnectionLost == true)
            #expect(runs.withLock { $0 } == 1)
            try await database.read { _ in }
        }
    }

    @Test func `a server that is not there is told after a short while`() async throws {
        var options = Database.Options()
        options.absencePatience = .milliseconds(200)
        let error = await #expect(throws: PostgresError.self) {
            try await withDatabase(url: "postgres://127.0.0.1:1/none", options: options) { database in
                try await database.read { _ in }
            }
        }
        #expect(error?.isConnectionLost == true)
    }

    @Test func `a closed database refuses`() async throws {
        let database = Database(url: try TestCluster.url.get(), options: .forTests)
        try await database.close()
        let error = await #expect(throws: PostgresError.self) { try await database.read { _ in } }
        #expect(error?.description == "PostgresError: the database is closed")
    }
}
