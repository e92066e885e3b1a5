package import Domain
package import Postgres

/// In whose name a transaction runs. PostgreSQL's row-level security shows and takes no other rows, whatever the
/// statement says: the second line behind the program's own checks.
package struct Access: Equatable, Sendable {
    package let program: Program.ID
    let role: String
    let organization: Organization.ID?

    /// What the person may see.
    package init(_ actor: Actor) {
        program = actor.program
        role = actor.role.rawValue
        organization = actor.principal ?? actor.organization
    }

    /// For what no person asks for: signing in, the clock, reading everything into memory. One program all the same.
    package static func system(_ program: Program.ID) -> Access { Access(program: program) }

    private init(program: Program.ID) {
        self.program = program
        role = "system"
        organization = nil
    }

    /// Until the transaction ends, the connection is the application's role, which owns no table.
    package func enter(_ db: borrowing PostgresConnection) throws {
        try db.execute(entry)
    }

    var entry: SQL {
        """
        SELECT set_config('role', 'berth_application', true), set_config('berth.program', \(program), true),
            set_config('berth.role', \(role), true),
            set_config('berth.organization', \(organization.map { String($0.number) } ?? ""), true)
        """
    }
}

extension Database {
    @discardableResult
    package func transaction<Value: Sendable>(
        as access: Access, _ body: @escaping @Sendable (borrowing PostgresConnection) throws -> Value
    ) async throws -> Value {
        try await transaction(first: [access.entry], body)
    }

    package func read<Value: Sendable>(
        as access: Access, _ body: @escaping @Sendable (borrowing PostgresConnection) throws -> Value
    ) async throws -> Value {
        try await read(first: [access.entry], body)
    }

    /// - Parameter decode: gets an answer for each statement.
    package func read<Value: Sendable>(
        as access: Access, together statements: [SQL],
        decode: @escaping @Sendable (ArraySlice<PostgresRows>) throws -> Value
    ) async throws -> Value {
        try await read(together: [access.entry] + statements) { try decode($0.dropFirst()) }
    }
}
