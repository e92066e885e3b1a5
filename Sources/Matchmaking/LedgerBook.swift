package import Domain
import Foundation
package import Postgres
import Storage

/// The ledger, for those who may read all of it.
package struct LedgerBook: Sendable {
    let context: ServiceContext

    package init(_ context: ServiceContext) {
        self.context = context
    }

    /// Entries after this number, in order.
    package func page(_ actor: Actor, after number: Int, limit: Int) async throws -> Page {
        try Self.check(actor)
        let program = context.programID
        return try await context.read(as: actor) { db in
            let entries = try Ledger.entries(after: number, limit: limit + 1, in: program, db)
            return Page(entries, limit: limit, cursor: { String($0.number) }, record: \.record)
        }
    }

    /// Those that are searched for, the newest first; the cursor is the last one's number.
    package func search(_ actor: Actor, _ query: LedgerQuery, limit: Int) async throws -> Page {
        try Self.check(actor)
        var query = query
        query.limit = limit + 1
        let (program, wanted) = (context.programID, query)
        return try await context.read(as: actor) { db in
            let entries = try Ledger.page(wanted, in: program, db)
            return Page(entries, limit: limit, cursor: { String($0.number) }, record: \.record)
        }
    }

    /// Re-computes the chain.
    package func verify(_ actor: Actor) async throws -> Record {
        try Self.check(actor)
        let program = context.programID
        return try await context.read(as: actor) { db in
            do {
                let head = try Ledger.verify(program, db)
                return ["isIntact": .flag(true), "head": .object(head.record)]
            } catch let fault as LedgerFault {
                return [
                    "isIntact": .flag(false), "number": .number(Double(fault.number)),
                    "fault": .text(fault.description),
                ]
            }
        }
    }

    /// For the command line, which is the operator's.
    ///
    /// - Throws: `LedgerFault` at the first entry where the chain breaks.
    package static func verify(
        _ program: Program.ID, in database: Database, progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) async throws -> LedgerHead {
        try await database.read { db in try Ledger.verify(program, db, progress: progress) }
    }

    private static func check(_ actor: Actor) throws(ServiceError) {
        guard actor.role == .office || actor.role == .admin else {
            throw .forbidden("Only the program office reads the ledger.")
        }
    }
}

extension LedgerHead {
    var record: Record {
        ["number": .number(Double(number)), "at": .text(at.iso8601), "hash": .text(hash.hexadecimal)]
    }
}

extension LedgerEntry {
    package var record: Record {
        var actor: Record = ["role": .text(self.actor.role.rawValue)]
        actor["account"] = self.actor.account.map { .text($0.description) }
        actor["organization"] = self.actor.organization.map { .text($0.description) }
        actor["principal"] = self.actor.principal.map { .text($0.description) }
        var record: Record = [
            "number": .number(Double(number)), "at": .text(at.iso8601), "actor": .object(actor),
            "subject": .object(["kind": .text(subject.kind.rawValue), "id": .text(subject.id)]), "to": .text(to),
            "previousHash": .text(previousHash.hexadecimal), "hash": .text(hash.hexadecimal),
        ]
        record["from"] = from.map { .text($0) }
        // Always an object: it was written by the ledger itself.
        let data = try? JSONDecoder().decode(Record.self, from: Data(self.data.utf8))
        record["data"] = .object(data ?? [:])
        return record
    }
}

extension [UInt8] {
    var hexadecimal: String { map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
}
