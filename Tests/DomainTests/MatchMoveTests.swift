import Domain
import Testing

struct MatchMoveTests {
    static let hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"

    @Test func `the state is enough`() throws {
        #expect(try MatchMove(record: ["to": .text("withdrawn")]) == MatchMove(to: .withdrawn))
    }

    @Test func `every field arrives where it belongs`() throws {
        let move = try MatchMove(record: [
            "to": .text("accepted"), "reason": .text("timing"), "note": .text(" 已验收 "), "amountCNY": .number(300_000),
            "deliverBy": .text("2027-06-30"), "rating": .number(5),
            "evidence": .list([
                .object(["link": .text("https://example.com/报告?version=2")]),
                .object(["name": .text("验收.pdf"), "sha256": .text(Self.hash.uppercased())]),
            ]),
            "nextStep": .object(["text": .text("Visit"), "on": .text("2027-07-01")]),
        ])
        var expected = MatchMove(to: .accepted)
        expected.reason = .timing
        expected.note = "已验收"
        expected.amountCNY = 300_000
        expected.deliverBy = CalendarDay(year: 2027, month: 6, day: 30)
        expected.rating = 5
        expected.evidence = [
            .link("https://example.com/报告?version=2"), .file(name: "验收.pdf", sha256: Self.hash),
        ]
        expected.nextStep = MatchMove.NextStep(text: "Visit", on: try #require(CalendarDay("2027-07-01")))
        #expect(move == expected)
    }

    @Test(arguments: MatchState.allCases) func `every state is known by its name`(_ state: MatchState) throws {
        #expect(try MatchMove(record: ["to": .text(state.rawValue)]).to == state)
        #expect(try MatchMove(record: ["to": .text(state.rawValue.uppercased())]).to == state)
    }

    @Test(arguments: Reason.allCases) func `every reason is known by its name`(_ reason: Reason) throws {
        let move = try MatchMove(record: ["to": .text("declined"), "reason": .text(reason.rawValue)])
        #expect(move.reason == reason)
    }

    @Test(arguments: ["reason", "note", "amountCNY", "deliverBy", "rating", "evidence", "nextStep"])
    func `null says nothing`(_ field: String) throws {
        #expect(try MatchMove(record: ["to": .text("invited"), field: .null]) == MatchMove(to: .invited))
    }

    /// From the smallest to the largest, as numbers and as people write them.
    @Test(
        arguments: [
            (.number(1), 1), (.number(100_000_000_000), 100_000_000_000), (.text("300000"), 300_000),
            (.text("300,000"), 300_000), (.text("300，000"), 300_000), (.text(" 300 000 "), 300_000),
        ] as [(RecordValue, Int)])
    func `an amount is whole yuan`(_ value: RecordValue, _ expected: Int) throws {
        #expect(try MatchMove(record: ["to": .text("offered"), "amountCNY": value]).amountCNY == expected)
    }

    @Test(arguments: [1, 2, 3, 4, 5]) func `a rating is one to five`(_ rating: Int) throws {
        let record: Record = ["to": .text("accepted"), "rating": .number(Double(rating))]
        #expect(try MatchMove(record: record).rating == rating)
    }

    @Test func `evidence goes out as it came in`() throws {
        let pieces: [RecordValue] = [
            .object(["link": .text("http://example.com/a")]),
            .object(["name": .text("a.zip"), "sha256": .text(Self.hash)]),
        ]
        let move = try MatchMove(record: ["to": .text("delivered"), "evidence": .list(pieces)])
        #expect(move.evidence.map(\.record) == pieces)
    }

    @Test func `twenty pieces of evidence are not too many`() throws {
        let piece = RecordValue.object(["link": .text("https://example.com/")])
        let evidence = RecordValue.list(Array(repeating: piece, count: 20))
        #expect(try MatchMove(record: ["to": .text("delivered"), "evidence": evidence]).evidence.count == 20)
    }
}
