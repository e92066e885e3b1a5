extension Database {
    package struct Options: Sendable {
        /// Each has a thread of its own.
        package var connections = 8
        /// How long a caller waits for a connection to come free.
        package var waitLimit: Duration = .seconds(10)
        /// How long a new connection is tried for while the server says that it is starting up.
        package var startupPatience: Duration = .seconds(10)
        /// How long a new connection is tried for while nobody answers, as during a restart.
        package var absencePatience: Duration = .seconds(2)
        package var connection = ConnectionOptions()

        package init() {
            connection.statementTimeLimit = .seconds(30)
        }

        var patience: Patience {
            Patience(startingUp: startupPatience, unreachable: absencePatience)
        }
    }
}
