import CLibPQ

/// One open connection to PostgreSQL, closed when its owner lets go of it.
///
/// libpq lets a connection move between threads as long as no two use it at once. A type that cannot be copied has one
/// owner at a time, which is that rule, so the connection may be sent; the cache goes wherever its only owner goes.
package struct PostgresConnection: ~Copyable, @unchecked Sendable {
    let handle: OpaquePointer
    let statements = StatementCache()

    /// - Parameter url: `postgresql://…` or `host=… dbname=…`; several hosts and `target_session_attrs` as libpq has them.
    package init(_ url: String, options: ConnectionOptions = ConnectionOptions()) throws(PostgresError) {
        let parameters = try ConnectionParameters(url: url, options: options)
        let handle = try withCStrings(parameters.keywords + [nil]) { keywords throws(PostgresError) in
            try withCStrings(parameters.values + [nil]) { values throws(PostgresError) in
                PQconnectdbParams(keywords, values, 1)
            }
        }
        guard let handle else { throw .outOfMemory }
        guard PQstatus(handle) == CONNECTION_OK else {
            let failure = ConnectionFailure(of: handle, parameters: parameters)
            PQfinish(handle)
            throw .connectionFailed(failure)
        }
        // Left alone, libpq prints the server's remarks to standard error.
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        self.handle = handle
    }

    deinit {
        PQfinish(handle)
    }

    /// Whether it can serve another transaction: still connected, and inside none.
    package var isIdle: Bool {
        PQtransactionStatus(handle) == PQTRANS_IDLE
    }

    package var isInTransaction: Bool {
        PQtransactionStatus(handle) == PQTRANS_INTRANS
    }

    /// Runs several statements, as a file of them has it. Outside a transaction, all of them take effect or none,
    /// unless the text begins and commits transactions itself.
    package borrowing func executeScript(_ text: String) throws(PostgresError) {
        try run(text)
    }

    /// Runs text without parameters by the simple protocol.
    @discardableResult
    borrowing func run(_ text: String) throws(PostgresError) -> PostgresRows {
        guard !text.utf8.contains(0) else { throw .nulCharacter }
        return try rows(of: PQexec(handle, text), running: text)
    }

    /// The answer if it is of the kind that was expected; takes over `result` in any case.
    borrowing func rows(
        of result: OpaquePointer?, running statement: String,
        expecting expected: [ExecStatusType] = [PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY]
    ) throws(PostgresError) -> PostgresRows {
        let isLost = PQstatus(handle) == CONNECTION_BAD
        guard let result else { throw isLost ? .connectionLost(statement: statement) : .outOfMemory }
        let rows = PostgresRows(owning: result)
        let status = PQresultStatus(result)
        if expected.contains(status) { return rows }
        if isLost { throw .connectionLost(statement: statement) }
        guard status == PGRES_FATAL_ERROR else { throw .unexpectedAnswer(statement: statement) }
        throw .rejected(PostgresRejection(of: rows, running: statement))
    }
}
