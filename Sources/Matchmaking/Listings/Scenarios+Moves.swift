import Domain
import Foundation
import Postgres
import Storage

extension Scenarios {
    /// - Parameter vectors: of the text that is to be published, encoded before any lock is taken.
    func changeState(
        _ id: Scenario.ID, to target: Scenario.State, _ move: ListingMove, _ vectors: VectorUpdate?,
        _ command: Command
    ) async throws -> Answer {
        let (program, now, actor) = (context.program, context.now(), command.actor)
        return try await context.change(command) { db in
            let seen = try Self.visible(id, program.id, db)
            let party = try actor.party(owner: seen.owner, opc: nil)
            try Access.system(program.id).enter(db)
            return try MatchTransaction.run(
                locking: id, program: program, actor: actor, now: now, db
            ) { transaction, db in
                let earlier = transaction.scenario
                try command.check(earlier.revision)
                let row = try Scenario.table.allowed(from: earlier.scenario.state, to: target, by: party)
                try move.check(row.needs, isAuthor: earlier.author != nil && earlier.author == actor.account)
                // Somebody has changed the text after it was encoded.
                if vectors != nil, earlier.scenario != seen.scenario {
                    throw ServiceError.stale(current: earlier.revision)
                }
                transaction.scenario.scenario.state = target
                transaction.scenario.returnReason = target == .returned ? move.note ?? move.reason?.rawValue : nil
                if target == .published { transaction.scenario.landability = move.landability }
                let alarm =
                    target == .submitted
                    ? try program.moment(.workingDays(Scenario.answerWorkingDays), after: now) : nil
                try transaction.scenario.saveState(since: now, alarmAt: alarm, in: program.id, db)
                try vectors?.write(in: program.id, db)
                transaction.entries.add(
                    transaction.scenario.ledgerNote(from: earlier.scenario.state, move.ledgerData), by: actor)
                try transaction.followState(target, move, by: party, db)
                return try Self.visible(id, program.id, db).answer(for: actor)
            }
        }
    }

    func changeDistinction(
        _ id: Scenario.ID, to target: Scenario.Distinction, _ move: ListingMove, _ command: Command
    ) async throws -> Answer {
        let (program, now, actor) = (context.program, context.now(), command.actor)
        return try await context.change(command) { db in
            let seen = try Self.visible(id, program.id, db)
            let party = try actor.party(owner: seen.owner, opc: nil)
            try Access.system(program.id).enter(db)
            guard var scenario = try ListedScenario.lock(id, in: program.id, db) else {
                throw ServiceError.notFound("scenario")
            }
            try command.check(scenario.revision)
            let row = try Scenario.distinctions.allowed(from: scenario.distinction, to: target, by: party)
            try move.check(row.needs, isAuthor: false)
            if row.needs.contains(.landed), !scenario.isLanded { throw ServiceError.refused(.notLanded) }
            if row.needs.contains(.noticeOver), let end = scenario.noticeUntil, end > now {
                throw ServiceError.refused(.noticeNotOver(until: ShanghaiTime.day(of: end.addingTimeInterval(-1))))
            }
            let earlier = scenario.distinction
            scenario.distinction = target
            scenario.noticeUntil =
                target == .announced
                ? try program.moment(.workingDays(Scenario.noticeWorkingDays), after: now)
                : target == .benchmark ? scenario.noticeUntil : nil
            try scenario.saveState(since: scenario.since, alarmAt: nil, in: program.id, db)
            var note = scenario.ledgerNote(from: nil, to: target.rawValue, move.ledgerData)
            note.from = earlier.rawValue
            try Ledger.append([note], by: actor, at: now, db)
            return try Self.visible(id, program.id, db).answer(for: actor)
        }
    }
}

extension MatchTransaction {
    /// What follows of a scenario's new state: for its matches, for the lists, for those who have to know.
    fileprivate mutating func followState(
        _ state: Scenario.State, _ move: ListingMove, by party: Party, _ db: borrowing PostgresConnection
    ) throws {
        let subject = LedgerEntry.Subject(.scenario, scenario.scenario.id)
        switch state {
        case .closed: try endOpenMatches(db)
        case .voided: try voidMatches(move.reason ?? .other, note: move.note, db)
        case .draft, .submitted, .returned, .published, .filled: break
        }
        if [.published, .closed, .voided].contains(state) { try db.notify(VectorSnapshot.channel, program.id.text) }
        guard let kind = Notice.Kind(rawValue: state.rawValue) else { return }
        try Notice.insert(
            kind, to: party == .owner ? nil : scenario.owner, about: subject, at: now, in: program.id, db)
    }
}

extension ListingMove {
    /// What the ledger says of it: no words, only their hashes.
    var ledgerData: Record {
        var data: Record = [:]
        if let reason { data["reason"] = .text(reason.rawValue) }
        if let note { data["noteHash"] = .text(note.sha256) }
        if !landability.isEmpty {
            data["landable"] = .object(
                Dictionary(uniqueKeysWithValues: landability.map { ($0.rawValue, .text($1.sha256)) }))
        }
        return data
    }
}
