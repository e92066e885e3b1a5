import Domain
import Foundation
import Matchmaking
import Postgres
import Ranking
import TestSupport

/// What the site under test asks: the demonstration in a real database, with a toy encoder, read once for all tests; or
/// as it is before its first snapshot.
func withTestServices(
    isReady: Bool = true, _ body: (Services) async throws -> Void
) async throws {
    try await body(isReady ? ready.value : unready.value)
}

private let unready = Task { try await services() }

private let ready = Task {
    let services = try await services()
    try await services.recommendations.recommendations.refresh()
    return services
}

private func services() async throws -> Services {
    let url = try TestCluster.url.get()
    let schema = "web_" + UUID().uuidString.lowercased().replacing("-", with: "")
    try PostgresConnection(url).execute("CREATE SCHEMA \(identifier: schema)")
    var options = Database.Options.forTests
    options.connection.schema = schema
    let database = Database(url: url, options: options)
    try await Programs.migrate(database)
    let program = try await Programs.find(Demonstration.program, in: database)
    let encoders = Encoders(tokens: ToyEncoder())
    let imports = Imports(database: database, program: program, encoders: encoders)
    let publishing = Imports.Options(arrival: .published)
    _ = try await imports.scenarios(from: Demonstration.scenarios, options: publishing)
    _ = try await imports.profiles(from: Demonstration.opcs, options: publishing)
    return Services(
        Recommendations(program: program, encoders: encoders, database: database, model: try RankerModel.shipped()),
        duplicates: try DuplicateModel.shipped(), hashing: PasswordHash.Cost(memoryKiB: 64, passes: 1, lanes: 1))
}
