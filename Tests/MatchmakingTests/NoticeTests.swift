import Domain
import Foundation
import Matchmaking
import Testing

struct NoticeTests {
    @Test func `each move tells the other side, with the time that it has to answer`() async throws {
        try await withMarket { market in
            let pair = try await market.pair()
            let match = try await market.approach("S1", "P1", as: pair.opc)
            try await market.move(match, to: .inTalks, as: pair.owner)
            try await market.move(match, to: .offered, as: pair.owner)
            try await market.move(match, to: .inTalks, as: pair.opc, ["note": "多给两周"])
            try await market.move(match, to: .offered, as: pair.owner)
            try await market.move(match, to: .agreed, as: pair.opc)
            #expect(
                try await market.told(pair.owner) == ["published", "applied", "offerReturned", "agreed", "filled"])
            #expect(try await market.told(pair.opc) == ["verified", "inTalks", "offered", "offered"])
            #expect(try await market.told(market.office) == ["submitted", "submitted"])
            let last = try await market.notices.page(pair.opc, limit: 1, cursor: nil).items[0]
            #expect(last["deadline"] == "2026-03-05T16:00:00.000Z")
            #expect(last.object("subject") == ["kind": "match", "id": .text(match.description)])
        }
    }

    @Test func `the newest come first, page by page, each once`() async throws {
        try await withMarket { market in
            let owner = try await market.member("海汇航运", .owner)
            for number in 1 ... 5 { try await market.publish("S\(number)", of: owner) }
            var (seen, cursor): ([String], String?) = ([], nil)
            repeat {
                let page = try await market.notices.page(owner, limit: 2, cursor: cursor)
                #expect(page.items.count <= 2)
                seen += page.items.compactMap { $0.object("subject")["id"]?.text }
                cursor = page.next
            } while cursor != nil
            #expect(seen == ["S5", "S4", "S3", "S2", "S1"])
            let fields = await refusedFields { try await market.notices.page(owner, limit: 2, cursor: "x") }
            #expect(fields == ["cursor"])
        }
    }

    @Test func `what is read stays read from the first time on, and is nobody else's to read`() async throws {
        try await withMarket { market in
            let pair = try await market.pair()
            let notice = try await market.notices.page(pair.owner, limit: 1, cursor: nil).items[0]
            let id = try #require(Int(notice["id"]?.text ?? ""))
            #expect(notice["readAt"] == nil)
            for other in [pair.opc, market.office] {
                await #expect(throws: ServiceError.notFound("notification")) {
                    try await market.notices.markRead(id, Command(other))
                }
            }
            let read = try await market.notices.markRead(id, Command(pair.owner))
            market.clock.advance(60)
            let again = try await market.notices.markRead(id, Command(pair.owner))
            #expect(read.record["readAt"] != nil)
            #expect(again.record["readAt"] == read.record["readAt"])
            await #expect(throws: ServiceError.notFound("notification")) {
                try await market.notices.markRead(999_999, Command(pair.owner))
            }
        }
    }
}
