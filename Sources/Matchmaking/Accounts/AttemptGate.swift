import Domain
import Foundation
import Postgres
import Storage

/// Lets so many attempts pass within a while. Counted in the database, where all servers look.
struct AttemptGate: Sendable {
    let program: Program.ID

    /// What attempts are counted by, and how many may fail.
    struct Count: Sendable {
        let key: Fingerprint
        let limit: AttemptLimit

        init(_ parts: String..., limit: AttemptLimit) {
            // No part can hold the unit separator: an address with one in it is no address.
            key = Fingerprint(of: parts.joined(separator: "\u{1F}"))
            self.limit = limit
        }
    }

    /// An attempt under way. It counts as failed until it is known to have succeeded, so that many at once cannot slip
    /// through together.
    struct Attempt: Sendable {
        fileprivate let own: Count
        fileprivate let numbers: [Int]
    }

    /// - Parameters:
    ///   - own: cleared by a success. Always counted together with the same others, and before them.
    ///   - shared: loses only this attempt by a success: whoever owns one account must not clear it for all others.
    func enter(
        _ own: Count, _ shared: Count..., at now: Date, _ db: borrowing PostgresConnection
    ) throws -> Attempt {
        let counts = [own] + shared
        for count in counts { try refuseIfFull(count, at: now, db) }
        let numbers = try counts.map { try SignInAttempts.insert($0.key, at: now, in: program, db) }
        return Attempt(own: own, numbers: numbers)
    }

    func succeed(_ attempt: Attempt, _ db: borrowing PostgresConnection) throws {
        try SignInAttempts.deleteAll(of: attempt.own.key, in: program, db)
        try SignInAttempts.delete(attempt.numbers, in: program, db)
    }

    private func refuseIfFull(_ count: Count, at now: Date, _ db: borrowing PostgresConnection) throws {
        try SignInAttempts.lock(count.key, db)
        let latest = try SignInAttempts.latest(
            count.limit.attempts, of: count.key, since: now - AttemptLimit.window, in: program, db)
        if let seconds = count.limit.retryAfter(latest, at: now) {
            throw AccountError.tooManyAttempts(retryAfter: seconds)
        }
    }
}
