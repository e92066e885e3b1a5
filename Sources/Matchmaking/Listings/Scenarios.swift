package import Domain
import Foundation
import Postgres
import Ranking
import Storage

/// What owners and the office do with scenarios.
package struct Scenarios: Sendable {
    let context: ServiceContext
    let encoders: Encoders

    package init(_ context: ServiceContext, encoders: Encoders) {
        self.context = context
        self.encoders = encoders
    }

    /// Those that the actor may see, in the order of their ids.
    package func page(
        _ actor: Actor, track: String?, state: [Scenario.State], words: String?, owner: Organization.ID?, limit: Int,
        cursor: String?
    ) async throws -> Page {
        var query = ListedScenario.Query()
        query.track = track
        query.states = state
        query.words = words
        query.owner = owner
        query.after = cursor.map { Scenario.ID($0) }
        query.limit = limit + 1
        let (program, wanted) = (context.programID, query)
        return try await context.read(as: actor) { db in
            Page(
                try ListedScenario.page(wanted, in: program, db), limit: limit, cursor: \.scenario.id.text,
                record: { $0.record(for: actor) })
        }
    }

    /// One; an OPC that opens what a list has shown it has seen it.
    package func find(_ id: Scenario.ID, _ actor: Actor) async throws -> Answer {
        let (program, now) = (context.programID, context.now())
        let found = try await context.read(as: actor) { db in
            try Self.visible(id, program, db)
        }
        if actor.role == .opc, let organization = actor.organization {
            try await context.database.transaction(as: .system(program)) { db in
                for profile in try ListedProfile.of(organization, in: program, db) {
                    try Exposure.markSeen(profile.profile.id, for: id, at: now, in: program, db)
                }
            }
        }
        return found.answer(for: actor)
    }

    package func create(_ request: Record, _ command: Command) async throws -> Answer {
        let (program, now, actor) = (context.program, context.now(), command.actor)
        return try await context.change(command) { db in
            let owner = try Self.owner(for: actor, program.id, db)
            var scenario = try Self.scenario(request, of: owner.organization, in: program)
            scenario.state = .draft
            try Access.system(program.id).enter(db)
            guard try ListedScenario.find(scenario.id, in: program.id, db) == nil else {
                throw ServiceError.taken(field: "id")
            }
            do {
                try ListedScenario.insert(
                    scenario, owner: owner.organization.id, author: actor.account, at: now, in: program.id, db)
            } catch let error as PostgresError where error.isUniqueViolation {
                throw ServiceError.taken(field: "id")
            }
            let created = try Self.visible(scenario.id, program.id, db)
            try Ledger.append([created.ledgerNote(from: nil)], by: actor, at: now, db)
            return created.answer(for: actor)
        }
    }

    /// Changes the fields that are named (RFC 7396). One that others have seen goes on as a new version if its
    /// requirements, budget or dates change, and who has approached it is asked again.
    package func change(_ id: Scenario.ID, _ changes: Record, _ command: Command) async throws -> Answer {
        let (program, now, actor) = (context.program, context.now(), command.actor)
        let seen = try await context.read(as: actor) { db in try Self.visible(id, program.id, db) }
        guard try actor.party(owner: seen.owner, opc: nil) == .owner else {
            throw ServiceError.forbidden("Only the owner of a scenario, or who acts for it, changes its text.")
        }
        try command.check(seen.revision)
        var next = try Self.changed(seen.scenario, by: changes, in: program)
        next.state = seen.scenario.state
        let scenario = next
        let isPublic = [.published, .filled].contains(scenario.state)
        guard isPublic || [.draft, .returned, .submitted].contains(scenario.state) else {
            throw ServiceError.refused(.notNow(state: scenario.state.rawValue, next: []))
        }
        let vectors = isPublic ? try await vectors(of: scenario) : nil
        return try await context.change(command) { db in
            try Access.system(program.id).enter(db)
            guard let current = try ListedScenario.lock(id, in: program.id, db), current.revision == seen.revision
            else { throw ServiceError.stale(current: seen.revision + 1) }
            guard scenario.openings >= current.openingsTaken else {
                let problem = "is \(scenario.openings), but \(current.openingsTaken) are taken already: give no fewer"
                throw ServiceError.invalid([FieldError(field: "openings", problem: problem)])
            }
            let isNewVersion = isPublic && scenario.isMateriallyDifferent(from: current.scenario)
            try current.replace(with: scenario, isNewVersion: isNewVersion, at: now, in: program.id, db)
            try vectors?.write(in: program.id, db)
            let changed = try Self.visible(id, program.id, db)
            if isNewVersion { try Self.askAgain(about: id, at: now, program.id, db) }
            if isPublic { try db.notify(VectorSnapshot.channel, program.id.text) }
            let hash = String(decoding: try JSONEncoder.sorted.encode(scenario.record), as: UTF8.self).sha256
            try Ledger.append(
                [changed.ledgerNote(from: scenario.state, ["textHash": .text(hash)])], by: actor, at: now, db)
            guard isPublic else { return changed.answer(for: actor) }
            try MatchTransaction.run(locking: id, program: program, actor: actor, now: now, db) { transaction, db in
                try transaction.followOpenings(db)
            }
            return try Self.visible(id, program.id, db).answer(for: actor)
        }
    }

    /// Moves a scenario on, or its distinction.
    package func move(_ id: Scenario.ID, _ request: Record, _ command: Command) async throws -> Answer {
        let move = try ListingMove(record: request)
        let program = context.program
        if let target = Scenario.State(rawValue: move.to) {
            var vectors: VectorUpdate?
            if target == .published {
                let seen = try await context.read(as: command.actor) { db in
                    try Self.visible(id, program.id, db)
                }
                vectors = try await self.vectors(of: seen.scenario)
            }
            return try await changeState(id, to: target, move, vectors, command)
        }
        if let target = Scenario.Distinction(rawValue: move.to) {
            return try await changeDistinction(id, to: target, move, command)
        }
        let known = Scenario.State.allCases.map(\.rawValue) + Scenario.Distinction.allCases.map(\.rawValue)
        throw ServiceError.invalid([.notOneOf(known, field: "to")])
    }

    private func vectors(of scenario: Scenario) async throws -> VectorUpdate {
        let (program, database) = (context.programID, context.database)
        return try await VectorUpdate(
            of: [(scenario.id.text, RankingText(scenario))], kind: .scenario,
            statistics: .current(of: encoders, in: program, database: database) {}, encoders: encoders, in: program,
            database: database
        ) { _, _ in }
    }

    static func visible(
        _ id: Scenario.ID, _ program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> ListedScenario {
        guard let found = try ListedScenario.find(id, in: program, db) else { throw ServiceError.notFound("scenario") }
        return found
    }

    /// The chain owner that the actor writes for.
    private static func owner(
        for actor: Actor, _ program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> Organization.Entry {
        guard let id = actor.principal ?? (actor.role == .owner ? actor.organization : nil),
            let owner = try Organization.find(id, in: program, db), owner.organization.kind == .chainOwner
        else { throw ServiceError.forbidden("Only a chain owner, or who acts for one, posts a scenario.") }
        return owner
    }

    /// Every OPC that has an open approach confirms the new version before anything goes on.
    private static func askAgain(
        about id: Scenario.ID, at now: Date, _ program: Program.ID, _ db: borrowing PostgresConnection
    ) throws {
        for match in try Match.lockAll(of: id, in: [.applied, .invited], program: program, db) {
            try Notice.insert(
                .versionChanged, to: match.opc, about: LedgerEntry.Subject(.match, match.id), deadline: match.deadline,
                at: now, in: program, db)
        }
    }
}
