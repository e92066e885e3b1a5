package enum PostgresError: Error, Sendable {
    case outOfMemory
    case connectionFailed(ConnectionFailure)
    /// The connection broke while this statement ran. Inside a transaction, the server has rolled back.
    case connectionLost(statement: String)
    /// The connection broke during COMMIT: the transaction is either wholly there or not at all, and nobody told us.
    case commitUnknown
    case rejected(PostgresRejection)
    /// A statement had failed before, so the transaction could only be rolled back.
    case transactionAborted
    /// PostgreSQL cannot store U+0000 in text.
    case nulCharacter
    /// No connection came free in time.
    case poolExhausted(after: Duration)
    case databaseClosed
    case noSuchColumn(String)
    /// A nil `text` stands for NULL.
    case undecodable(column: String, text: String?, as: String)
    case unexpectedAnswer(statement: String)
}

extension PostgresError {
    package var rejection: PostgresRejection? {
        if case .rejected(let rejection) = self { rejection } else { nil }
    }

    package var connectionFailure: ConnectionFailure? {
        if case .connectionFailed(let failure) = self { failure } else { nil }
    }

    package var isUniqueViolation: Bool { rejection?.sqlState == "23505" }
    package var isForeignKeyViolation: Bool { rejection?.sqlState == "23503" }
    package var isCheckViolation: Bool { rejection?.sqlState == "23514" }

    /// Another transaction was in the way; the same body may succeed when run once more.
    package var isRetryable: Bool { isSerializationFailure || isDeadlock }
    package var isSerializationFailure: Bool { rejection?.sqlState == "40001" }
    package var isDeadlock: Bool { rejection?.sqlState == "40P01" }

    /// The statement ran longer than the time limit, or somebody cancelled it.
    package var isTimeout: Bool { rejection?.sqlState == "57014" }

    /// The server went away, or is only coming up.
    package var isConnectionLost: Bool {
        switch self {
        case .connectionLost, .commitUnknown: true
        case .connectionFailed(let failure): failure.kind != .refused
        case .rejected(let rejection): ["57P01", "57P02", "57P03"].contains(rejection.sqlState)
        default: false
        }
    }

    /// What the server or libpq said, which may repeat what people typed: for the person at the keyboard, not for a log.
    package var message: String {
        switch self {
        case .connectionFailed(let failure): failure.message
        case .rejected(let rejection): rejection.message
        case .undecodable(let column, let text, let type): "\(text ?? "NULL") in column \(column) is no \(type)"
        default: description
        }
    }
}

extension PostgresError: CustomStringConvertible {
    /// Fit for a log: it names the statement and the kind of failure, and repeats nothing that came from a row or a person.
    package var description: String {
        "PostgresError: " + account
    }

    private var account: String {
        switch self {
        case .outOfMemory: "out of memory"
        case .connectionFailed(let failure): failure.message
        case .connectionLost(let statement): "the connection was lost during: \(statement.onOneLine)"
        case .commitUnknown: "the connection was lost during COMMIT, whose outcome is unknown"
        case .rejected(let rejection): rejection.account
        case .transactionAborted: "the transaction was already lost"
        case .nulCharacter: "text with U+0000 cannot be stored"
        case .poolExhausted(let limit): "no connection came free within \(limit)"
        case .databaseClosed: "the database is closed"
        case .noSuchColumn(let column): "no column \(column)"
        case .undecodable(let column, _, let type): "column \(column) is no \(type)"
        case .unexpectedAnswer(let statement): "an answer of another kind than expected to: \(statement.onOneLine)"
        }
    }
}

extension String {
    /// Short and without line ends, as a log wants it.
    var onOneLine: String {
        let line = split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.count > 300 ? line.prefix(300) + "…" : line
    }
}
