import Domain
import Foundation
import Matchmaking
import Postgres
import Storage
import Testing

/// An OPC that has left its words wherever it could: in its profile, in matches of every kind, in an account.
struct ErasedStory {
    let owner: Actor
    let opc: Actor
    let organization: Organization.ID
    let accepted: Match.ID
    let agreed: Match.ID
    let applied: Match.ID
    let invited: Match.ID

    /// Each somewhere else: name, contact, texts, notes, evidence, rating, account.
    static let words = [
        "纸鸢工作室", "陆知远", "zhiyuan@paper.example", "13900001111", "折纸无人机编队", "翻折算法顾问", "临港蓝湾社区",
        "两周内可以开工", "https://paper.example/report", "验收会上很专业", "lu@account.example", "陆老板",
    ]

    init(_ market: Market) async throws {
        owner = try await market.member("海汇航运", .owner)
        let opc = try await Self.account(in: market)
        self.opc = opc
        organization = try #require(opc.organization)
        try await Self.profile(of: opc, in: market)
        for scenario in ["S1", "S2", "S3", "S4"] { try await market.publish(scenario, of: owner) }
        let pair = Pair(owner: owner, opc: opc)

        accepted = try await Self.application("S1", by: opc, in: market)
        try await market.carry(accepted, to: .agreed, pair)
        let evidence: RecordValue = .list([.object(["link": "https://paper.example/report"])])
        _ = try await market.matches.find(accepted, owner)
        try await market.move(accepted, to: .delivered, as: opc, ["evidence": evidence])
        try await market.move(accepted, to: .accepted, as: owner)
        _ = try await market.matches.rate(accepted, ["rating": .number(5), "note": "验收会上很专业"], Command(opc))

        agreed = try await Self.application("S2", by: opc, in: market)
        let answer = try await market.matches.move(
            agreed, ["to": "inTalks"], Command(owner, idempotencyKey: "o1", requestHash: [3]))
        try #require(answer.state == "inTalks")
        try await market.move(agreed, to: .offered, as: owner)
        try await market.move(agreed, to: .agreed, as: opc)
        applied = try await Self.application("S3", by: opc, in: market)
        invited = try await market.approach("S4", "P1", as: owner)
    }

    private static func account(in market: Market) async throws -> Actor {
        let member = try await market.member("纸鸢工作室", .opc)
        let accounts = Accounts(
            database: market.database, program: market.program.id, now: market.context.now, hashing: .forTests)
        let account = try await accounts.add(
            email: "lu@account.example", name: "陆老板", role: .opc, organization: member.organization,
            password: TestAccounts.password, by: .operator(of: market.program.id))
        return account.actor
    }

    private static func profile(of opc: Actor, in market: Market) async throws {
        let contact: Record = ["name": "陆知远", "email": "zhiyuan@paper.example", "phone": "13900001111"]
        let record: Record = [
            "id": "P1", "headcount": .number(3), "tracks": .texts(["software-information"]), "summary": "折纸无人机编队",
            "capabilities": .texts(["识别手写送货单"]), "community": "临港蓝湾社区",
            "cases": .list([.object(["title": "翻折算法顾问"])]), "contact": .object(contact),
        ]
        _ = try await market.profiles.create(record, Command(opc, idempotencyKey: "p1", requestHash: [1]))
        _ = try await market.profiles.move(Profile.ID("P1"), ["to": "submitted"], Command(opc))
        let office = Command(market.office, idempotencyKey: "p2", requestHash: [2])
        _ = try await market.profiles.move(Profile.ID("P1"), ["to": "verified"], office)
    }

    private static func application(_ scenario: String, by opc: Actor, in market: Market) async throws -> Match.ID {
        let request: Record = ["scenario": .text(scenario), "opc": "P1", "note": "两周内可以开工"]
        return try await market.matches.create(
            request, Command(opc, idempotencyKey: "a" + scenario, requestHash: [4])
        ).matchID
    }
}
