import ArgumentParser
import Matchmaking

struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bring the database schema up to date. Safe to repeat, and to run twice at once.")

    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let applied = try await database.withDatabase(migrates: true) { try await Programs.migrate($0) }
        say(applied.isEmpty ? "The schema is up to date." : "Applied: \(applied.joined(separator: ", ")).")
    }
}
