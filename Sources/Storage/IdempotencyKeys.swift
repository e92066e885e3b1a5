package import Domain
package import Foundation
package import Postgres

/// The first answers to requests that may be repeated.
package enum IdempotencyKeys {
    package struct Answer: Equatable, Sendable {
        package let requestHash: [UInt8]
        package let json: String
        package let revision: Int

        package init(requestHash: [UInt8], json: String, revision: Int) {
            self.requestHash = requestHash
            self.json = json
            self.revision = revision
        }
    }

    /// Claims a key, and waits for whoever is claiming it at this moment.
    ///
    /// - Returns: the answer of the first request with this key; nil for the first.
    package static func claim(
        _ key: String, of account: Account.ID, requestHash: [UInt8], at moment: Date, in program: Program.ID,
        _ db: borrowing PostgresConnection
    ) throws -> Answer? {
        // A lock and no row: what is claimed and fails leaves nothing behind.
        try db.execute(
            "SELECT pg_advisory_xact_lock(hashtextextended(\(program.text + "/" + account.description + "/" + key), 0))"
        )
        return try db.execute(
            """
            SELECT request_hash, answer, revision FROM idempotency_keys
            WHERE program = \(program) AND account = \(account) AND key = \(key)
            """
        ).first.map { row in
            Answer(
                requestHash: try row.decode("request_hash"), json: try row.decode("answer"),
                revision: try row.decode("revision"))
        }
    }

    package static func keep(
        _ answer: Answer, as key: String, of account: Account.ID, at moment: Date, in program: Program.ID,
        _ db: borrowing PostgresConnection
    ) throws {
        try db.execute(
            """
            INSERT INTO idempotency_keys (program, account, key, request_hash, answer, revision, at)
            VALUES (
                \(program), \(account), \(key), \(answer.requestHash), \(answer.json), \(answer.revision), \(moment)
            )
            """
        )
    }

    /// Takes away the answers about a profile, its matches and its organization: they hold names and contact details.
    package static func forget(
        _ profile: Profile.ID, of organization: Organization.ID, in program: Program.ID,
        _ db: borrowing PostgresConnection
    ) throws {
        try db.execute(
            """
            DELETE FROM idempotency_keys
            WHERE program = \(program) AND (
                answer::jsonb->>'opc' = \(profile) OR answer::jsonb->>'id' IN (\(profile), \(organization.description))
            )
            """
        )
    }

    /// - Returns: how many were older than this.
    @discardableResult
    package static func deleteAll(
        before moment: Date, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> Int {
        try db.execute("DELETE FROM idempotency_keys WHERE program = \(program) AND at < \(moment)").affectedCount
    }
}
