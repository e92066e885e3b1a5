import Foundation
package import Postgres

/// Gives `body` a running cluster of its own, for tests that stop and kill servers. Nothing is left of it afterwards.
package func withTemporaryCluster(
    settings: ClusterSettings = .throwaway, _ body: (PrivateCluster, _ directory: String) async throws -> Void
) async throws {
    try await withTemporaryDirectory { parent in
        let copy = try Process.run(
            URL(fileURLWithPath: "/bin/cp"), arguments: ["-a", TestCluster.template.get(), parent + "/data"])
        copy.waitUntilExit()
        let cluster = PrivateCluster(at: parent + "/data", settings: settings)
        try cluster.start()
        defer { cluster.stop() }
        try await body(cluster, parent + "/data")
    }
}

package func withTemporaryDirectory(_ body: (_ path: String) async throws -> Void) async throws {
    let path = try TestCluster.temporaryDirectory()
    defer { try? FileManager.default.removeItem(atPath: path) }
    try await body(path)
}
