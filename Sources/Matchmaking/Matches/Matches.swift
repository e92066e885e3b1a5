package import Domain
import Foundation
import Postgres
import Storage

/// What the two sides and the office do with matches.
package struct Matches: Sendable {
    let context: ServiceContext

    package init(_ context: ServiceContext) {
        self.context = context
    }

    /// Those that the actor may see, newest first.
    package func page(
        _ actor: Actor, scenario: String?, opc: String?, state: [MatchState], limit: Int, cursor: String?
    ) async throws -> Page {
        var query = Match.Query()
        query.scenario = scenario.map { Scenario.ID($0) }
        query.profile = opc.map { Profile.ID($0) }
        query.states = state
        query.after = try cursor.map { cursor in
            guard let number = Int(cursor) else { throw ServiceError.invalid([.badCursor]) }
            return Match.ID(number)
        }
        query.limit = limit + 1
        let (program, wanted) = (context.program, query)
        return try await context.read(as: actor) { db in
            let matches = try Match.page(wanted, in: program.id, db)
            return try Page(matches, limit: limit, cursor: { $0.id.description }) { match in
                try MatchView(match, for: actor, program, db).record
            }
        }
    }

    /// One, with the other side's contact details from the talks on; that they were looked at is written down.
    package func find(_ id: Match.ID, _ actor: Actor) async throws -> Answer {
        let (program, now) = (context.program, context.now())
        return try await context.database.transaction(as: Access(actor)) { db in
            try ServiceContext.checkMandate(of: actor, db)
            let match = try Self.visible(id, program.id, db)
            var view = try MatchView(match, for: actor, program, db)
            try ServiceContext.asSystem(actor, db) { db in
                try Self.markSeen(match, by: actor, at: now, program, db)
                try view.disclose(to: actor, at: now, program, db)
            }
            return Answer(record: view.record, revision: match.revision)
        }
    }

    /// An OPC applies, or an owner invites: the actor's side decides.
    package func create(_ request: Record, _ command: Command) async throws -> Answer {
        var fields = RecordReader(request)
        let scenarioID = Scenario.ID(fields.requiredText("scenario", limit: 64))
        let profileID = Profile.ID(fields.requiredText("opc", limit: 64))
        let note = fields.text("note", limit: 5_000)
        let errors = fields.finish()
        guard errors.isEmpty else { throw ServiceError.invalid(errors) }
        let (program, now, actor) = (context.program, context.now(), command.actor)
        return try await context.change(command) { db in
            // What the actor cannot see does not exist for it.
            guard let scenario = try ListedScenario.find(scenarioID, in: program.id, db) else {
                throw ServiceError.invalid([.unknown("scenario")])
            }
            guard let profile = try ListedProfile.find(profileID, in: program.id, db) else {
                throw ServiceError.invalid([.unknown("opc")])
            }
            let party = try actor.party(owner: scenario.owner, opc: profile.organization)
            guard party == .owner || party == .opc else {
                throw ServiceError.forbidden("Only one of the two sides, or who acts for it, begins a match.")
            }
            var move = MatchMove(to: party == .opc ? .applied : .invited)
            move.note = note
            try Access.system(program.id).enter(db)
            return try MatchTransaction.run(
                locking: scenarioID, program: program, actor: actor, now: now, db
            ) { transaction, db in
                let match = try transaction.begin(move, with: profileID, by: party, db)
                return try Self.answer(match, actor, program, db)
            }
        }
    }

    package func move(_ id: Match.ID, _ request: Record, _ command: Command) async throws -> Answer {
        let move: MatchMove
        do {
            move = try MatchMove(record: request)
        } catch {
            throw ServiceError.invalid(error.errors)
        }
        return try await changeLocked(id, command) { transaction, match, party, db in
            let moved = try transaction.move(match, move, by: party, db)
            if let rating = move.rating {
                try MatchRating.save(
                    rating, note: nil, of: match.id, by: party, at: transaction.now, in: transaction.program.id, db)
            }
            return moved
        }
    }

    /// The OPC has read the scenario's present version, and stays with its application.
    package func confirm(_ id: Match.ID, _ command: Command) async throws -> Answer {
        try await changeLocked(id, command) { transaction, match, party, db in
            guard party == .opc else { throw ServiceError.refused(.notYourMove(allowed: [.opc])) }
            guard match.state.isBeforeAgreement else {
                throw ServiceError.refused(.notNow(state: match.state.rawValue, next: []))
            }
            var confirmed = match
            confirmed.scenarioVersion = transaction.scenario.version
            return try transaction.note(
                confirmed, ["confirmedVersion": .number(Double(confirmed.scenarioVersion))], by: transaction.actor, db)
        }
    }

    /// What the two have agreed to do next: talks without news for ten working days are stalled.
    package func setNextStep(_ id: Match.ID, _ request: Record, _ command: Command) async throws -> Answer {
        var fields = RecordReader(request)
        let step = MatchMove.NextStep(fields: &fields)
        let errors = fields.finish()
        guard let step, errors.isEmpty else { throw ServiceError.invalid(errors) }
        return try await changeLocked(id, command) { transaction, match, party, db in
            guard party == .owner || party == .opc else {
                throw ServiceError.refused(.notYourMove(allowed: [.owner, .opc]))
            }
            guard match.state == .inTalks else {
                throw ServiceError.refused(.notNow(state: match.state.rawValue, next: []))
            }
            var next = match
            next.nextStep = step
            next.isStalled = false
            return try transaction.note(
                next, ["nextStepOn": .text(step.on.description)], by: transaction.actor, restartingAlarm: true, db)
        }
    }

    /// Each side rates the other once the delivery is accepted.
    package func rate(_ id: Match.ID, _ request: Record, _ command: Command) async throws -> Answer {
        var fields = RecordReader(request)
        let rating = fields.integer("rating", 1 ... 5)
        let note = fields.text("note", limit: 5_000)
        if rating == nil, fields.errors.isEmpty { fields.refuse("rating", "is missing: give one to five") }
        let errors = fields.finish()
        guard let rating, errors.isEmpty else { throw ServiceError.invalid(errors) }
        return try await changeLocked(id, command) { transaction, match, party, db in
            guard party == .owner || party == .opc else {
                throw ServiceError.refused(.notYourMove(allowed: [.owner, .opc]))
            }
            guard match.state == .accepted else {
                throw ServiceError.refused(.notNow(state: match.state.rawValue, next: []))
            }
            try MatchRating.save(
                rating, note: note, of: match.id, by: party, at: transaction.now, in: transaction.program.id, db)
            return try transaction.note(match, ["rating": .number(Double(rating))], by: transaction.actor, db)
        }
    }

    /// Every step with its words and evidence.
    package func history(_ id: Match.ID, _ actor: Actor) async throws -> [Record] {
        let program = context.programID
        return try await context.read(as: actor) { db in
            _ = try Self.visible(id, program, db)
            return try MatchEvent.all(of: id, in: program, db).map(\.record)
        }
    }

    /// Runs `body` with everything locked, after it is certain that the actor may see the match and has read it.
    private func changeLocked(
        _ id: Match.ID, _ command: Command,
        _ body:
            @escaping @Sendable (
                inout MatchTransaction, Match, Party, borrowing PostgresConnection
            ) throws -> Match
    ) async throws -> Answer {
        let (program, now, actor) = (context.program, context.now(), command.actor)
        return try await context.change(command) { db in
            let seen = try Self.visible(id, program.id, db)
            let party = try actor.party(owner: seen.owner, opc: seen.opc)
            try Access.system(program.id).enter(db)
            return try MatchTransaction.run(
                locking: seen.scenario, program: program, actor: actor, now: now, db
            ) { transaction, db in
                guard let match = try Match.lock(id, in: program.id, db) else { throw ServiceError.notFound("match") }
                try command.check(match.revision)
                return try Self.answer(try body(&transaction, match, party, db), actor, program, db)
            }
        }
    }

    private static func visible(
        _ id: Match.ID, _ program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> Match {
        guard let match = try Match.find(id, in: program, db) else { throw ServiceError.notFound("match") }
        return match
    }

    /// As the actor sees it after a change; nobody's contact details have to be shown for that.
    private static func answer(
        _ match: Match, _ actor: Actor, _ program: Program, _ db: borrowing PostgresConnection
    ) throws -> Answer {
        Answer(record: try MatchView(match, for: actor, program, db).record, revision: match.revision)
    }

    /// Who opens a match has seen the listing that it is about.
    private static func markSeen(
        _ match: Match, by actor: Actor, at now: Date, _ program: Program, _ db: borrowing PostgresConnection
    ) throws {
        guard match.side(of: actor.organization) != nil else { return }
        try Exposure.markSeen(match.profile, for: match.scenario, at: now, in: program.id, db)
    }
}

extension FieldError {
    static func unknown(_ field: String) -> FieldError {
        FieldError(field: field, problem: "is not there, or not for you to see: check its id")
    }

    static var badCursor: FieldError {
        FieldError(field: "cursor", problem: "is none that Berth gave: take it from the page before")
    }
}
