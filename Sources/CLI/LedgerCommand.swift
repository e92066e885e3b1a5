import ArgumentParser
import Domain
import Foundation
import Matchmaking

struct LedgerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "The record of every change of state.", subcommands: [LedgerVerify.self])
}

struct LedgerVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Re-compute the chain of hashes; ends with 1 where it breaks.")

    @Flag(help: "Print the result as JSON.")
    var json = false

    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        do {
            let head = try await database.withDatabase { database in
                let program = try await Programs.find(self.database.programID, in: database)
                return try await LedgerBook.verify(program.id, in: database) { number in
                    if number.isMultiple(of: 100_000) { standardError("\(number) entries…") }
                }
            }
            let hash = head.hash.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
            if json {
                try printJSON([
                    "isIntact": RecordValue.flag(true), "entries": .number(Double(head.number)), "hash": .text(hash),
                ])
            } else {
                say("The ledger is intact: \(head.number) entries, the last one’s hash is \(hash)")
            }
        } catch let fault as LedgerFault {
            if json {
                try printJSON(["isIntact": RecordValue.flag(false), "number": .number(Double(fault.number))])
            }
            standardError(fault.description)
            throw ExitStatus(code: 1)
        }
    }
}
