import Domain
import Foundation
import Matchmaking
import Postgres
import Storage
import TestSupport
import Testing

/// A program with an office, and a clock that only the test moves.
final class Market: Sendable {
    let database: Database
    let clock: TestClock
    let context: ServiceContext
    let scenarios: Scenarios
    let profiles: Profiles
    let matches: Matches
    let clockwork: Clockwork
    let notices: Notices
    let office: Actor
    let imports: Imports
    let encoders: Encoders

    init(database: Database, program: Program, clock: TestClock, office: Organization.ID) {
        self.database = database
        self.clock = clock
        encoders = Encoders(tokens: ToyEncoder())
        context = ServiceContext(database: database, program: program, now: { clock.now })
        scenarios = Scenarios(context, encoders: encoders)
        profiles = Profiles(context, encoders: encoders)
        matches = Matches(context)
        clockwork = Clockwork(context)
        notices = Notices(context)
        imports = Imports(database: database, program: program, encoders: encoders, now: { clock.now })
        // An account that no test comes to have: nobody decides about what they wrote themselves.
        self.office = Actor(program: program.id, role: .office, account: Account.ID(1_000_000), organization: office)
    }

    var program: Program { context.program }

    /// A chain owner with an account, or an OPC.
    func member(_ name: String, _ role: Role) async throws -> Actor {
        let (program, kind) = (program.id, role == .owner ? Organization.Kind.chainOwner : .opc)
        let contact = Profile.Contact(name: "联系人 of \(name)", email: "\(name)@example.com", phone: "021-1")
        let id = try await database.transaction { db in
            let id = try Organization.insert(
                kind: role == .community ? .community : kind, name: name, creditCode: nil, industry: nil, in: program,
                db)
            try ContactDetails.save(contact, of: id, in: program, db)
            return id
        }
        return Actor(program: program, role: role, account: Account.ID(100 + id.number), organization: id)
    }

    /// A scenario that the office has published.
    @discardableResult
    func publish(_ id: String, of owner: Actor, openings: Int = 1, _ more: Record = [:]) async throws -> Answer {
        var record: Record = [
            "id": .text(id), "title": .text("票据识别 \(id)"), "track": "software-information",
            "summary": "每天三千张送货单要录入系统。", "requirements": .texts(["识别手写送货单", "写入ERP系统"]),
            "openings": .number(Double(openings)),
        ]
        record.merge(more) { $1 }
        _ = try await scenarios.create(record, Command(owner))
        _ = try await scenarios.move(Scenario.ID(id), ["to": "submitted"], Command(owner))
        return try await scenarios.move(Scenario.ID(id), Self.publication, Command(office))
    }

    static let publication: Record = [
        "to": "published",
        "landable": .object(
            Dictionary(uniqueKeysWithValues: Landability.allCases.map { ($0.rawValue, "seen on paper") })),
    ]

    /// A profile that the office has verified.
    @discardableResult
    func verify(_ id: String, of opc: Actor, _ more: Record = [:]) async throws -> Answer {
        var record: Record = [
            "id": .text(id), "headcount": .number(3), "tracks": .texts(["software-information"]),
            "summary": "我们做票据识别。", "capabilities": .texts(["识别手写送货单", "对接ERP系统"]),
        ]
        record.merge(more) { $1 }
        _ = try await profiles.create(record, Command(opc))
        _ = try await profiles.move(Profile.ID(id), ["to": "submitted"], Command(opc))
        return try await profiles.move(Profile.ID(id), ["to": "verified"], Command(office))
    }

    func approach(_ scenario: String, _ opc: String, as actor: Actor) async throws -> Match.ID {
        let answer = try await matches.create(["scenario": .text(scenario), "opc": .text(opc)], Command(actor))
        return try answer.matchID
    }

    @discardableResult
    func move(_ match: Match.ID, to state: MatchState, as actor: Actor, _ more: Record = [:]) async throws -> Answer {
        var request = Self.fields(for: state)
        request["to"] = .text(state.rawValue)
        request.merge(more) { $1 }
        return try await matches.move(match, request, Command(actor))
    }

    /// What a move to a state needs.
    static func fields(for state: MatchState) -> Record {
        let evidence = RecordValue.list([.object(["link": "https://example.com/report"])])
        switch state {
        case .offered: return ["amountCNY": .number(80_000), "deliverBy": "2026-06-30"]
        case .delivered, .accepted: return ["evidence": evidence, "note": "如约"]
        case .inRework: return ["note": "缺一项"]
        case .declined, .cancelled, .voided: return ["reason": "timing"]
        default: return [:]
        }
    }

    func ledger() async throws -> [LedgerEntry] {
        let program = program.id
        return try await database.read { db in try Ledger.entries(after: 0, limit: 1_000_000, in: program, db) }
    }

    func state(of match: Match.ID) async throws -> MatchState? {
        let program = program.id
        return try await database.read { db in try Match.find(match, in: program, db)?.state }
    }
}

/// - Parameters:
///   - connections: how many transactions run at once.
///   - applicationName: what the server calls these connections.
func withMarket(
    on day: String = "2026-03-02", connections: Int = 2, applicationName: String = "berth",
    _ body: (Market) async throws -> Void
) async throws {
    var options = Database.Options.forTests
    options.connections = connections
    options.connection.applicationName = applicationName
    try await withTestDatabase(options: options, prepare: { try await Programs.migrate($0) }) { database in
        let program = try await Programs.find(Program.ID("lingang-2028"), in: database)
        let office = try await database.transaction { db in
            try Organization.insert(
                kind: .office, name: "专班", creditCode: nil, industry: nil, in: program.id, db)
        }
        try await body(Market(database: database, program: program, clock: TestClock(day), office: office))
    }
}

extension Answer {
    var matchID: Match.ID {
        get throws { Match.ID(try #require(Int(record["id"]?.text ?? ""))) }
    }

    var state: String? { record["state"]?.text }
}

extension RecordValue: ExpressibleByStringLiteral, ExpressibleByUnicodeScalarLiteral,
    ExpressibleByExtendedGraphemeClusterLiteral
{
    public init(stringLiteral text: String) { self = .text(text) }
}
