import Domain
import Foundation
import Matchmaking
import Storage
import Testing

struct ScenarioListingTests {
    private static let draft: Record = [
        "id": "S1", "title": "票据识别", "track": "software-information", "summary": "每天三千张送货单要录入系统。",
        "requirements": .texts(["识别手写送货单"]),
    ]

    /// A draft of a new owner's.
    private func withDraft(_ body: (Market, _ owner: Actor) async throws -> Void) async throws {
        try await withMarket { market in
            let owner = try await market.member("海汇航运", .owner)
            _ = try await market.scenarios.create(Self.draft, Command(owner))
            try await body(market, owner)
        }
    }

    @Test func `from a draft by way of a return to the publication and the end`() async throws {
        try await withDraft { market, owner in
            let id = Scenario.ID("S1")
            let scenarios = market.scenarios
            _ = try await scenarios.move(id, ["to": "submitted"], Command(owner))
            let returned = try await scenarios.move(
                id, ["to": "returned", "reason": "incomplete", "note": "缺验收标准"], Command(market.office))
            #expect(returned.state == "returned")
            #expect(try await scenarios.find(id, owner).record["returnReason"] == "缺验收标准")
            _ = try await scenarios.change(id, ["acceptanceCriteria": .texts(["准确率98%"])], Command(owner))
            _ = try await scenarios.move(id, ["to": "submitted"], Command(owner))
            let published = try await scenarios.move(id, Market.publication, Command(market.office))
            #expect(published.record["returnReason"] == nil)
            #expect(published.record.object("landability").count == Landability.allCases.count)
            let stranger = try await market.member("路人", .opc)
            #expect(try await scenarios.find(id, stranger).record["landability"] == nil)
            _ = try await scenarios.move(id, ["to": "closed", "reason": "scopeChanged"], Command(owner))
            let voided = try await scenarios.move(
                id, ["to": "voided", "reason": "falseDeclaration"], Command(market.office))
            #expect(voided.state == "voided")

            let states = try await market.ledger().filter { $0.subject.kind == .scenario }.map(\.to)
            #expect(
                states == [
                    "draft", "submitted", "returned", "returned", "submitted", "published", "closed", "voided",
                ])
            #expect(try await market.told(owner) == ["returned", "published", "voided"])
            #expect(try await market.told(market.office) == ["submitted", "submitted", "closed"])
        }
    }

    @Test func `nobody else sees what is not published`() async throws {
        try await withDraft { market, owner in
            for stranger in [try await market.member("旁人", .owner), try await market.member("路人", .opc)] {
                await #expect(throws: ServiceError.notFound("scenario")) {
                    try await market.scenarios.find(Scenario.ID("S1"), stranger)
                }
                await #expect(throws: ServiceError.notFound("scenario")) {
                    try await market.scenarios.move(Scenario.ID("S1"), ["to": "submitted"], Command(stranger))
                }
                let page = try await market.scenarios.page(
                    stranger, track: nil, state: [], words: nil, owner: nil, limit: 10, cursor: nil)
                #expect(page.items.isEmpty)
            }
        }
    }

    @Test(arguments: Landability.allCases)
    func `without what the office has seen of an item nothing is published`(_ item: Landability) async throws {
        try await withDraft { market, owner in
            _ = try await market.scenarios.move(Scenario.ID("S1"), ["to": "submitted"], Command(owner))
            var seen = Market.publication.object("landable")
            seen[item.rawValue] = nil
            let request: Record = ["to": "published", "landable": .object(seen)]
            let fields = await refusedFields {
                try await market.scenarios.move(Scenario.ID("S1"), request, Command(market.office))
            }
            #expect(fields == ["landable.\(item.rawValue)"])
            #expect(try await market.scenarios.find(Scenario.ID("S1"), owner).state == "submitted")
        }
    }

    @Test func `an item that nobody knows, and a checklist where none belongs, are refused`() async throws {
        try await withDraft { market, owner in
            let id = Scenario.ID("S1")
            let early = await refusedFields {
                try await market.scenarios.move(
                    id, ["to": "submitted", "landable": .object(["payingOwner": "yes"])], Command(owner))
            }
            #expect(early == ["landable"])
            _ = try await market.scenarios.move(id, ["to": "submitted"], Command(owner))
            var request = Market.publication
            var items = request.object("landable")
            items["goodWeather"] = "seen"
            request["landable"] = .object(items)
            let sent = request
            let unknown = await refusedFields {
                try await market.scenarios.move(id, sent, Command(market.office))
            }
            #expect(unknown == ["landable.goodWeather"])
        }
    }

    @Test func `whoever wrote a scenario does not publish it`() async throws {
        try await withMarket { market in
            let owner = try await market.member("海汇航运", .owner)
            let office = try #require(market.office.organization)
            _ = try await Mandates(market.context).grant(["agent": .text(office.description)], Command(owner))
            var clerk = market.office
            clerk.principal = owner.organization
            _ = try await market.scenarios.create(Self.draft, Command(clerk))
            _ = try await market.scenarios.move(Scenario.ID("S1"), ["to": "submitted"], Command(clerk))
            await #expect(throws: ServiceError.refused(.ownWork)) {
                try await market.scenarios.move(Scenario.ID("S1"), Market.publication, Command(market.office))
            }
            let colleague = Actor(
                program: market.program.id, role: .office, account: Account.ID(2), organization: office)
            let published = try await market.scenarios.move(
                Scenario.ID("S1"), Market.publication, Command(colleague))
            #expect(published.state == "published")
        }
    }

    @Test func `the office posts no scenario, and nobody posts one for somebody else`() async throws {
        try await withMarket { market in
            let opc = try await market.member("纸鸢工作室", .opc)
            for actor in [market.office, opc] {
                await #expect(throws: ServiceError.self) {
                    try await market.scenarios.create(Self.draft, Command(actor))
                }
            }
            let owner = try await market.member("海汇航运", .owner)
            var foreign = Self.draft
            foreign["owner"] = .object(["name": "旁人"])
            let request = foreign
            let fields = await refusedFields { try await market.scenarios.create(request, Command(owner)) }
            #expect(fields == ["owner.name"])
            _ = try await market.scenarios.create(Self.draft, Command(owner))
            await #expect(throws: ServiceError.taken(field: "id")) {
                try await market.scenarios.create(Self.draft, Command(owner))
            }
        }
    }

    @Test(arguments: ["closed", "voided"])
    func `the end of a scenario ends its matches`(_ end: String) async throws {
        try await withMarket { market in
            let pair = try await market.pair(openings: 3)
            let (second, third) = (try await market.member("乙", .opc), try await market.member("丙", .opc))
            try await market.verify("P2", of: second)
            try await market.verify("P3", of: third)
            let agreed = try await market.approach("S1", "P1", as: pair.opc)
            try await market.carry(agreed, to: .agreed, pair)
            let talking = try await market.approach("S1", "P2", as: second)
            try await market.move(talking, to: .inTalks, as: pair.owner)
            let invited = try await market.approach("S1", "P3", as: pair.owner)
            let request: Record = ["to": .text(end), "reason": "falseDeclaration"]
            _ = try await market.scenarios.move(Scenario.ID("S1"), request, Command(market.office))
            let expected: [MatchState] =
                end == "closed" ? [.agreed, .superseded, .superseded] : [.voided, .voided, .voided]
            var states: [MatchState?] = []
            for match in [agreed, talking, invited] { states.append(try await market.state(of: match)) }
            #expect(states == expected)
            #expect(try await market.told(third).last == (end == "closed" ? "superseded" : "voided"))
            #expect(try await market.scenarios.find(Scenario.ID("S1"), pair.owner).state == end)
            let refusal = await refusedFields { try await market.approach("S1", "P2", as: second) }
            #expect(refusal != [])
            _ = try await LedgerBook.verify(market.program.id, in: market.database)
        }
    }

    @Test func `a change on top of what somebody else has changed is refused`() async throws {
        try await withDraft { market, owner in
            let id = Scenario.ID("S1")
            let seen = try await market.scenarios.find(id, owner)
            let changed = try await market.scenarios.change(
                id, ["title": "票据识别二"], Command(owner, revision: seen.revision))
            #expect(changed.revision == seen.revision + 1)
            let late = Command(owner, revision: seen.revision)
            await #expect(throws: ServiceError.stale(current: changed.revision)) {
                try await market.scenarios.change(id, ["title": "票据识别三"], late)
            }
            await #expect(throws: ServiceError.stale(current: changed.revision)) {
                try await market.scenarios.move(id, ["to": "submitted"], late)
            }
            #expect(try await market.scenarios.find(id, owner).record["title"] == "票据识别二")
        }
    }
}
