package import Domain
import Foundation
import Postgres
import Storage

/// The programs, and what their office sets.
package struct ProgramSettings: Sendable {
    let context: ServiceContext

    /// Where whoever changes a program says so, with its id.
    package static let channel = "berth_programs"

    package init(_ context: ServiceContext) {
        self.context = context
    }

    /// All programs of the database: they are no secret.
    package func all() async throws -> [Record] {
        try await context.database.read(as: .system(context.programID)) { db in
            try Program.allIDs(in: db).compactMap { try Program.find($0, in: db)?.record }
        }
    }

    package func find(_ id: Program.ID) async throws -> Answer {
        try await context.database.read(as: .system(context.programID)) { db in try Self.answer(id, db) }
    }

    package func change(_ id: Program.ID, _ changes: Record, _ command: Command) async throws -> Answer {
        let (now, actor) = (context.now(), command.actor)
        guard actor.role == .office || actor.role == .admin else {
            throw ServiceError.forbidden("Only the program’s office changes its settings.")
        }
        guard id == context.programID else { throw ServiceError.notFound("program") }
        let answer = try await context.change(command) { db in
            try Access.system(id).enter(db)
            guard let (program, revision) = try Program.lock(id, in: db) else {
                throw ServiceError.notFound("program")
            }
            try command.check(revision)
            let next: Program
            do {
                next = try program.changed(by: changes)
            } catch let error as FieldErrors {
                throw ServiceError.invalid(error.errors)
            }
            for track in program.tracks where next.track(track.id) == nil {
                guard try !Program.isTrackUsed(track.id, in: id, db) else {
                    let problem = "lacks “\(track.id)”, which listings use: keep it"
                    throw ServiceError.invalid([FieldError(field: "tracks", problem: problem)])
                }
            }
            try next.save(in: db)
            let hash = String(decoding: try JSONEncoder.sorted.encode(next), as: UTF8.self).sha256
            let note = Ledger.Note(
                LedgerEntry.Subject(.program, id), from: "set", to: "set", data: ["settingsHash": .text(hash)])
            try Ledger.append([note], by: actor, at: now, db)
            try db.notify(Self.channel, id.text)
            return try Self.answer(id, db)
        }
        try await context.reloadProgram()
        return answer
    }

    private static func answer(_ id: Program.ID, _ db: borrowing PostgresConnection) throws -> Answer {
        guard let program = try Program.find(id, in: db), let revision = try Program.revision(of: id, in: db) else {
            throw ServiceError.notFound("program")
        }
        var record = program.record
        record["revision"] = .number(Double(revision))
        return Answer(record: record, revision: revision)
    }
}
