import CLibPQ

package enum Isolation: String, Sendable {
    case readCommitted = "READ COMMITTED"
    case repeatableRead = "REPEATABLE READ"
    case serializable = "SERIALIZABLE"
}

package enum AccessMode: String, Sendable {
    case readWrite = "READ WRITE"
    case readOnly = "READ ONLY"
}

extension PostgresConnection {
    /// Runs `body` between `BEGIN` and `COMMIT`, and rolls back if it throws. Not to be nested; see `savepoint`.
    @discardableResult
    package borrowing func transaction<Value>(
        isolation: Isolation = .readCommitted, access: AccessMode = .readWrite,
        _ body: (borrowing PostgresConnection) throws -> Value
    ) throws -> Value {
        try begin(isolation, access)
        return try finishTransaction(body)
    }

    /// Runs `body` inside the open transaction; if it throws, only what `body` did is undone.
    @discardableResult
    package borrowing func savepoint<Value>(_ body: (borrowing PostgresConnection) throws -> Value) throws -> Value {
        try run("SAVEPOINT berth")
        do {
            let value = try body(self)
            guard isInTransaction else { throw PostgresError.transactionAborted }
            try run("RELEASE SAVEPOINT berth")
            return value
        } catch {
            // Should this fail, the transaction stays aborted, and its own end finds out.
            _ = try? run("ROLLBACK TO SAVEPOINT berth; RELEASE SAVEPOINT berth")
            throw error
        }
    }

    borrowing func begin(_ isolation: Isolation, _ access: AccessMode) throws(PostgresError) {
        // Only code of ours opens transactions; an inner COMMIT would end the outer one without a word.
        precondition(!isInTransaction, "a transaction inside a transaction; use savepoint")
        try run(Self.beginning(isolation, access))
    }

    static func beginning(_ isolation: Isolation, _ access: AccessMode) -> String {
        "BEGIN ISOLATION LEVEL \(isolation.rawValue) \(access.rawValue)"
    }

    borrowing func finishTransaction<Value>(_ body: (borrowing PostgresConnection) throws -> Value) throws -> Value {
        do {
            let value = try body(self)
            // After an error that `body` swallowed, COMMIT would roll back and report success.
            guard isInTransaction else { throw PostgresError.transactionAborted }
            try commit()
            return value
        } catch {
            // Should this fail too, the connection is gone, and the server has rolled back by itself.
            _ = try? run("ROLLBACK")
            throw error
        }
    }

    private borrowing func commit() throws(PostgresError) {
        do throws(PostgresError) {
            try run("COMMIT")
        } catch {
            throw error.isConnectionLost ? .commitUnknown : error
        }
    }
}
