import ArgumentParser
import Domain
import Foundation
import Matchmaking
import Postgres

struct User: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Accounts.", subcommands: [UserAdd.self, UserList.self, UserResetPassword.self])
}

struct UserAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add an account. The password is read from standard input, one line.")

    @Argument(help: "The e-mail address that it signs in with.")
    var email: String

    @Option(help: "What the person is called.")
    var name: String

    @Option(help: "admin, office, owner, opc or community.")
    var role: String

    @Option(help: "The number of the account’s organization; not needed for admin and office.")
    var organization: Int?

    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        guard let role = Role.ofAccounts.first(where: { $0.rawValue == role }) else {
            let known = Role.ofAccounts.map(\.rawValue).joined(separator: ", ")
            throw WrongCall(description: "--role is “\(role)”: choose one of \(known).")
        }
        let password = try readPassword()
        let account = try await database.withAccounts { accounts, program in
            try await accounts.add(
                email: email, name: name, role: role, organization: organization.map { Organization.ID($0) },
                password: password, by: .operator(of: program))
        }
        say("Added account \(account.id), \(account.email), \(account.role.rawValue).")
    }
}

struct UserList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "The accounts of the program.")

    @Flag(help: "Print them as JSON.")
    var json = false

    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let accounts = try await database.withAccounts { accounts, program in
            try await accounts.list(by: .operator(of: program))
        }
        if json { return try printJSON(accounts.map { RecordValue.object($0.record) }) }
        for account in accounts {
            let state = account.isDisabled ? " (turned off)" : ""
            say("\(account.id)\t\(account.email)\t\(account.role.rawValue)\t\(account.name)\(state)")
        }
    }
}

struct UserResetPassword: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset-password",
        abstract: "Set an account’s password, read from standard input, and end its sessions.")

    @Argument(help: "The account’s e-mail address.")
    var email: String

    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let password = try readPassword()
        try await database.withAccounts { accounts, program in
            try await accounts.setPassword(of: email, to: password, by: .operator(of: program))
        }
        say("The password of \(email) is set.")
    }
}

/// One line of standard input: a password on the command line would be seen by everybody on the machine.
private func readPassword() throws -> String {
    if isatty(STDIN_FILENO) == 1 { standardError("Password: ") }
    guard let line = readLine(strippingNewline: true), !line.isEmpty else {
        throw WrongCall(description: "There is no password on standard input: write one line.")
    }
    return line
}

extension DatabaseOptions {
    func withAccounts<Value>(_ body: (Accounts, Program.ID) async throws -> Value) async throws -> Value {
        try await withDatabase { database in
            let program = try await Programs.find(programID, in: database)
            let accounts = Accounts(database: database, program: program.id, now: { Date.now })
            return try await body(accounts, program.id)
        }
    }
}

extension Account {
    fileprivate var record: Record {
        var record: Record = [
            "id": .text(id.description), "email": .text(email), "name": .text(name), "role": .text(role.rawValue),
            "isDisabled": .flag(isDisabled),
        ]
        record["organization"] = organization.map { .text($0.description) }
        return record
    }
}
