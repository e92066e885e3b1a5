import CLibPQ

extension PostgresConnection {
    /// Opens a transaction and runs statements in it that do not depend on each other’s answers: one round trip for all
    /// of them, once each has been prepared. What fails leaves no transaction open.
    ///
    /// - Parameter commits: closes the transaction with the same round trip.
    /// - Returns: the answers to `statements`.
    borrowing func begin(
        _ isolation: Isolation, _ access: AccessMode, running statements: [SQL], commits: Bool = false
    ) throws(PostgresError) -> [PostgresRows] {
        precondition(!isInTransaction, "a transaction inside a transaction; use savepoint")
        let names = statements.compactMap { self.statements.preparedName(of: $0.text) }
        if names.count == statements.count {
            var pieces = [Piece(text: Self.beginning(isolation, access))]
            pieces += zip(statements, names).map { Piece(text: $0.text, parameters: $0.parameters, name: $1) }
            if commits { pieces.append(Piece(text: "COMMIT")) }
            do throws(PostgresError) {
                return Array(try answers(to: pieces).dropFirst().prefix(statements.count))
            } catch {
                _ = try? run("ROLLBACK")
                guard error.rejection?.isStaleStatement == true else { throw error }
                self.statements.forgetAll()
                _ = try? run("DEALLOCATE ALL")
            }
        }
        try begin(isolation, access)
        do throws(PostgresError) {
            var answers: [PostgresRows] = []
            for statement in statements { answers.append(try execute(statement)) }
            if commits { try run("COMMIT") }
            return answers
        } catch {
            _ = try? run("ROLLBACK")
            throw error
        }
    }

    private struct Piece {
        let text: String
        var parameters: [String?] = []
        var name: String?
    }

    /// Sends everything, then waits for all answers (PostgreSQL 15 manual, 34.5, Pipeline Mode). The first that fails
    /// keeps those after it from being run.
    private borrowing func answers(to pieces: [Piece]) throws(PostgresError) -> [PostgresRows] {
        let handle = handle
        guard PQenterPipelineMode(handle) == 1 else { throw .connectionLost(statement: "BEGIN") }
        for piece in pieces {
            let isSent = try withCStrings(piece.parameters) { values throws(PostgresError) in
                let count = Int32(piece.parameters.count)
                return if let name = piece.name {
                    PQsendQueryPrepared(handle, name, count, values, nil, nil, 0)
                } else {
                    PQsendQueryParams(handle, piece.text, count, nil, values, nil, nil, 0)
                }
            }
            guard isSent == 1 else { throw .connectionLost(statement: piece.text) }
        }
        guard PQpipelineSync(handle) == 1 else { throw .connectionLost(statement: "BEGIN") }
        var answers: [PostgresRows] = []
        var failure: PostgresError?
        for piece in pieces {
            let result = PQgetResult(handle)
            if failure == nil {
                do throws(PostgresError) {
                    answers.append(try rows(of: result, running: piece.text))
                } catch {
                    failure = error
                }
            } else {
                PQclear(result)
            }
            // Nothing more of this one.
            PQclear(PQgetResult(handle))
        }
        // The mark of the end.
        PQclear(PQgetResult(handle))
        PQexitPipelineMode(handle)
        if let failure { throw failure }
        return answers
    }
}
