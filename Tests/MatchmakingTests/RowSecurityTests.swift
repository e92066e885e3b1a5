import Domain
import Foundation
import Matchmaking
import Postgres
import Storage
import Testing

/// What PostgreSQL itself shows and lets do, whatever statement comes: the second line behind the services.
struct RowSecurityTests {
    @Test(arguments: SecuredTable.all)
    func `each sees its own rows of a table, and no other`(_ table: SecuredTable) async throws {
        try await withMarket { market in
            let world = try await SecuredWorld(market)
            for viewer in SecuredWorld.Viewer.allCases {
                let access = try world.access(of: viewer)
                let seen = try await market.database.read { db in
                    try access.enter(db)
                    return try Self.labels(table, db)
                }
                #expect(seen == world.expected(table, viewer), "\(table.name) as \(viewer)")
            }
        }
    }

    @Test(arguments: SecuredTable.all)
    func `nothing set is nothing seen`(_ table: SecuredTable) async throws {
        try await withMarket { market in
            let world = try await SecuredWorld(market)
            let seen = try await market.database.read { db in
                try db.execute("SELECT set_config('role', 'berth_application', true)")
                return try Self.labels(table, db)
            }
            #expect(seen == (table.isOpen ? world.expected(table, .system) : []))
        }
    }

    @Test func `every table with row-level security is in the list above, and every table has it but for vectors`()
        async throws
    {
        try await withMarket { market in
            let (secured, open) = try await market.database.read { db in
                let rows = try db.execute(
                    """
                    SELECT relname, relrowsecurity FROM pg_class
                    WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace
                    """
                )
                let names = { (isSecured: Bool) in
                    try Set(
                        rows.filter { try $0.decode("relrowsecurity", as: Bool.self) == isSecured }
                            .map { try $0.decode("relname", as: String.self) })
                }
                return (try names(true), try names(false))
            }
            #expect(secured == Set(SecuredTable.all.map(\.name)))
            #expect(open == ["migrations", "index_statistics", "scenario_vectors", "profile_vectors"])
        }
    }

    @Test(arguments: SecuredTable.all)
    func `no person changes, adds or takes away a row`(_ table: SecuredTable) async throws {
        try await withMarket { market in
            let world = try await SecuredWorld(market)
            let name = table.name
            let key: SQL = table.name == "programs" ? "id" : "program"
            let statements: [SQL] = [
                "UPDATE \(identifier: name) SET \(sql: key) = \(sql: key)", "DELETE FROM \(identifier: name)",
                "INSERT INTO \(identifier: name) OVERRIDING SYSTEM VALUE TABLE \(identifier: name)",
                "TRUNCATE \(identifier: name) CASCADE",
            ]
            for viewer in SecuredWorld.Viewer.allCases where viewer != .system {
                let access = try world.access(of: viewer)
                for statement in statements {
                    let changed = try await market.database.transaction { db in
                        try access.enter(db)
                        return try Self.affected(by: statement, db)
                    }
                    #expect(changed == 0, "\(statement.text) as \(viewer)")
                }
            }
        }
    }

    @Test(arguments: [
        "UPDATE ledger SET to_state = to_state", "DELETE FROM ledger", "TRUNCATE ledger",
        "UPDATE ledger SET data = '{}' WHERE false",
    ])
    func `not even the tables' owner changes the ledger by mistake`(_ statement: String) async throws {
        try await withMarket { market in
            _ = try await market.pair()
            let system = Access.system(market.program.id)
            for isOwner in [true, false] {
                let error = await #expect(throws: PostgresError.self) {
                    try await market.database.transaction { db in
                        if !isOwner { try system.enter(db) }
                        try db.executeScript(statement)
                    }
                }
                #expect(error?.rejection?.sqlState == "42501")
            }
            _ = try await LedgerBook.verify(market.program.id, in: market.database)
        }
    }

    @Test func `somebody invites into the own organization, and into no other`() async throws {
        try await withMarket { market in
            let world = try await SecuredWorld(market)
            let (own, other) = (world.opc.organization, world.owner.organization)
            let access = Access(world.opc)
            for (organization, expected) in [(own, 1), (other, 0)] {
                let invited = try await market.database.transaction { db in
                    try access.enter(db)
                    return try Self.affected(
                        by: """
                            INSERT INTO invitations (program, token_hash, email, role, organization, created_at, expires_at)
                            VALUES ('lingang-2028', sha256('x'), 'a@example.com', 'opc', \(organization), now(), now())
                            """, db)
                }
                #expect(invited == expected)
            }
        }
    }

    @Test func `the names of a match are for those who see the match`() async throws {
        try await withMarket { market in
            let world = try await SecuredWorld(market)
            let match = world.second
            let program = market.program.id
            for viewer in SecuredWorld.Viewer.allCases {
                let access = try world.access(of: viewer)
                let isNamed = try await market.database.read { db in
                    try access.enter(db)
                    return try !db.execute("SELECT title FROM match_names(\(program), \(match))").isEmpty
                }
                let sees = world.expected(SecuredTable(name: "matches", label: "id::text"), viewer)
                #expect(isNamed == sees.contains(match.description), "\(viewer)")
            }
        }
    }

    private static func labels(_ table: SecuredTable, _ db: borrowing PostgresConnection) throws -> Set<String> {
        do {
            let rows = try db.execute("SELECT \(sql: table.label) AS label FROM \(identifier: table.name)")
            return try Set(rows.map { try $0.decode("label") })
        } catch let error as PostgresError where error.rejection?.sqlState == "42501" {
            return ["refused"]
        }
    }

    /// Nothing, where the server refuses: no privilege, or against a policy.
    private static func affected(by statement: SQL, _ db: borrowing PostgresConnection) throws -> Int {
        do {
            return try db.savepoint { db in try db.execute(statement).affectedCount }
        } catch let error as PostgresError where error.rejection?.sqlState == "42501" {
            return 0
        }
    }
}
