import Domain
import Foundation
import Postgres
import Storage

/// What happens because time passes. Any number of servers may run it at once: each takes what no other holds.
package struct Clockwork: Sendable {
    let context: ServiceContext

    package init(_ context: ServiceContext) {
        self.context = context
    }

    /// Runs until the task is cancelled.
    package func run(every pause: Duration = .seconds(10), _ report: @escaping @Sendable (any Error) -> Void) async {
        while !Task.isCancelled {
            do {
                try await tick()
            } catch {
                report(error)
            }
            try? await Task.sleep(for: pause)
        }
    }

    /// Does all that is due.
    ///
    /// - Returns: how many matches and listings it looked after.
    @discardableResult
    package func tick() async throws -> Int {
        var count = 0
        while let done = try await nextScenario() { count += done }
        count += try await remindOfListings()
        try await forgetOldKeys()
        return count
    }

    /// Looks after one scenario's matches; nil when there is none left.
    private func nextScenario() async throws -> Int? {
        let (program, now) = (context.program, context.now())
        return try await context.retrying {
            try await context.database.transaction(as: .system(program.id)) { db in
                guard let due = try DueMatches.lockNext(at: now, in: program.id, db), let first = due.first else {
                    return nil
                }
                return try MatchTransaction.run(
                    locking: first.match.scenario, program: program, actor: .clock(of: program.id), now: now, db
                ) { transaction, db in
                    for (match, alarm) in due { try transaction.ring(alarm, for: match, db) }
                    return due.count
                }
            }
        }
    }

    /// Listings that the office has not answered: it is told, and nothing else happens.
    private func remindOfListings() async throws -> Int {
        let (program, now) = (context.programID, context.now())
        return try await context.database.transaction(as: .system(program)) { db in
            let due = try DueListings.take(at: now, in: program, db)
            for subject in due {
                try Notice.insert(.listingUnanswered, to: nil, about: subject, at: now, in: program, db)
            }
            return due.count
        }
    }

    /// A client that repeats a request does so within minutes.
    private func forgetOldKeys() async throws {
        let (program, now) = (context.programID, context.now())
        try await context.database.transaction(as: .system(program)) { db in
            try IdempotencyKeys.deleteAll(before: now.addingTimeInterval(-86_400), in: program, db)
        }
    }
}

extension MatchTransaction {
    /// What the clock does about a match that stayed as it is for too long.
    fileprivate mutating func ring(
        _ alarm: Alarm.Kind, for match: Match, _ db: borrowing PostgresConnection
    ) throws {
        let subject = LedgerEntry.Subject(.match, match.id)
        switch alarm {
        case .expire: _ = try move(match, MatchMove(to: .expired), by: .clock, db)
        case .remind:
            guard let deadline = match.deadline else { return try match.save(alarm: nil, in: program.id, db) }
            // The side whose move it is; not after a pause of the clock's, when the time is over.
            let asked = match.state == .applied ? match.owner : match.opc
            if deadline > now {
                try Notice.insert(
                    .answerDueSoon, to: asked, about: subject, deadline: deadline, at: now, in: program.id, db)
            }
            try match.save(alarm: (.expire, deadline), in: program.id, db)
        case .stall:
            var stalled = match
            stalled.isStalled = true
            _ = try note(stalled, ["flag": .text("stalled")], by: actor, after: .stall, db)
            for organization in [nil, match.owner, match.opc] {
                try Notice.insert(.stalled, to: organization, about: subject, at: now, in: program.id, db)
            }
        case .escalate:
            _ = try note(match, ["flag": .text("overdue")], by: actor, after: .escalate, db)
            for organization in [nil, match.owner] {
                try Notice.insert(.deliveryUnanswered, to: organization, about: subject, at: now, in: program.id, db)
            }
        }
    }
}
