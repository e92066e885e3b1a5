package import Domain
import Foundation
import Postgres
import Storage

/// Who may act for whom.
package struct Mandates: Sendable {
    let context: ServiceContext

    package init(_ context: ServiceContext) {
        self.context = context
    }

    /// Those that the actor's organization has given or been given; the office sees all.
    package func all(_ actor: Actor) async throws -> [Record] {
        let program = context.programID
        return try await context.read(as: actor) { db in
            try Mandate.all(of: actor.role.seesAll ? nil : actor.organization, in: program, db).map(\.record)
        }
    }

    /// The actor's organization allows another one, a community or the office, to act for it.
    package func grant(_ request: Record, _ command: Command) async throws -> Answer {
        var fields = RecordReader(request)
        let agentNumber = fields.requiredText("agent", limit: 20)
        let errors = fields.finish()
        guard errors.isEmpty else { throw ServiceError.invalid(errors) }
        let (program, now, actor) = (context.programID, context.now(), command.actor)
        guard let principal = actor.organization, actor.role == .owner || actor.role == .opc else {
            throw ServiceError.forbidden("Only an OPC or a chain owner lets another act for it.")
        }
        return try await context.change(command) { db in
            try Access.system(program).enter(db)
            guard let number = Int(agentNumber),
                let agent = try Organization.find(Organization.ID(number), in: program, db)?.organization,
                agent.kind == .community || agent.kind == .office
            else { throw ServiceError.invalid([.unknown("agent")]) }
            guard let mandate = try Mandate.grant(from: principal, to: agent.id, at: now, in: program, db) else {
                throw ServiceError.busy
            }
            try Self.note(mandate, to: "granted", by: actor, at: now, db)
            return Answer(record: mandate.record, revision: 1)
        }
    }

    package func revoke(_ id: Int, _ command: Command) async throws -> Answer {
        let (program, now, actor) = (context.programID, context.now(), command.actor)
        return try await context.change(command) { db in
            guard let mandate = try Mandate.find(id, in: program, db) else { throw ServiceError.notFound("mandate") }
            guard mandate.principal == actor.organization else {
                throw ServiceError.forbidden("Only who gave it takes it back.")
            }
            try Access.system(program).enter(db)
            guard let revoked = try mandate.revoke(at: now, in: program, db) else { throw ServiceError.busy }
            if mandate.revokedAt == nil { try Self.note(revoked, to: "revoked", by: actor, at: now, db) }
            return Answer(record: revoked.record, revision: 2)
        }
    }

    private static func note(
        _ mandate: Mandate, to state: String, by actor: Actor, at now: Date, _ db: borrowing PostgresConnection
    ) throws {
        let note = Ledger.Note(
            LedgerEntry.Subject(.mandate, mandate.id), from: state == "revoked" ? "granted" : nil, to: state,
            data: [
                "principal": .number(Double(mandate.principal.number)), "agent": .number(Double(mandate.agent.number)),
            ])
        try Ledger.append([note], by: actor, at: now, db)
    }
}

extension Mandate {
    fileprivate var record: Record {
        var record: Record = [
            "id": .text(String(id)), "principal": .text(principal.description), "agent": .text(agent.description),
            "grantedAt": .text(grantedAt.iso8601),
        ]
        record["revokedAt"] = revokedAt.map { .text($0.iso8601) }
        return record
    }
}
