import ArgumentParser
import Domain
import Foundation
import Matchmaking

struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Import scenarios or OPCs from a .jsonl, .csv or .xlsx file, all or nothing.")

    enum Kind: String, CaseIterable, ExpressibleByArgument { case scenarios, opcs }

    @Argument(help: "What the file holds.")
    var kind: Kind

    @Argument(help: "The file.", completion: .file(extensions: ["jsonl", "csv", "xlsx"]))
    var file: String

    @Flag(help: "Only check the file.")
    var dryRun = false

    @Flag(help: "Import the good rows of a file that has bad ones too.")
    var partial = false

    @Flag(help: "Publish the scenarios, or verify the OPCs, at once.")
    var publish = false

    @Flag(help: "Print the result as JSON.")
    var json = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var model: ModelOptions

    func run() async throws {
        let url = URL(fileURLWithPath: file)
        // What is no file of listings needs no model and no database.
        try ImportFile.checkKind(of: url)
        let encoders = try model.encoders()
        let outcome = try await database.withDatabase { database in
            let program = try await Programs.find(self.database.programID, in: database)
            let imports = Imports(database: database, program: program, encoders: encoders)
            let options = Imports.Options(
                isDryRun: dryRun, isPartial: partial, arrival: publish ? .published : .submitted)
            return switch kind {
            case .scenarios: try await imports.scenarios(from: url, options: options, progress: Self.progress())
            case .opcs: try await imports.profiles(from: url, options: options, progress: Self.progress())
            }
        }
        try report(outcome)
    }

    private func report(_ outcome: Imports.Outcome) throws {
        for error in outcome.errors { standardError("\(error)") }
        for row in outcome.legacyCodes {
            standardError("row \(row): the credit code’s check character is that of the pilot years: confirm the code")
        }
        if json {
            try printJSON([
                "imported": dryRun ? 0 : outcome.imported, "encoded": outcome.encoded, "refused": outcome.errors.count,
            ])
        } else if dryRun {
            say("\(outcome.imported) \(kind.rawValue) could be imported; nothing was written.")
        } else {
            say("Imported \(outcome.imported) \(kind.rawValue), \(outcome.encoded) of them encoded anew.")
        }
        if !outcome.errors.isEmpty { standardError("\(outcome.errors.count) errors: those rows were left out.") }
    }

    /// Shows the steps of an import.
    static func progress() -> @Sendable (Imports.Step) -> Void {
        let bar = ProgressBar("Encoding")
        return { step in
            switch step {
            case .estimatingStatistics:
                standardError("Estimating the index’s statistics from the demonstration’s texts…")
            case .encoding(let done, let total): bar.show(done, of: total)
            case .writing: break
            }
        }
    }
}
