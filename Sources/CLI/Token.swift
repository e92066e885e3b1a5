import ArgumentParser
import Domain
import Foundation
import Matchmaking

struct Token: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "API tokens.", subcommands: [TokenCreate.self])
}

struct TokenCreate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create", abstract: "Create an API token for an account. It is shown once.")

    @Argument(help: "The account’s e-mail address.")
    var email: String

    @Option(help: "What it is for.")
    var name: String

    @Option(help: "read, write, office or admin; several times for several.")
    var scope: [String] = ["read"]

    @Option(help: "After how many days it ends.")
    var days = 90

    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let scopes = try scope.map { name in
            guard let scope = Scope(rawValue: name) else {
                let known = Scope.allCases.map(\.rawValue).joined(separator: ", ")
                throw WrongCall(description: "--scope is “\(name)”: choose one of \(known).")
            }
            return scope
        }
        let token = try await database.withAccounts { accounts, program in
            let all = try await accounts.list(by: .operator(of: program))
            guard let account = all.first(where: { $0.email == email.lowercased() }) else {
                throw AccountError.notFound
            }
            return try await accounts.createToken(
                for: account.id, name: name, scopes: Set(scopes),
                expiresAt: Date.now.addingTimeInterval(Double(days) * 86_400), by: .operator(of: program))
        }
        say(token.secret)
    }
}
