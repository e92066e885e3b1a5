import Foundation
import Postgres
import TestSupport
import Testing

/// What happens to those who are at work while the server goes away and comes back.
@Suite(.serialized)
struct RestartTests {
    @Test func `no acknowledged row is lost when the server restarts under load`() async throws {
        try await withTemporaryCluster { cluster, _ in
            try await withDatabase(url: cluster.url) { database in
                try await database.transaction { db in try db.execute("CREATE TABLE work (id uuid PRIMARY KEY)") }
                let isOver = Flag()
                let (acknowledged, uncertain) = try await withThrowingTaskGroup(of: (Set<UUID>, Set<UUID>).self) {
                    group in
                    for _ in 0 ..< 16 {
                        group.addTask { await insert(in: database) { isOver.isRaised } }
                    }
                    try await Task.sleep(for: .milliseconds(300))
                    cluster.stop()
                    try cluster.start()
                    try await Task.sleep(for: .milliseconds(500))
                    isOver.raise()
                    return try await group.reduce(into: (Set<UUID>(), Set<UUID>())) {
                        $0.0.formUnion($1.0)
                        $0.1.formUnion($1.1)
                    }
                }
                let stored = try await database.read { db in
                    try Set(db.execute("SELECT id FROM work").map { try $0.decode("id", as: UUID.self) })
                }
                #expect(!acknowledged.isEmpty)
                #expect(acknowledged.isSubset(of: stored))
                #expect(stored.isSubset(of: acknowledged.union(uncertain)))
            }
        }
    }

    @Test func `after a restart nobody notices that the connections were gone`() async throws {
        try await withTemporaryCluster { cluster, _ in
            try await withDatabase(url: cluster.url) { database in
                for _ in 0 ..< 3 {
                    try await withThrowingTaskGroup { group in
                        for _ in 0 ..< 16 {
                            group.addTask { try await database.read { db in try db.execute("SELECT pg_sleep(0.01)") } }
                        }
                        for try await _ in group {}
                    }
                    cluster.stop()
                    try cluster.start()
                }
                try await database.read { _ in }
            }
        }
    }

    @Test func `a listener comes back after a restart, and says so`() async throws {
        try await withTemporaryCluster { cluster, _ in
            try await withDatabase(url: cluster.url) { database in
                var events = database.listen(to: ["news"]).makeAsyncIterator()
                #expect(try await events.next() == .listening)
                cluster.stop()
                try cluster.start()
                #expect(try await events.next() == .reconnected)
                try await database.transaction { db in try db.notify("news", "here again") }
                let event = try await events.next()
                #expect(event == .notification(PostgresNotification(channel: "news", payload: "here again")))
            }
        }
    }

    /// - Returns: what was certainly written, and what may have been.
    private func insert(in database: Database, until isOver: () -> Bool) async -> (Set<UUID>, Set<UUID>) {
        var (acknowledged, uncertain): (Set<UUID>, Set<UUID>) = ([], [])
        while !isOver() {
            let id = UUID()
            do {
                try await database.transaction { db in try db.execute("INSERT INTO work VALUES (\(id))") }
                acknowledged.insert(id)
            } catch PostgresError.commitUnknown {
                uncertain.insert(id)
            } catch {
                // Certainly not written: the server rolled back, or never heard of it.
            }
        }
        return (acknowledged, uncertain)
    }
}
