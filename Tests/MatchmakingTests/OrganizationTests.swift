import Domain
import Foundation
import Matchmaking
import Testing

struct OrganizationTests {
    private static let company: Record = [
        "kind": "chain-owner", "name": "海汇航运", "uscc": "91310199MAX12PRT6Q", "industry": "水上运输业",
        "legalRepresentative": "张海", "contact": .object(["name": "李汇", "email": "li@example.com"]),
    ]

    @Test func `the office takes in an organization, which then looks after itself`() async throws {
        try await withMarket { market in
            let book = OrganizationBook(market.context)
            let created = try await book.create(Self.company, Command(market.office))
            for (key, value) in Self.company { #expect(created.record[key] == value) }
            let id = Organization.ID(try #require(Int(created.record["id"]?.text ?? "")))
            let itself = Actor(program: market.program.id, role: .owner, account: Account.ID(5), organization: id)
            let changed = try await book.change(
                id, ["name": "海汇航运集团", "contact": .object(["phone": "021-2"])],
                Command(itself, revision: created.revision))
            #expect(changed.record["name"] == "海汇航运集团")
            #expect(changed.record["legalRepresentative"] == "张海")
            #expect(changed.record["contact"] == .object(["phone": "021-2"]))
            let entries = try await market.ledger().filter { $0.subject.kind == .organization }
            #expect(entries.map(\.from) == [nil, "registered"])
            // No name is in the ledger: it cannot be deleted there.
            #expect(entries.allSatisfy { !$0.data.contains("海汇") && !$0.data.contains("李汇") })
        }
    }

    @Test func `an organization is found by its name or its number, and two of one name only by number`() async throws {
        try await withMarket { market in
            let book = OrganizationBook(market.context)
            func create(_ name: String, _ kind: String) async throws -> Organization.ID {
                let made = try await book.create(["kind": .text(kind), "name": .text(name)], Command(market.office))
                return Organization.ID(try #require(Int(made.record["id"]?.text ?? "")))
            }
            let owner = try await create("海汇", "chain-owner")
            let community = try await create("海汇", "community")
            let cases: [(String, Organization.Kind?, Organization.ID)] = [
                ("海汇", .chainOwner, owner), ("海汇", .community, community), ("\(owner)", nil, owner),
            ]
            for (text, kind, expected) in cases {
                #expect(try await book.find(called: text, kind: kind, market.office) == expected)
            }
            let refused: [(String, String)] = [
                ("海汇", "is the name of several: give the number, one of \(owner), \(community)"),
                ("海", "is not the name of one that is known: write it in full, or give the number"),
            ]
            for (text, problem) in refused {
                await #expect(throws: ServiceError.invalid([FieldError(field: "organization", problem: problem)])) {
                    try await book.find(called: text, kind: nil, market.office)
                }
            }
        }
    }

    @Test func `others see who it is, and not how to reach it`() async throws {
        try await withMarket { market in
            let book = OrganizationBook(market.context)
            let created = try await book.create(Self.company, Command(market.office))
            let id = Organization.ID(try #require(Int(created.record["id"]?.text ?? "")))
            let stranger = try await market.member("旁人", .opc)
            let seen = try await book.find(id, stranger).record
            #expect(seen["name"] == "海汇航运")
            #expect(seen["contact"] == nil && seen["legalRepresentative"] == nil)
            let page = try await book.page(stranger, kind: nil, words: nil, limit: 10, cursor: nil)
            #expect(page.items.map { $0["name"] } == ["旁人"])
            let all = try await book.page(market.office, kind: .chainOwner, words: "海汇", limit: 10, cursor: nil)
            #expect(all.items.map { $0["name"] } == ["海汇航运"])
            await #expect(throws: ServiceError.notFound("organization")) {
                try await book.find(Organization.ID(999_999), stranger)
            }
        }
    }

    @Test func `a name or code that is taken is refused`() async throws {
        try await withMarket { market in
            let book = OrganizationBook(market.context)
            _ = try await book.create(Self.company, Command(market.office))
            await #expect(throws: ServiceError.taken(field: "uscc")) {
                try await book.create(Self.company.merging(["name": "另一家"]) { $1 }, Command(market.office))
            }
            let nameless: Record = ["kind": "community", "name": "蓝湾社区"]
            _ = try await book.create(nameless, Command(market.office))
            await #expect(throws: ServiceError.taken(field: "name")) {
                try await book.create(nameless, Command(market.office))
            }
            #expect(try await market.count("organizations") == 3)
        }
    }

    @Test(
        arguments: [
            (["kind": .null], ["kind"]), (["kind": "club"], ["kind"]), (["name": .null], ["name"]),
            (["uscc": "91310199MAX12PRT6"], ["uscc"]), (["colour": "red"], ["colour"]),
            (["name": .null, "uscc": "1"], ["name", "uscc"]),
        ] as [(Record, [String])])
    func `everything that is wrong is named at once`(_ change: Record, _ expected: [String]) async throws {
        try await withMarket { market in
            let request = Self.company.merging(change) { $1 }
            let fields = await refusedFields {
                try await OrganizationBook(market.context).create(request, Command(market.office))
            }
            #expect(fields.sorted() == expected)
        }
    }

    @Test func `nobody changes another organization, and nobody but the office takes one in`() async throws {
        try await withMarket { market in
            let book = OrganizationBook(market.context)
            let pair = try await market.pair()
            let owner = try #require(pair.owner.organization)
            await #expect(throws: ServiceError.self) {
                try await book.change(owner, ["name": "被改名"], Command(pair.opc))
            }
            await #expect(throws: ServiceError.self) { try await book.create(Self.company, Command(pair.opc)) }
            let name = try await book.find(owner, pair.owner).record["name"]
            #expect(name == "海汇航运")
        }
    }

    @Test func `of two who change what both have read, one succeeds`() async throws {
        try await withMarket(connections: 4) { market in
            let book = OrganizationBook(market.context)
            let owner = try await market.member("海汇航运", .owner)
            let id = try #require(owner.organization)
            for round in 1 ... 15 {
                let revision = try await book.find(id, owner).revision
                let successes = await withTaskGroup(of: Bool.self) { group in
                    for number in 1 ... 3 {
                        group.addTask {
                            let change: Record = ["industry": .text("行业 \(round).\(number)")]
                            return (try? await book.change(id, change, Command(owner, revision: revision))) != nil
                        }
                    }
                    return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
                }
                #expect(successes == 1, "round \(round)")
            }
        }
    }
}
