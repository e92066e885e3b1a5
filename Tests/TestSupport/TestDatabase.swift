import Foundation
package import Postgres

/// Gives `body` a database that nothing else touches: a schema of its own, dropped afterwards.
///
/// - Parameter prepare: fills the schema, as by migrations, before `body` runs.
package func withTestDatabase(
    options: Database.Options = .forTests,
    prepare: (Database) async throws -> Void = { _ in },
    _ body: (Database) async throws -> Void
) async throws {
    await gate.enter()
    defer { Task { await gate.leave() } }
    let url = try TestCluster.url.get()
    let schema = "test_" + UUID().uuidString.lowercased().replacing("-", with: "")
    try PostgresConnection(url).execute("CREATE SCHEMA \(identifier: schema)")
    defer { _ = try? PostgresConnection(url).execute("DROP SCHEMA \(identifier: schema) CASCADE") }

    var options = options
    options.connection.schema = schema
    try await withDatabase(url: url, options: options) { database in
        try await prepare(database)
        try await body(database)
    }
}

private let gate = Gate(places: 6)

extension Database.Options {
    /// Few connections, since many tests run at once on one small server.
    package static var forTests: Database.Options {
        var options = Database.Options()
        options.connections = 2
        return options
    }
}
