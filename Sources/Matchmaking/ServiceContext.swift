package import Domain
package import Foundation
package import Postgres
import Ranking
import Storage
import Synchronization

/// What every service works with: the database, the program's settings, the time.
package final class ServiceContext: Sendable {
    package let database: Database
    package let now: @Sendable () -> Date
    private let settings: Mutex<Program>

    package init(database: Database, program: Program, now: @escaping @Sendable () -> Date) {
        self.database = database
        self.now = { now().inWholeMilliseconds }
        settings = Mutex(program)
    }

    /// As its office has set it.
    package var program: Program { settings.withLock { $0 } }
    var programID: Program.ID { program.id }

    /// Takes over what the office has changed.
    package func reloadProgram() async throws {
        let program = try await Programs.find(programID, in: database)
        settings.withLock { $0 = program }
    }

    /// Reads what the actor may see.
    func read<Value: Sendable>(
        as actor: Actor, _ body: @escaping @Sendable (borrowing PostgresConnection) throws -> Value
    ) async throws -> Value {
        let actor = try checked(actor)
        return try await database.read(as: Access(actor)) { db in
            try Self.checkMandate(of: actor, db)
            return try body(db)
        }
    }

    /// Runs a change once: a second request with the same key gets the first one's answer.
    ///
    /// `body` begins with what the actor may see; `enterSystem` is for carrying out what has been checked.
    func change(
        _ command: Command, _ body: @escaping @Sendable (borrowing PostgresConnection) throws -> Answer
    ) async throws -> Answer {
        let actor = try checked(command.actor)
        let now = now()
        return try await retrying { [database] in
            try await database.transaction(as: Access(actor)) { db in
                try Self.checkMandate(of: actor, db)
                guard let key = command.idempotencyKey, let account = actor.account else { return try body(db) }
                let program = actor.program
                let known = try Self.asSystem(actor, db) { db in
                    try IdempotencyKeys.claim(
                        key, of: account, requestHash: command.requestHash, at: now, in: program, db)
                }
                if let known {
                    guard known.requestHash == command.requestHash else { throw ServiceError.keyReused }
                    let record = try JSONDecoder().decode(Record.self, from: Data(known.json.utf8))
                    return Answer(record: record, revision: known.revision, isRepeat: true)
                }
                let answer = try body(db)
                try Access.system(program).enter(db)
                let json = String(decoding: try JSONEncoder().encode(answer.record), as: UTF8.self)
                try IdempotencyKeys.keep(
                    IdempotencyKeys.Answer(requestHash: command.requestHash, json: json, revision: answer.revision),
                    as: key, of: account, at: now, in: program, db)
                return answer
            }
        }
    }

    /// Does something in nobody's name, and goes on in the actor's.
    static func asSystem<Value>(
        _ actor: Actor, _ db: borrowing PostgresConnection,
        _ body: (borrowing PostgresConnection) throws -> Value
    ) throws -> Value {
        try Access.system(actor.program).enter(db)
        let value = try body(db)
        try Access(actor).enter(db)
        return value
    }

    /// Everybody works in the program that is served, and in no other.
    private func checked(_ actor: Actor) throws -> Actor {
        guard actor.program == programID else { throw ServiceError.notFound("program") }
        return actor
    }

    /// Who acts for another has been allowed to, and may be no longer.
    static func checkMandate(of actor: Actor, _ db: borrowing PostgresConnection) throws {
        guard let principal = actor.principal else { return }
        guard actor.role == .community || actor.role == .office, let agent = actor.organization else {
            throw ServiceError.forbidden("Only a community operator or the office acts for another organization.")
        }
        let isValid = try asSystem(actor, db) { db in
            try Mandate.isValid(from: principal, to: agent, in: actor.program, db)
        }
        guard isValid else {
            throw ServiceError.forbidden("This organization has not allowed yours to act for it.")
        }
    }

    /// The same, for who works in memory.
    func checkMandate(of actor: Actor) async throws {
        guard actor.principal != nil else { return }
        try await read(as: actor) { _ in }
    }

    /// Once more where another transaction was in the way; three times at most.
    func retrying<Value>(_ attempt: () async throws -> Value) async throws -> Value {
        for _ in 0 ..< 3 {
            do {
                return try await attempt()
            } catch let error as PostgresError where error.isRetryable {
                continue
            }
        }
        throw ServiceError.busy
    }
}

extension Actor {
    /// Which side's moves it can make on something that these two organizations share.
    ///
    /// - Throws: `forbidden` for whom it is not.
    func party(owner: Organization.ID?, opc: Organization.ID?) throws(ServiceError) -> Party {
        if let side = principal ?? organization, side == owner { return .owner }
        if let side = principal ?? organization, side == opc { return .opc }
        switch role {
        case .office, .operator: return .office
        case .clock: return .clock
        case .admin, .owner, .opc, .community:
            throw .forbidden("Only the two sides and the program office can do this.")
        }
    }
}

extension ServiceContext {
    /// Whether nothing stands against the pair, whatever its texts say.
    package func isEligible(_ profile: ListedProfile, for scenario: ListedScenario) -> Bool {
        Exclusion.reasons(
            against: profile.profile, for: scenario.scenario, headcountLimit: program.headcountLimit,
            engagements: profile.engagements
        ).isEmpty
    }
}
