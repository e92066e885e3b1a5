import Foundation
import Glibc
import Postgres
import TestSupport
import Testing

/// One after another, because each starts servers.
@Suite(.serialized)
struct PrivateClusterTests {
    @Test func `a cluster keeps its data, and is quick to start again`() async throws {
        try await withTemporaryCluster(settings: .durable) { cluster, _ in
            try PostgresConnection(cluster.url).executeScript("CREATE TABLE kept AS SELECT 42 AS n")
            cluster.stop()
            #expect(cluster.serverPID == nil)
            #expect(throws: PostgresError.self) { _ = try PostgresConnection(cluster.url) }
            let time = try ContinuousClock().measure { try cluster.start() }
            // 0.15 s alone on the machine it was written on; the rest is for busy ones.
            #expect(time < .seconds(2))
            try expect(42, from: "SELECT n FROM kept", at: cluster.url)
        }
    }

    @Test func `a cluster is durable, checked, in UTF-8, and on no network`() async throws {
        try await withTemporaryCluster(settings: .durable) { cluster, _ in
            let connection = try PostgresConnection(cluster.url)
            for (setting, value) in [
                ("fsync", "on"), ("synchronous_commit", "on"), ("full_page_writes", "on"), ("data_checksums", "on"),
                ("server_encoding", "UTF8"), ("listen_addresses", ""), ("shared_buffers", "64MB"), ("TimeZone", "UTC"),
            ] {
                let row = try connection.execute("SELECT current_setting(\(setting)) AS value").first
                let found = try row?.decode("value", as: String.self)
                #expect(found == value, "\(setting)")
            }
        }
    }

    @Test func `two on one directory are refused politely`() async throws {
        try await withTemporaryCluster { cluster, directory in
            let second = PrivateCluster(at: directory, settings: .throwaway)
            #expect(throws: ClusterError.inUse(directory: directory, pid: getpid())) { try second.start() }
            try expect(1, from: "SELECT 1 AS n", at: cluster.url)
        }
    }

    @Test func `a directory half made by a killed program is made anew`() async throws {
        try await withTemporaryDirectory { parent in
            let unfinished = parent + "/data.unfinished"
            try FileManager.default.createDirectory(atPath: unfinished + "/base", withIntermediateDirectories: true)
            try "15\n".write(toFile: unfinished + "/PG_VERSION", atomically: true, encoding: .utf8)
            try await withPrivateCluster(at: parent + "/data", settings: .throwaway) { url in
                try expect(1, from: "SELECT 1 AS n", at: url)
            }
            #expect(!FileManager.default.fileExists(atPath: unfinished))
        }
    }

    @Test(arguments: ["of nobody", "of a stranger"])
    func `a stale pid file does not hinder`(whose: String) async throws {
        try await withTemporaryCluster { cluster, directory in
            cluster.stop()
            // The numbers of Linux processes end at 4194304; and process 1 is always somebody.
            let pid = whose == "of nobody" ? 4_194_304 : 1
            let text = "\(pid)\n\(directory)\n1700000000\n5432\n\(directory)\n\n  12345         0\nready   \n"
            try text.write(toFile: directory + "/postmaster.pid", atomically: true, encoding: .utf8)
            try cluster.start()
            try expect(1, from: "SELECT 1 AS n", at: cluster.url)
        }
    }

    @Test func `a server that outlived its program is replaced`() async throws {
        try await withTemporaryCluster { cluster, directory in
            try PostgresConnection(cluster.url).executeScript("CREATE TABLE kept AS SELECT 42 AS n")
            cluster.stop()
            let stray = try strayServer(in: directory)
            try await waitUntil { (try? number("SELECT n FROM kept", at: cluster.url)) == 42 }
            try cluster.start()
            stray.waitUntilExit()
            #expect(cluster.serverPID != stray.processIdentifier)
            try expect(42, from: "SELECT n FROM kept", at: cluster.url)
        }
    }

    @Test func `a server that is starting up is waited for`() async throws {
        try await withTemporaryCluster { cluster, directory in
            cluster.stop()
            // A standby that nobody may read from, with nobody to follow, never finishes its start.
            try "".write(toFile: directory + "/standby.signal", atomically: false, encoding: .utf8)
            let stray = try strayServer(in: directory, "hot_standby=off")
            try await waitUntil { connectionFailure(at: cluster.url) == .startingUp }
            var options = Database.Options()
            options.absencePatience = .seconds(10)
            try await withDatabase(url: cluster.url, options: options) { database in
                async let answer: Void = database.read { _ in }
                try await Task.sleep(for: .milliseconds(200))
                try FileManager.default.removeItem(atPath: directory + "/standby.signal")
                try cluster.start()
                stray.waitUntilExit()
                try await answer
            }
        }
    }

    @Test func `a killed server comes back by itself, with every acknowledged row`() async throws {
        try await withTemporaryCluster { cluster, _ in
            try await withDatabase(url: cluster.url) { database in
                try await database.transaction { db in try db.execute("CREATE TABLE kept (n int)") }
                try await database.transaction { db in try db.execute("INSERT INTO kept VALUES (1)") }
                let killed = try #require(cluster.serverPID)
                kill(killed, SIGKILL)
                try await waitUntil { cluster.serverPID.map { $0 != killed } ?? false }
                try await waitUntil { (try? await database.read { _ in }) != nil }
                try expect(1, from: "SELECT count(*)::int AS n FROM kept", at: cluster.url)
            }
        }
    }

    @Test func `a path with odd characters is a path like any other`() async throws {
        try await withTemporaryDirectory { parent in
            try await withPrivateCluster(at: parent + "/é, \"d\" '&?", settings: .throwaway) { url in
                try expect(1, from: "SELECT 1 AS n", at: url)
            }
        }
    }

    @Test func `a path too long for a socket has its socket elsewhere`() async throws {
        try await withTemporaryDirectory { parent in
            let deep = parent + "/" + String(repeating: "deep & 'odd' ", count: 10)
            try FileManager.default.createDirectory(atPath: deep, withIntermediateDirectories: false)
            try await withPrivateCluster(at: deep + "/data", settings: .throwaway) { url in
                try expect(1, from: "SELECT 1 AS n", at: url)
            }
        }
    }

    @Test(.enabled(if: geteuid() == 0))
    func `a place that the server may not enter is named`() async throws {
        try await withTemporaryDirectory { parent in
            let closed = parent + "/closed"
            try FileManager.default.createDirectory(
                atPath: closed, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
            let error = #expect(throws: ClusterError.self) { try PrivateCluster(at: closed + "/data").start() }
            #expect(error?.description.contains("may not enter \(closed):") == true)
        }
    }

    @Test func `a directory with something else in it is left alone`() async throws {
        try await withTemporaryDirectory { parent in
            try "mine".write(toFile: parent + "/thesis.txt", atomically: true, encoding: .utf8)
            let cluster = PrivateCluster(at: parent)
            #expect(throws: ClusterError.notACluster(directory: parent)) { try cluster.start() }
            try? FileManager.default.removeItem(atPath: parent + ".berth.lock")
        }
    }

    @Test func `a server that does not start says why`() async throws {
        try await withTemporaryCluster { cluster, directory in
            cluster.stop()
            var settings = ClusterSettings.throwaway
            settings.parameters["shared_buffers"] = "rather much"
            let second = PrivateCluster(at: directory, settings: settings)
            let error = #expect(throws: ClusterError.self) { try second.start() }
            #expect(error?.description.contains("rather much") == true)
            try cluster.start()
        }
    }

    @Test func `an error in the scope stops the cluster too`() async throws {
        struct Unwanted: Error {}
        try await withTemporaryDirectory { parent in
            await #expect(throws: Unwanted.self) {
                try await withPrivateCluster(at: parent + "/data", settings: .throwaway) { _ in throw Unwanted() }
            }
            #expect(!FileManager.default.fileExists(atPath: parent + "/data/postmaster.pid"))
        }
    }

    private func expect(
        _ expected: Int, from sql: SQL, at url: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let found = try number(sql, at: url)
        #expect(found == expected, sourceLocation: sourceLocation)
    }

    private func connectionFailure(at url: String) -> ConnectionFailure.Kind? {
        do throws(PostgresError) {
            _ = try PostgresConnection(url)
            return nil
        } catch {
            return error.connectionFailure?.kind
        }
    }

    private func number(_ sql: SQL, at url: String) throws -> Int? {
        try PostgresConnection(url).execute(sql).first?.decode("n")
    }

    /// Started as our own would be, but by nobody who holds the lock.
    private func strayServer(in directory: String, _ settings: String...) throws -> Process {
        let owner = try FileManager.default.attributesOfItem(atPath: directory)
        let uid = try #require(owner[.ownerAccountID] as? Int)
        let postgres = try FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql").sorted().last
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/setpriv")
        process.arguments =
            (geteuid() == 0 ? ["--reuid=\(uid)", "--clear-groups"] : [])
            + ["/usr/lib/postgresql/\(postgres ?? "")/bin/postgres", "-D", directory]
            + ["-c", "listen_addresses=", "-c", "unix_socket_directories=\(directory)"]
            + settings.flatMap { ["-c", $0] }
        process.standardError = FileHandle.nullDevice
        process.currentDirectoryURL = URL(fileURLWithPath: "/")
        try process.run()
        return process
    }
}
