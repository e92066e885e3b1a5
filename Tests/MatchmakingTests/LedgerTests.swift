import Domain
import Foundation
import Matchmaking
import Postgres
import Storage
import Testing

struct LedgerTests {
    struct Forgery: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let statements: [String]
        /// The first entry that is not what it was.
        let number: Int

        init(_ name: String, at number: Int, _ statements: String...) {
            testDescription = name
            self.statements = statements
            self.number = number
        }
    }

    static let forgeries = [
        Forgery("another amount", at: 10, "UPDATE ledger SET data = replace(data, '80000', '90000') WHERE number = 10"),
        Forgery("another space in the data", at: 4, "UPDATE ledger SET data = data || ' ' WHERE number = 4"),
        Forgery("another account", at: 4, "UPDATE ledger SET account = account + 1 WHERE number = 4"),
        Forgery("another role", at: 3, "UPDATE ledger SET role = 'admin' WHERE number = 3"),
        Forgery("nobody's account", at: 2, "UPDATE ledger SET account = NULL WHERE number = 2"),
        Forgery("for somebody else", at: 2, "UPDATE ledger SET principal = 1 WHERE number = 2"),
        Forgery("another time", at: 5, "UPDATE ledger SET at = at - interval '1 ms' WHERE number = 5"),
        Forgery("another state", at: 7, "UPDATE ledger SET to_state = 'voided' WHERE number = 7"),
        Forgery("another subject", at: 7, "UPDATE ledger SET subject = 'S9' WHERE number = 7"),
        Forgery("the first entry missing", at: 1, "DELETE FROM ledger WHERE number = 1"),
        Forgery("an entry missing", at: 5, "DELETE FROM ledger WHERE number = 5"),
        Forgery(
            "an entry missing and the others moved up", at: 5, "DELETE FROM ledger WHERE number = 5",
            "UPDATE ledger SET number = -number WHERE number > 5",
            "UPDATE ledger SET number = -number - 1 WHERE number < 0"),
        Forgery(
            "two entries swapped", at: 4, "UPDATE ledger SET number = 1000 WHERE number = 4",
            "UPDATE ledger SET number = 4 WHERE number = 6", "UPDATE ledger SET number = 6 WHERE number = 1000"),
        Forgery("the last entry cut off", at: 10, "DELETE FROM ledger WHERE number = 10"),
        Forgery("the last three cut off", at: 8, "DELETE FROM ledger WHERE number > 7"),
        Forgery("everything cut off", at: 1, "DELETE FROM ledger"),
        Forgery("another head", at: 10, "UPDATE ledger_heads SET hash = sha256('x')"),
        Forgery("a head that lies behind", at: 10, "UPDATE ledger_heads SET number = 9"),
        Forgery("no head", at: 1, "DELETE FROM ledger_heads"),
    ]

    @Test(arguments: forgeries)
    func `what was forged in the database is found at its first entry`(_ forgery: Forgery) async throws {
        try await withMarket { market in
            try await Self.tenEntries(market)
            let book = LedgerBook(market.context)
            let intact = try await book.verify(market.office)
            #expect(intact["isIntact"] == .flag(true))
            #expect(intact.object("head")["number"] == .number(10))

            try await market.database.transaction { db in
                try db.executeScript(
                    "ALTER TABLE ledger DISABLE TRIGGER USER; ALTER TABLE ledger DROP CONSTRAINT ledger_number_check;"
                        + forgery.statements.joined(separator: ";"))
            }
            let verdict = try await book.verify(market.office)
            #expect(verdict["isIntact"] == .flag(false))
            #expect(verdict["number"] == .number(Double(forgery.number)))
            let fault = await #expect(throws: LedgerFault.self) {
                try await LedgerBook.verify(market.program.id, in: market.database)
            }
            #expect(fault?.number == forgery.number)
        }
    }

    @Test func `a history that was written anew hangs together, but not with a head kept elsewhere`() async throws {
        try await withMarket { market in
            try await Self.tenEntries(market)
            let kept = try await LedgerBook.verify(market.program.id, in: market.database)
            let entries = try await market.ledger()
            let program = market.program.id
            try await market.database.transaction { db in
                try db.executeScript(
                    "ALTER TABLE ledger DISABLE TRIGGER USER; DELETE FROM ledger; DELETE FROM ledger_heads")
                for entry in entries {
                    let to = entry.number == 3 ? "returned" : entry.to
                    let data = try JSONDecoder().decode(Record.self, from: Data(entry.data.utf8))
                    let note = Ledger.Note(entry.subject, from: entry.from, to: to, data: data)
                    _ = try Ledger.append([note], by: entry.actor, at: entry.at, db)
                }
            }
            let forged = try await LedgerBook.verify(program, in: market.database)
            #expect(forged.number == kept.number)
            #expect(forged.hash != kept.hash)
        }
    }

    @Test func `who appends at once gets one chain without a gap`() async throws {
        try await withMarket(connections: 8) { market in
            let program = market.program.id
            try await withThrowingTaskGroup(of: Void.self) { group in
                for task in 1 ... 20 {
                    group.addTask {
                        for step in 1 ... 5 {
                            let subject = LedgerEntry.Subject(.figure, "\(task)/\(step)")
                            let notes = [
                                Ledger.Note(subject, from: nil, to: "one"),
                                Ledger.Note(subject, from: "one", to: "two"),
                            ]
                            try await market.database.transaction(as: .system(program)) { db in
                                _ = try Ledger.append(notes, by: .clock(of: program), at: market.clock.now, db)
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            let head = try await LedgerBook.verify(program, in: market.database)
            #expect(head.number == 200)
            #expect(try await market.ledger().map(\.number) == Array(1 ... 200))
        }
    }

    @Test func `what is rolled back leaves no gap`() async throws {
        try await withMarket { market in
            try await Self.tenEntries(market)
            let program = market.program.id
            struct ChangeOfMind: Error {}
            await #expect(throws: ChangeOfMind.self) {
                try await market.database.transaction(as: .system(program)) { db in
                    let note = Ledger.Note(LedgerEntry.Subject(.figure, "x"), from: nil, to: "y")
                    _ = try Ledger.append([note], by: .clock(of: program), at: market.clock.now, db)
                    throw ChangeOfMind()
                }
            }
            try await market.publish("S2", of: try await market.member("旁人", .owner))
            #expect(try await market.ledger().map(\.number) == Array(1 ... 13))
            _ = try await LedgerBook.verify(program, in: market.database)
        }
    }

    @Test func `the ledger's time goes one way, whatever a server's clock says`() async throws {
        try await withMarket { market in
            try await Self.tenEntries(market)
            let last = try #require(try await market.ledger().last?.at)
            market.clock.advance(-7200)
            try await market.publish("S2", of: try await market.member("旁人", .owner))
            #expect(try await market.ledger().suffix(3).allSatisfy { $0.at == last })
            _ = try await LedgerBook.verify(market.program.id, in: market.database)
        }
    }

    @Test func `the office reads it page by page, and nobody else`() async throws {
        try await withMarket { market in
            let pair = try await Self.tenEntries(market)
            let book = LedgerBook(market.context)
            var (numbers, after): ([Double], Int?) = ([], 0)
            while let start = after {
                let page = try await book.page(market.office, after: start, limit: 4)
                numbers += page.items.compactMap { $0["number"]?.number }
                after = page.next.flatMap { Int($0) }
            }
            #expect(numbers == (1 ... 10).map(Double.init))
            let community = try await market.member("蓝湾社区", .community)
            for actor in [pair.owner, pair.opc, community] {
                await #expect(throws: ServiceError.self) { try await book.page(actor, after: 0, limit: 4) }
                await #expect(throws: ServiceError.self) { try await book.verify(actor) }
            }
        }
    }

    /// Three of a scenario, three of a profile, an application, a change of the scenario, talks, an offer of 80000.
    @discardableResult
    private static func tenEntries(_ market: Market) async throws -> Pair {
        let pair = try await market.pair()
        let match = try await market.approach("S1", "P1", as: pair.opc)
        market.clock.advance(60)
        _ = try await market.scenarios.change(Scenario.ID("S1"), ["title": "单据识别"], Command(pair.owner))
        market.clock.advance(60)
        try await market.carry(match, to: .offered, pair)
        return pair
    }
}
