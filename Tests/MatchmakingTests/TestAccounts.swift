import Domain
import Foundation
import Matchmaking
import Postgres
import Storage
import TestSupport

/// The accounts of a migrated database with two programs, and a clock that goes when it is told to.
struct TestAccounts {
    let database: Database
    let clock = TestClock()
    let program = Program.ID("here")
    let accounts: Accounts
    /// The same database, another program.
    let others: Accounts
    let organizations: [Organization.Kind: Organization.ID]

    static let password = "correct horse battery staple"

    init(_ database: Database) async throws {
        self.database = database
        let now: @Sendable () -> Date = { [clock] in clock.now }
        accounts = Accounts(database: database, program: program, now: now, hashing: .forTests)
        others = Accounts(database: database, program: Program.ID("there"), now: now, hashing: .forTests)
        organizations = try await database.transaction { db in
            try db.execute("INSERT INTO programs VALUES ('here', '{}'), ('there', '{}')")
            return try Dictionary(
                uniqueKeysWithValues: Organization.Kind.allCases.map { kind in
                    (kind, try Self.insert(kind, "\(kind)", db))
                })
        }
    }

    private static func insert(
        _ kind: Organization.Kind, _ name: String, _ db: borrowing PostgresConnection
    ) throws -> Organization.ID {
        try db.execute(
            """
            INSERT INTO organizations (program, kind, name) VALUES ('here', \(kind.rawValue), \(name))
            RETURNING id
            """
        )[0].decode("id")
    }

    func organization(_ kind: Organization.Kind, named name: String) async throws -> Organization.ID {
        try await database.transaction { db in try Self.insert(kind, name, db) }
    }

    var `operator`: Actor { .operator(of: program) }

    @discardableResult
    func add(
        _ email: String, _ role: Role = .opc, in organization: Organization.ID? = nil, password: String = password
    ) async throws -> Account {
        try await accounts.add(
            email: email, name: "Somebody", role: role,
            organization: organization ?? role.organizationKind.flatMap { organizations[$0] }, password: password,
            by: `operator`)
    }

    func signIn(
        _ email: String, password: String = password, from address: String = "192.0.2.1"
    ) async throws -> SignedIn {
        try await accounts.signIn(email: email, password: password, from: address)
    }

    func count(_ table: String) async throws -> Int {
        try await database.read { db in
            try db.execute("SELECT count(*) AS count FROM \(identifier: table)")[0].decode("count")
        }
    }
}

func withTestAccounts(_ body: (TestAccounts) async throws -> Void) async throws {
    try await withTestDatabase(prepare: { try await Migration.applyPending(in: $0) }) { database in
        try await body(try await TestAccounts(database))
    }
}

extension PasswordHash.Cost {
    /// The least that the library takes.
    static let forTests = PasswordHash.Cost(memoryKiB: 8, passes: 1, lanes: 1)
}
