import BasicContainers
import NIOPosix
import Synchronization

/// The database, as the rest of the program knows it: somewhere to run a transaction.
///
/// libpq blocks, so work runs on threads of its own. A thread holds at most one connection at a time, so the number of
/// threads is also the size of the connection pool, and who has passed the turnstile finds a thread free.
package final class Database: Sendable {
    let url: String
    let options: Options
    private let threads: NIOThreadPool
    private let turnstile: Turnstile
    private let isClosed = Atomic(false)
    private let idle = Mutex(UniqueArray<PostgresConnection>())

    package init(url: String, options: Options = Options()) {
        self.url = url
        self.options = options
        threads = NIOThreadPool(numberOfThreads: options.connections)
        turnstile = Turnstile(places: options.connections)
        threads.start()
    }

    deinit {
        // For who forgets `close`; a second time is harmless.
        threads.shutdownGracefully { _ in }
    }

    /// Waits for the transactions under way, refuses new ones, and closes the connections.
    package func close() async throws {
        isClosed.store(true, ordering: .releasing)
        try await threads.shutdownGracefully()
        idle.withLock { $0.removeAll() }
    }

    /// Runs `body` in one transaction. It is not `async`: nothing slow may happen while a transaction is open.
    ///
    /// - Parameter first: what the transaction begins with, in the same round trip as `BEGIN`.
    ///
    /// A connection that was lost before `body` began is replaced without a word; once `body` has begun it is never
    /// run again, and whatever happens is the caller's to know.
    @discardableResult
    package func transaction<Value: Sendable>(
        isolation: Isolation = .readCommitted, first: [SQL] = [],
        _ body: @escaping @Sendable (borrowing PostgresConnection) throws -> Value
    ) async throws -> Value {
        try await run(isolation, .readWrite, first, body)
    }

    /// Runs `body` in a transaction that sees one moment and may not write.
    package func read<Value: Sendable>(
        first: [SQL] = [], _ body: @escaping @Sendable (borrowing PostgresConnection) throws -> Value
    ) async throws -> Value {
        try await run(.repeatableRead, .readOnly, first, body)
    }

    /// Asks questions that do not depend on each other’s answers, of one moment, in one round trip.
    ///
    /// - Parameter decode: gets an answer for each statement.
    package func read<Value: Sendable>(
        together statements: [SQL], decode: @escaping @Sendable ([PostgresRows]) throws -> Value
    ) async throws -> Value {
        try await onThread { [self] in
            var answers: [PostgresRows] = []
            putBack(try begin(.repeatableRead, .readOnly, statements, commits: true, &answers))
            return try decode(answers)
        }
    }

    private func run<Value: Sendable>(
        _ isolation: Isolation, _ access: AccessMode, _ first: [SQL],
        _ body: @escaping @Sendable (borrowing PostgresConnection) throws -> Value
    ) async throws -> Value {
        try await onThread { [self] in
            var answers: [PostgresRows] = []
            let connection = try begin(isolation, access, first, &answers)
            do {
                let value = try connection.finishTransaction(body)
                putBack(connection)
                return value
            } catch {
                putBack(connection)
                throw error
            }
        }
    }

    private func onThread<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await turnstile.enter(within: options.waitLimit)
        defer { turnstile.leave() }
        do {
            return try await threads.runIfActive(work)
        } catch is CancellationError where isClosed.load(ordering: .acquiring) {
            // Stopped threads refuse work in the same words as a cancelled task does.
            throw PostgresError.databaseClosed
        }
    }

    /// A connection with a transaction open, and the answers to what it began with. That is a round trip, so it also
    /// proves that the server is still there.
    private func begin(
        _ isolation: Isolation, _ access: AccessMode, _ first: [SQL], commits: Bool = false,
        _ answers: inout [PostgresRows]
    ) throws(PostgresError) -> PostgresConnection {
        while let connection = idle.withLock({ $0.popLast() }) {
            do throws(PostgresError) {
                answers = try connection.begin(isolation, access, running: first, commits: commits)
                return connection
            } catch {
                guard error.isConnectionLost else { throw error }
            }
        }
        return try connect(options.patience) { connection throws(PostgresError) in
            answers = try connection.begin(isolation, access, running: first, commits: commits)
        }
    }

    private func connect(
        _ initialPatience: Patience, first: (borrowing PostgresConnection) throws(PostgresError) -> Void
    ) throws(PostgresError) -> PostgresConnection {
        var patience = initialPatience
        while true {
            do throws(PostgresError) {
                let connection = try PostgresConnection(url, options: options.connection)
                try first(connection)
                return connection
            } catch {
                guard let pause = patience.pause(after: error) else { throw error }
                sleepThread(for: pause)
            }
        }
    }

    private func putBack(_ connection: consuming PostgresConnection) {
        guard connection.isIdle else { return }
        // A closure cannot consume what it captures, so the connection goes in by way of an optional.
        var returned: PostgresConnection? = connection
        idle.withLock { idle in
            if let connection = returned.take() { idle.append(connection) }
        }
    }
}

/// Runs `body` with a database that is closed afterwards, whatever happens.
@discardableResult
package func withDatabase<Value>(
    url: String, options: Database.Options = Database.Options(), _ body: (Database) async throws -> Value
) async throws -> Value {
    let database = Database(url: url, options: options)
    do {
        let value = try await body(database)
        try await database.close()
        return value
    } catch {
        try? await database.close()
        throw error
    }
}
