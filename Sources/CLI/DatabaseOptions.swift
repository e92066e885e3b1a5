import ArgumentParser
import Domain
import Foundation
import Matchmaking
import Postgres

/// Shared by every command that works in a program.
struct DatabaseOptions: ParsableArguments {
    @OptionGroup var place: DatabasePlace

    @Option(help: "The program to work in.")
    var program = "lingang-2028"

    var programID: Program.ID { Program.ID(program) }

    func withDatabase<Value>(migrates: Bool = false, _ body: (Database) async throws -> Value) async throws -> Value {
        try await place.withDatabase(migrates: migrates, body)
    }
}

/// Shared by every command that needs the database.
struct DatabasePlace: ParsableArguments {
    @Option(help: "Where PostgreSQL is (also DATABASE_URL). Without it, Berth runs a private server in --data-dir.")
    var databaseURL: String?

    @Option(help: "Where the private server keeps its data.")
    var dataDir = ".berth"

    /// Runs `body` with the database, whose schema is up to date, and closes it afterwards.
    ///
    /// The private server's schema is nobody else's business, so it is brought up to date without being asked; that of
    /// a server that was named is only checked.
    func withDatabase<Value>(migrates: Bool = false, _ body: (Database) async throws -> Value) async throws -> Value {
        if let url = databaseURL ?? ProcessInfo.processInfo.environment["DATABASE_URL"] {
            return try await Postgres.withDatabase(url: url) { database in
                if !migrates, try await !Programs.isMigrated(database) {
                    throw WrongCall(description: "The database’s schema is not up to date: run berth migrate first.")
                }
                return try await body(database)
            }
        }
        try FileManager.default.createDirectory(atPath: dataDir, withIntermediateDirectories: true)
        return try await withPrivateCluster(at: dataDir + "/postgres") { url in
            try await Postgres.withDatabase(url: url) { database in
                if !migrates { try await Programs.migrate(database) }
                return try await body(database)
            }
        }
    }
}
