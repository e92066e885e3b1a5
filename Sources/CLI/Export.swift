import ArgumentParser
import Domain
import Foundation
import Matchmaking

struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Export to a file; scenarios and OPCs can be imported again.")

    enum Kind: String, CaseIterable, ExpressibleByArgument { case scenarios, opcs, matches, kpi, ledger }

    @Argument(help: "What to export.")
    var kind: Kind

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
            case .matches: try await exports.matches(format)
            case .ledger: try await exports.ledger(format)
            case .kpi:
                try await exports.kpi(
                    format,
                    KPI(context(of: program, in: database)).report(
                        .operator(of: program.id), asOf: nil, track: nil
                    ).report)
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
