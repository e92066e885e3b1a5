import Glibc
import Synchronization

/// A PostgreSQL server of the program's own, for a machine where nobody has set one up.
///
/// It listens on a Unix socket only, and believes nobody but the account of this program and its own. It ends with the
/// program, even after a `kill -9`. Its log is `<directory>.log`.
package final class PrivateCluster: Sendable {
    private struct Running {
        let lock: ClusterLock
        let server: ServerProcess
    }

    private let paths: ClusterPaths
    private let settings: ClusterSettings
    private let running = Mutex<Running?>(nil)

    /// - Parameter directory: for the data; made at the first start. Its parent must exist and be writable.
    package init(at directory: String, settings: ClusterSettings = .durable) {
        paths = ClusterPaths(data: directory)
        self.settings = settings
    }

    deinit {
        running.withLock { $0?.server.end() }
    }

    /// Of the database `berth`, in which nothing is until somebody puts it there. Valid while the server runs.
    package var url: String { paths.url }

    /// Nil while none is running.
    package var serverPID: Int32? { running.withLock { $0?.server.pid } }

    /// Blocks until the server accepts connections: some seconds at the very first time, 0.15 s later (measured).
    package func start() throws {
        try running.withLock { running in
            if running == nil { running = try startServer() }
        }
    }

    /// Blocks until the server has ended. Whoever is connected is thrown out.
    package func stop() {
        running.withLock { running in
            running?.server.stop()
            if running != nil && paths.hasDirectoryForSocket { rmdir(paths.socketDirectory) }
            running = nil
        }
    }

    private func startServer() throws -> Running {
        let lock = try ClusterLock(at: paths.lock, for: paths.data)
        let preparation = try ClusterPreparation(paths: paths, settings: settings)
        try preparation.prepare()
        let server = try ServerProcess(command: preparation.serverCommand, log: paths.log) { [paths] in
            try StrayServer.stop(in: paths.data)
        }
        server.start()
        do {
            try waitUntilReady(server)
            try makeDatabase()
        } catch {
            server.stop()
            throw error
        }
        return Running(lock: lock, server: server)
    }

    private func waitUntilReady(_ server: ServerProcess) throws(ClusterError) {
        let deadline = ContinuousClock.now + settings.startLimit
        while true {
            if let file = PostmasterFile(in: paths.data), file.isReady, file.pid == server.pid { return }
            guard !server.hasEverEnded, ContinuousClock.now < deadline else {
                throw .didNotStart(log: ClusterLog.tail(of: paths.log))
            }
            sleepThread(for: .milliseconds(10))
        }
    }

    private func makeDatabase() throws(PostgresError) {
        let maintenance = try PostgresConnection(url.replacing("///berth?", with: "///postgres?"))
        let found = try maintenance.execute("SELECT FROM pg_database WHERE datname = 'berth'")
        if found.isEmpty { try maintenance.run("CREATE DATABASE berth") }
    }
}

/// Runs `body` with the URL of a private cluster's database, and stops the cluster afterwards, whatever happens.
@discardableResult
package func withPrivateCluster<Value>(
    at directory: String, settings: ClusterSettings = .durable, _ body: (_ url: String) async throws -> Value
) async throws -> Value {
    let cluster = PrivateCluster(at: directory, settings: settings)
    try await onOwnThread { try cluster.start() }
    do {
        let value = try await body(cluster.url)
        try await onOwnThread { cluster.stop() }
        return value
    } catch {
        try await onOwnThread { cluster.stop() }
        throw error
    }
}
