package import Domain
package import Foundation
package import Postgres

/// What failed, or may yet fail, by the fingerprint of what it is counted by.
package enum SignInAttempts {
    /// Holds the count until the transaction ends: nobody else adds to it in between.
    package static func lock(_ key: Fingerprint, _ db: borrowing PostgresConnection) throws {
        let number = key.bytes.prefix(8).reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
        try db.execute("SELECT pg_advisory_xact_lock(\(Int64(bitPattern: number)))")
    }

    /// When the latest were made, newest first.
    package static func latest(
        _ count: Int, of key: Fingerprint, since start: Date, in program: Program.ID,
        _ db: borrowing PostgresConnection
    ) throws -> [Date] {
        try db.execute(
            """
            SELECT at FROM sign_in_attempts
            WHERE program = \(program) AND key_hash = \(key) AND at > \(start)
            ORDER BY at DESC
            LIMIT \(count)
            """
        ).map { try $0.decode("at") }
    }

    /// - Returns: the number of the attempt.
    package static func insert(
        _ key: Fingerprint, at now: Date, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> Int {
        let rows = try db.execute(
            """
            INSERT INTO sign_in_attempts (program, key_hash, at) VALUES (\(program), \(key), \(now))
            RETURNING id
            """
        )
        guard let row = rows.first else { throw CorruptRow(column: "sign_in_attempts.id") }
        return try row.decode("id")
    }

    package static func delete(
        _ numbers: [Int], in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws {
        try db.execute("DELETE FROM sign_in_attempts WHERE program = \(program) AND id = ANY(\(numbers))")
    }

    package static func deleteAll(
        of key: Fingerprint, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws {
        try db.execute("DELETE FROM sign_in_attempts WHERE program = \(program) AND key_hash = \(key)")
    }

    package static func delete(
        before moment: Date, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws {
        try db.execute("DELETE FROM sign_in_attempts WHERE program = \(program) AND at <= \(moment)")
    }
}
