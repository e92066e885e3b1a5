import ArgumentParser
import Domain
import Foundation
import Hummingbird
import Logging
import Matchmaking
import NIOCore
import Postgres
import Ranking
import Web

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Serve the pages until told to stop.")

    @Option(help: "The address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on; 0 for any that is free.")
    var port = 8080

    @Flag(help: "Load fictional demonstration data, and say so on every page. Only on a loopback address.")
    var demo = false

    @Flag(help: "A proxy of yours in front speaks https and writes the last entry of X-Forwarded-For.")
    var behindHttps = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var model: ModelOptions
    @OptionGroup var rankerModel: RankerModelOption

    func validate() throws {
        guard !demo || ["127.0.0.1", "::1", "localhost"].contains(host) else {
            throw ValidationError("--demo shows fictional data and listens on loopback only: leave out --host.")
        }
        guard (0 ... 65_535).contains(port) else { throw ValidationError("--port must be between 0 and 65535.") }
    }

    func run() async throws {
        let logger = Logger(label: "berth")
        // The model and the database start at the same time.
        let loading = Task.detached { try model.encoders() }
        do {
            try await database.withDatabase { database in
                try await serve(database, encoders: loading.value, logger: logger)
            }
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw WrongCall(description: "Port \(port) is in use: stop the other program or choose another --port.")
        }
    }

    private func serve(_ database: Database, encoders: Encoders, logger: Logger) async throws {
        let program = try await Programs.find(self.database.programID, in: database)
        let (model, duplicates) = (try rankerModel.model(), try DuplicateModel.shipped())
        if demo {
            let past = DemonstrationYear(
                of: program, in: database, encoders: encoders, model: model, duplicates: duplicates, until: Date.now)
            try await live(past, of: program, in: database, encoders: encoders)
        }
        let recommendations = Recommendations(
            context(of: program, in: database), encoders: encoders, model: model)
        try await recommendations.refresh()
        let services = Services(recommendations, duplicates: duplicates)
        let host = host
        let application = berthApplication(
            services: services, isDemonstration: demo, host: host, port: port, logger: logger, options: options,
            whenRunning: { port in say("Berth is ready at http://\(host):\(port)") })
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                await recommendations.follow { error in logger.warning("The listings could not be read: \(error)") }
            }
            group.addTask {
                await Clockwork(recommendations.context).run { error in
                    logger.warning("The clock’s work could not be done: \(error)")
                }
            }
            group.addTask { await removeExpired(services.accounts, logger) }
            try await application.runService()
            group.cancelAll()
        }
    }

    private var options: ServerOptions {
        var options = ServerOptions()
        options.isHTTPS = behindHttps
        options.trustsProxy = behindHttps
        return options
    }

    /// Sessions, links and failed attempts that are over; once an hour is enough.
    private func removeExpired(_ accounts: Accounts, _ logger: Logger) async {
        while !Task.isCancelled {
            do {
                try await accounts.removeExpired()
            } catch {
                logger.warning("Old sessions could not be removed: \(error)")
            }
            try? await Task.sleep(for: .seconds(3600))
        }
    }

    /// Brings the demonstration’s listings into a program that has none yet, and plays what has happened since.
    private func live(
        _ past: DemonstrationYear, of program: Program, in database: Database, encoders: Encoders
    ) async throws {
        guard program.id == Demonstration.program else {
            let remedy = "leave out --program"
            throw WrongCall(description: "The demonstration is of the program \(Demonstration.program): \(remedy).")
        }
        if try await Imports.isEmpty(program.id, in: database) {
            say("Loading the demonstration: 120 scenarios and 300 OPCs, all fictional…")
            let imports = Imports(
                database: database, program: program, encoders: encoders,
                now: { [beginning = past.beginning] in beginning })
            let options = Imports.Options(arrival: .drafts)
            _ = try await imports.scenarios(
                from: Demonstration.scenarios, options: options, progress: Import.progress())
            _ = try await imports.profiles(from: Demonstration.opcs, options: options, progress: Import.progress())
        }
        let bar = ProgressBar("Playing the year before today")
        try await past.play { bar.show($0, of: $1) }
    }
}
