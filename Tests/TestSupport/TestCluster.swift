import Foundation
import Glibc
import Postgres
import Synchronization

/// The one cluster of this test process, made when the first test asks for it, gone when the process ends. Or, with
/// BERTH_TEST_DATABASE_URL, a server that is there already.
package enum TestCluster {
    /// Starting blocks, and every test that comes early waits here; the work itself is on threads of its own.
    package static let url: Result<String, any Error> = Result {
        if let given = ProcessInfo.processInfo.environment["BERTH_TEST_DATABASE_URL"] { return given }
        let cluster = PrivateCluster(at: try directory.get() + "/data", settings: .throwaway)
        try cluster.start()
        atExit(cluster.stop)
        return cluster.url
    }

    /// On the same server, where nobody has made such a database.
    package static func urlOfNothing() throws -> String {
        let url = try url.get()
        return url + (url.contains("?") ? "&" : "?") + "dbname=nowhere"
    }

    /// A cluster that has run once and is only ever copied, because making one takes ten times as long.
    static let template: Result<String, any Error> = Result {
        let data = try directory.get() + "/template"
        let cluster = PrivateCluster(at: data, settings: .throwaway)
        try cluster.start()
        cluster.stop()
        return data
    }

    private static let directory: Result<String, any Error> = Result {
        let directory = try temporaryDirectory()
        atExit { try? FileManager.default.removeItem(atPath: directory) }
        return directory
    }

    /// A directory that the server's account may enter, unlike some of root's.
    package static func temporaryDirectory() throws -> String {
        let path = "/tmp/berth-test-\(getpid())-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        return path
    }

    private static let exitWork = Mutex<[@Sendable () -> Void]>([])

    /// Last in, first out, as C has it.
    private static func atExit(_ work: @escaping @Sendable () -> Void) {
        exitWork.withLock { $0.append(work) }
        atexit {
            let work = TestCluster.exitWork.withLock { $0.popLast() }
            work?()
        }
    }
}
