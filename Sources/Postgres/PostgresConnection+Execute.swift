import CLibPQ

extension PostgresConnection {
    /// Runs one statement. Values travel beside the text, never inside it. A text that comes again is prepared once
    /// and then only named; should the server have forgotten it or a table have changed, it is prepared anew, unless a
    /// transaction is open, which such an error has ended.
    @discardableResult
    package borrowing func execute(_ sql: SQL) throws(PostgresError) -> PostgresRows {
        let text = sql.text
        do throws(PostgresError) {
            return try executeCached(text, sql.parameters)
        } catch {
            guard error.rejection?.isStaleStatement == true else { throw error }
            statements.forgetAll()
            _ = try? run("DEALLOCATE ALL")
            guard isIdle else { throw error }
            return try executeCached(text, sql.parameters)
        }
    }

    /// Tells everyone who listens on the channel, when the transaction commits.
    package borrowing func notify(_ channel: String, _ payload: String = "") throws(PostgresError) {
        try execute("SELECT pg_notify(\(channel), \(payload))")
    }

    private borrowing func executeCached(_ text: String, _ parameters: [String?]) throws(PostgresError) -> PostgresRows
    {
        // In a failed transaction the server takes no PREPARE or DEALLOCATE.
        guard PQtransactionStatus(handle) != PQTRANS_INERROR else { return try executeOnce(text, parameters) }
        switch statements.find(text) {
        case .new(let evicted):
            if let evicted { try run("DEALLOCATE \(evicted)") }
            return try executeOnce(text, parameters)
        case .worthPreparing(let name):
            guard !text.utf8.contains(0) else { throw .nulCharacter }
            _ = try rows(of: PQprepare(handle, name, text, 0, nil), running: text)
            statements.notePrepared(text, as: name)
            return try executePrepared(name, parameters, text: text)
        case .prepared(let name):
            return try executePrepared(name, parameters, text: text)
        }
    }

    private borrowing func executeOnce(_ text: String, _ parameters: [String?]) throws(PostgresError) -> PostgresRows {
        guard !text.utf8.contains(0) else { throw .nulCharacter }
        let handle = handle
        let result = try withCStrings(parameters) { values throws(PostgresError) in
            PQexecParams(handle, text, Int32(parameters.count), nil, values, nil, nil, 0)
        }
        return try rows(of: result, running: text)
    }

    private borrowing func executePrepared(
        _ name: String, _ parameters: [String?], text: String
    ) throws(PostgresError) -> PostgresRows {
        let handle = handle
        let result = try withCStrings(parameters) { values throws(PostgresError) in
            PQexecPrepared(handle, name, Int32(parameters.count), values, nil, nil, 0)
        }
        return try rows(of: result, running: text)
    }
}
