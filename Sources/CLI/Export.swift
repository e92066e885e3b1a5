import ArgumentParser
import Foundation
import Matchmaking

struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Export scenarios or OPCs to a file that can be imported again.")

    @Argument(help: "What to export.")
    var kind: Import.Kind

    @Option(help: "xlsx, csv or jsonl.")
    var format: Exports.Format = .jsonl

    @Option(help: "The file to write; standard output without it.", completion: .file())
    var output: String?

    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let data = try await database.withDatabase { database in
            let program = try await Programs.find(self.database.programID, in: database)
            let exports = Exports(database: database, program: program)
            return switch kind {
            case .scenarios: try await exports.scenarios(format)
            case .opcs: try await exports.profiles(format)
            }
        }
        guard let output else {
            FileHandle.standardOutput.write(data)
            return
        }
        do {
            try data.write(to: URL(fileURLWithPath: output), options: .atomic)
        } catch {
            throw WrongCall(description: "\(output) cannot be written: choose another place with --output.")
        }
    }
}

extension Exports.Format: ExpressibleByArgument {}
