import Domain
import Foundation
import Hummingbird
import HummingbirdTesting
import Matchmaking
import Postgres
import Ranking
import Synchronization
import TestSupport
import Testing

@testable import Web

/// Somebody who has signed in.
struct Person: Sendable {
    let account: Account
    let cookie: String
}

/// Where somebody sits: in our organization of the role, in theirs, or in another program.
struct Seat: Hashable, Sendable {
    let place: Place
    let role: Role
}

/// Two programs on one database. In Lingang there are two of everybody, us and them; in Shenzhen one.
final class AccessWorld: Sendable {
    let database: Database
    let here: Services
    let abroad: Services
    let organizations: [Seat: Organization.ID]
    /// What has been made, by what it is called in the tests.
    private let made = Mutex<[String: String]>([:])
    private let people = Mutex<[String: Person]>([:])
    private let count = Mutex(0)

    static let password = "seven green harbours"

    private static let names: [(Place, Role, String)] = [
        (.ours, .office, "临港专班"), (.ours, .owner, "海汇航运"), (.ours, .opc, "纸鸢工作室"), (.ours, .community, "蓝湾社区"),
        (.theirs, .owner, "远洋重工"), (.theirs, .opc, "拾光工坊"), (.theirs, .community, "赤道社区"),
        (.abroad, .office, "深圳专班"), (.abroad, .owner, "鹏城电子"), (.abroad, .opc, "梧桐工作室"), (.abroad, .community, "前海社区"),
    ]

    init() async throws {
        let schema = "access_" + UUID().uuidString.lowercased().replacing("-", with: "")
        let url = try TestCluster.url.get()
        try PostgresConnection(url).execute("CREATE SCHEMA \(identifier: schema)")
        var options = Database.Options.forTests
        options.connection.schema = schema
        let database = Database(url: url, options: options)
        try await Programs.migrate(database)
        self.database = database
        here = try await Self.services("lingang-2028", database)
        abroad = try await Self.services("shenzhen-2027", database)
        var organizations: [Seat: Organization.ID] = [:]
        for (place, role, name) in Self.names {
            let services = place == .abroad ? abroad : here
            let kind = role.organizationKind?.rawValue ?? ""
            let made = try await services.organizations.create(
                [
                    "kind": .text(kind), "name": .text(name), "legalRepresentative": .text("\(name)法人"),
                    "contact": .object(["name": .text("\(name)联系人"), "phone": .text("021-1")]),
                ], Command(Actor(program: services.program, role: .office)))
            let number = try #require(Int(made.record["id"]?.text ?? ""))
            organizations[Seat(place: place, role: role)] = Organization.ID(number)
        }
        self.organizations = organizations
    }

    /// On a day within the years whose holidays are known.
    private static func services(_ id: String, _ database: Database) async throws -> Services {
        let program = try await Programs.find(Program.ID(id), in: database)
        let now = Date(timeIntervalSince1970: 1_772_420_400)
        let context = ServiceContext(database: database, program: program, now: { now })
        return Services(
            Recommendations(
                context, encoders: Encoders(tokens: ToyEncoder()), model: try RankerModel.shipped()),
            duplicates: try DuplicateModel.shipped(), hashing: PasswordHash.Cost(memoryKiB: 64, passes: 1, lanes: 1))
    }

    func services(at place: Place) -> Services { place == .abroad ? abroad : here }

    /// Of who sits there. Administrators work for the office; the office and they meet a chain owner as their other.
    func organization(_ place: Place, _ role: Role) throws -> Organization.ID {
        try #require(organizations[Seat(place: place, role: Self.role(role, at: place, isOrganization: true))])
    }

    private static func role(_ role: Role, at place: Place, isOrganization: Bool) -> Role {
        switch role {
        case .admin where place != .theirs: isOrganization ? .office : .admin
        case .admin, .office: place == .theirs ? .owner : role
        case .owner, .opc, .community, .clock, .operator: role
        }
    }

    /// The one who is always the same, and does nothing that could not be done again; a colleague is another.
    func person(_ place: Place, _ role: Role, isColleague: Bool = false) async throws -> Person {
        let key = "\(place) \(role) \(isColleague)"
        if let known = people.withLock({ $0[key] }) { return known }
        let person = try await newPerson(place, role)
        people.withLock { $0[key] = person }
        return person
    }

    func newPerson(_ place: Place, _ role: Role) async throws -> Person {
        let services = services(at: place)
        let accounts = services.accounts
        let role = Self.role(role, at: place, isOrganization: false)
        let account = try await accounts.add(
            email: address(), name: "\(role)", role: role, organization: try organization(place, role),
            password: Self.password, by: .operator(of: services.program))
        let session = try await accounts.signIn(email: account.email, password: Self.password, from: "192.0.2.1")
        return Person(account: account, cookie: "berth=\(session.token)")
    }

    /// One that nobody has.
    func address() -> String { "somebody\(number())@people.example" }

    func number() -> Int {
        count.withLock { count in
            count += 1
            return count
        }
    }

    /// What is there already by this name, or what `make` makes.
    func thing(_ name: String, isNew: Bool, _ make: () async throws -> String) async throws -> String {
        if !isNew, let known = made.withLock({ $0[name] }) { return known }
        let new = try await make()
        if !isNew { made.withLock { $0[name] = new } }
        return new
    }
}

extension Services {
    var program: Program.ID { recommendations.recommendations.program.id }
}

extension AccessWorld {
    var ourNames: [String] { Self.names.filter { $0.0 != .abroad }.map(\.2) }

    /// Of all organizations here but this one.
    func names(except organization: Organization.ID?) -> [String] {
        Self.names.filter { place, role, _ in
            place != .abroad && organizations[Seat(place: place, role: role)] != organization
        }.map(\.2)
    }

    /// How many entries the ledgers of both programs have.
    func ledgerEnd() async throws -> Int {
        try await database.read { db in
            try db.execute("SELECT coalesce(sum(number), 0)::bigint AS number FROM ledger_heads")[0].decode("number")
        }
    }

    /// Of each table’s rows. What counts how often somebody has tried to sign in is meant to change.
    func fingerprints() async throws -> [String: String] {
        try await database.read { db in
            let tables = try db.execute(
                """
                SELECT relname FROM pg_class
                WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace AND relname <> 'sign_in_attempts'
                """
            ).map { try $0.decode("relname", as: String.self) }
            var fingerprints: [String: String] = [:]
            for table in tables {
                fingerprints[table] = try db.execute(
                    """
                    SELECT md5(coalesce(string_agg(row::text, ' ' ORDER BY row::text), '')) AS sum
                    FROM \(identifier: table) AS row
                    """
                )[0].decode("sum")
            }
            return fingerprints
        }
    }
}
