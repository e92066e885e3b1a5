package import Domain
package import Foundation
package import Postgres

/// The ledger of a program as the database keeps it. There is no way here to change an entry.
package enum Ledger {
    /// What is to be written down; the ledger gives it its number, time and hash.
    package struct Note: Sendable {
        package let subject: LedgerEntry.Subject
        package var from: String?
        package let to: String
        package let data: Record

        package init(_ subject: LedgerEntry.Subject, from: String?, to: String, data: Record = [:]) {
            self.subject = subject
            self.from = from
            self.to = to
            self.data = data
        }
    }

    /// Appends to the chain. Whoever does so holds the chain's end until the transaction is over, so this is a
    /// transaction's last step but for what needs the numbers.
    ///
    /// - Parameter isBulk: with COPY, which only the tables' owner may use: for imports.
    @discardableResult
    package static func append(
        _ notes: [Note], by actor: Actor, at moment: Date, isBulk: Bool = false, _ db: borrowing PostgresConnection
    ) throws -> [LedgerEntry] {
        try append(notes.map { ($0, actor) }, at: moment, isBulk: isBulk, in: actor.program, db)
    }

    /// The same for entries of several actors.
    @discardableResult
    package static func append(
        _ notes: [(note: Note, actor: Actor)], at moment: Date, isBulk: Bool = false, in program: Program.ID,
        _ db: borrowing PostgresConnection
    ) throws -> [LedgerEntry] {
        guard !notes.isEmpty else { return [] }
        var head = try lockHead(of: program, db)
        let entries = try notes.map { note, actor in
            let entry = LedgerEntry(
                after: head, at: moment, actor: actor, subject: note.subject, from: note.from, to: note.to,
                data: try note.data.canonicalJSON)
            head = entry.head
            return entry
        }
        if isBulk { try copy(entries, db) } else { for entry in entries { try insert(entry, db) } }
        try db.execute(
            """
            UPDATE ledger_heads SET number = \(head.number), at = \(head.at), hash = \(head.hash)
            WHERE program = \(program)
            """
        )
        return entries
    }

    /// The end of the chain, as it is now.
    package static func head(of program: Program.ID, _ db: borrowing PostgresConnection) throws -> LedgerHead {
        try db.execute("SELECT number, at, hash FROM ledger_heads WHERE program = \(program)")
            .first.map(LedgerHead.init) ?? .genesis
    }

    private static func lockHead(of program: Program.ID, _ db: borrowing PostgresConnection) throws -> LedgerHead {
        let query: SQL = "SELECT number, at, hash FROM ledger_heads WHERE program = \(program) FOR UPDATE"
        if let row = try db.execute(query).first { return try LedgerHead(row: row) }
        let start = LedgerHead.genesis
        try db.execute(
            """
            INSERT INTO ledger_heads (program, number, at, hash)
            VALUES (\(program), \(start.number), \(start.at), \(start.hash))
            ON CONFLICT DO NOTHING
            """
        )
        return try db.execute(query).first.map(LedgerHead.init) ?? start
    }

    private static func insert(_ entry: LedgerEntry, _ db: borrowing PostgresConnection) throws {
        try db.execute(
            """
            INSERT INTO ledger (
                program, number, at, role, account, organization, principal, subject_kind, subject, from_state,
                to_state, data, previous_hash, hash
            ) VALUES (
                \(entry.actor.program), \(entry.number), \(entry.at), \(entry.actor.role.rawValue),
                \(entry.actor.account), \(entry.actor.organization), \(entry.actor.principal),
                \(entry.subject.kind.rawValue), \(entry.subject.id), \(entry.from), \(entry.to), \(entry.data),
                \(entry.previousHash), \(entry.hash)
            )
            """
        )
    }

    private static func copy(_ entries: [LedgerEntry], _ db: borrowing PostgresConnection) throws {
        try db.copyIn(
            into: "ledger",
            columns: [
                "program", "number", "at", "role", "account", "organization", "principal", "subject_kind", "subject",
                "from_state", "to_state", "data", "previous_hash", "hash",
            ],
            rows: entries.lazy.map { entry in
                [
                    entry.actor.program, entry.number, entry.at, entry.actor.role.rawValue, entry.actor.account,
                    entry.actor.organization, entry.actor.principal, entry.subject.kind.rawValue, entry.subject.id,
                    entry.from, entry.to, entry.data, entry.previousHash, entry.hash,
                ]
            })
    }

    /// At most `limit` entries after this number, in order.
    package static func entries(
        after number: Int, limit: Int, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> [LedgerEntry] {
        try db.execute(
            "\(sql: select) WHERE program = \(program) AND number > \(number) ORDER BY number LIMIT \(limit)"
        )
        .map { try LedgerEntry(row: $0, program: program) }
    }

    /// The newest first.
    package static func page(
        _ query: LedgerQuery, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> [LedgerEntry] {
        var sql: SQL = "\(sql: select) WHERE program = \(program)"
        if let kind = query.kind { sql += " AND subject_kind = \(kind.rawValue)" }
        if let subject = query.subject { sql += " AND subject = \(subject)" }
        if let role = query.role { sql += " AND role = \(role.rawValue)" }
        if let account = query.account { sql += " AND account = \(account)" }
        if let state = query.state { sql += " AND to_state = \(state)" }
        if let number = query.before { sql += " AND number < \(number)" }
        sql += " ORDER BY number DESC LIMIT \(query.limit)"
        return try db.execute(sql).map { try LedgerEntry(row: $0, program: program) }
    }

    private static let select: SQL = """
        SELECT number, at, role, account, organization, principal, subject_kind, subject, from_state, to_state,
            data, previous_hash, hash
        FROM ledger
        """

    /// Re-computes the whole chain, a piece at a time, within one view of the database.
    ///
    /// - Returns: the end of the chain.
    /// - Throws: `LedgerFault` at the first entry where it breaks.
    package static func verify(
        _ program: Program.ID, _ db: borrowing PostgresConnection, progress: (Int) -> Void = { _ in }
    ) throws -> LedgerHead {
        var chain = LedgerChain()
        while true {
            let piece = try entries(after: chain.head.number, limit: 10_000, in: program, db)
            if piece.isEmpty { break }
            for entry in piece { try chain.append(entry) }
            progress(chain.head.number)
        }
        let head = try head(of: program, db)
        guard head.number <= chain.head.number else {
            throw LedgerFault(number: chain.head.number + 1, kind: .cutOff)
        }
        guard head.number == chain.head.number else { throw LedgerFault(number: head.number + 1, kind: .beyondHead) }
        guard head.hash == chain.head.hash else { throw LedgerFault(number: head.number, kind: .changed) }
        return head
    }
}

extension LedgerHead {
    fileprivate init(row: PostgresRow) throws {
        self.init(number: try row.decode("number"), at: try row.decode("at"), hash: try row.decode("hash"))
    }
}

extension LedgerEntry {
    fileprivate init(row: PostgresRow, program: Program.ID) throws {
        let actor = Actor(
            program: program, role: try row.decodeCase("role"), account: try row.decodeIfPresent("account"),
            organization: try row.decodeIfPresent("organization"), principal: try row.decodeIfPresent("principal"))
        let kind: Subject.Kind = try row.decodeCase("subject_kind")
        self.init(
            number: try row.decode("number"), at: try row.decode("at"), actor: actor,
            subject: Subject(kind, try row.decode("subject", as: String.self)),
            from: try row.decodeIfPresent("from_state"), to: try row.decode("to_state"), data: try row.decode("data"),
            previousHash: try row.decode("previous_hash"), hash: try row.decode("hash"))
    }
}

extension Record {
    /// With sorted keys, so that the same record is always the same bytes.
    var canonicalJSON: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }
}
