import ArgumentParser
import Foundation
import LinearAlgebra

@main
struct Berth: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "berth",
        abstract: "Brings chain owners’ scenarios and one-person companies together. 泊位：链主场景与超级个体的对接平台。",
        version: "0.1.0",
        subcommands: [
            Serve.self, Migrate.self, Import.self, Export.self, Rank.self, DuplicatesCommand.self, GapsCommand.self,
            PlanCommand.self, TeamsCommand.self,
            Evaluate.self, RankerCommand.self,
            Embed.self, Model.self,
            KPICommand.self, LedgerCommand.self, States.self, User.self, Token.self, Bench.self,
        ]
    )

    /// Runs the command, and ends with 0 if it was done, 1 if it failed and 2 if the call or its input was wrong.
    static func main() async {
        restartWithBLASEnvironment()
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            end(after: error)
        }
    }

    private static func end(after error: any Error) -> Never {
        if let status = error as? ExitStatus { Foundation.exit(status.code) }
        if exitCode(for: error) == .success {
            say(fullMessage(for: error))
            Foundation.exit(0)
        }
        if isWrongCall(error) {
            let isParserError = exitCode(for: error) == .validationFailure
            standardError(isParserError ? fullMessage(for: error) : "\(error)")
            Foundation.exit(2)
        }
        standardError("\(error)")
        Foundation.exit(1)
    }

    /// OpenBLAS reads its environment when it is loaded, so the program starts itself once more with what is missing.
    private static func restartWithBLASEnvironment() {
        let missing = BLASEnvironment.missing
        guard !missing.isEmpty else { return }
        for (name, value) in missing { unsafe setenv(name, value, 1) }
        var arguments: [UnsafeMutablePointer<CChar>?] = unsafe []
        for argument in CommandLine.arguments { unsafe arguments.append(strdup(argument)) }
        unsafe arguments.append(nil)
        unsafe execv("/proc/self/exe", arguments)
        // Without the restart everything works, only slower; the few copied arguments stay until the end.
    }
}
