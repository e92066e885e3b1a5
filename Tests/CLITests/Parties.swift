import Domain
import Foundation
import Matchmaking
import Postgres
import Storage
import TestSupport
import Testing

/// A program in a database of its own, with an owner and many OPCs that have tokens, made by the services themselves.
struct Parties: Sendable {
    let program: Program
    let database: Database
    let matches: Matches
    let owner: Party
    let opcs: [Party]
    private let scenarios: Scenarios

    struct Party: Sendable {
        let actor: Actor
        let token: String
        let profile: String
    }

    init(in database: Database, opcs count: Int) async throws {
        try await Programs.migrate(database)
        let program = try await Programs.find(Program.ID("lingang-2028"), in: database)
        let context = ServiceContext(database: database, program: program, now: { Date.now })
        let accounts = Accounts(
            database: database, program: program.id, now: { Date.now },
            hashing: PasswordHash.Cost(memoryKiB: 8, passes: 1, lanes: 1))
        let encoders = Encoders(tokens: ToyEncoder())
        let profiles = Profiles(context, encoders: encoders)
        self.program = program
        self.database = database
        matches = Matches(context)
        scenarios = Scenarios(context, encoders: encoders)
        owner = try await Self.party("海汇航运", .owner, program, database, accounts)
        var opcs: [Party] = []
        for number in 1 ... count {
            let opc = try await Self.party("纸鸢\(number)号", .opc, program, database, accounts)
            let fields: Record = [
                "id": .text(opc.profile), "headcount": .number(2), "tracks": .texts(["software-information"]),
                "summary": .text("第\(number)家做票据识别。"), "capabilities": .texts(["识别送货单"]),
            ]
            _ = try await profiles.create(fields, Command(opc.actor))
            _ = try await profiles.move(Profile.ID(opc.profile), ["to": .text("submitted")], Command(opc.actor))
            _ = try await profiles.move(
                Profile.ID(opc.profile), ["to": .text("verified")], Command(Self.office(of: program)))
            opcs.append(opc)
        }
        self.opcs = opcs
    }

    private static func office(of program: Program) -> Actor {
        Actor(program: program.id, role: .office, account: Account.ID(1_000_000))
    }

    private static func party(
        _ name: String, _ role: Role, _ program: Program, _ database: Database, _ accounts: Accounts
    ) async throws -> Party {
        let kind: Organization.Kind = role == .owner ? .chainOwner : .opc
        let organization = try await database.transaction { db in
            try Organization.insert(
                kind: kind, name: name, creditCode: nil, industry: nil, in: program.id, db)
        }
        let account = try await accounts.add(
            email: "p\(organization)@parties.example", name: name, role: role, organization: organization,
            password: UUID().uuidString, by: .operator(of: program.id))
        let token = try await accounts.createToken(
            for: account.id, name: "test", scopes: [.read, .write], expiresAt: Date.now + 86_400,
            by: .operator(of: program.id))
        return Party(actor: account.actor, token: token.secret, profile: "P\(organization)")
    }

    func publish(_ id: String, openings: Int) async throws {
        let fields: Record = [
            "id": .text(id), "title": .text("票据识别"), "track": .text("software-information"),
            "summary": .text("每天三千张送货单。"), "requirements": .texts(["识别送货单"]),
            "openings": .number(Double(openings)),
        ]
        let landable = Dictionary(
            uniqueKeysWithValues: Landability.allCases.map { ($0.rawValue, RecordValue.text("seen")) })
        _ = try await scenarios.create(fields, Command(owner.actor))
        _ = try await scenarios.move(Scenario.ID(id), ["to": .text("submitted")], Command(owner.actor))
        _ = try await scenarios.move(
            Scenario.ID(id), ["to": .text("published"), "landable": .object(landable)],
            Command(Self.office(of: program)))
    }

    /// A match of each OPC that waits for its yes.
    func offers(of scenario: String) async throws -> [Match.ID] {
        try await withThrowingTaskGroup(of: (Int, Match.ID).self) { group in
            for (number, opc) in opcs.enumerated() {
                group.addTask {
                    let created = try await matches.create(
                        ["scenario": .text(scenario), "opc": .text(opc.profile)], Command(opc.actor))
                    let id = Match.ID(try #require(Int(created.record["id"]?.text ?? "")))
                    _ = try await matches.move(id, ["to": .text("inTalks")], Command(owner.actor))
                    let offer: Record = [
                        "to": .text("offered"), "amountCNY": .number(80_000), "deliverBy": .text("2030-01-31"),
                    ]
                    _ = try await matches.move(id, offer, Command(owner.actor))
                    return (number, id)
                }
            }
            return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }.sorted { $0.key < $1.key }.map(\.value)
        }
    }
}
