import Domain
import Testing

struct MatchMoveRefusalTests {
    private static let unknown = "is not a field that Berth knows: remove it or correct its name"
    private static let noAmount = "is no whole number of yuan: write it in digits"

    @Test(
        arguments: [
            ("to", .null, "to", "is missing: say which state the match should come into"),
            ("to", .list([]), "to", "is a list: give a text"),
            ("to", .flag(true), "to", "is true or false: give a text"),
            ("reason", .object([:]), "reason", "is an object: give a text"),
            ("note", .text("x", times: 5_001), "note", "has 5001 characters: shorten it to 5000"),
            ("note", .text("a\u{0}b"), "note", "contains a control character: remove it"),
            ("note", .list([.text("x")]), "note", "is a list: give a text"),
            ("amountCNY", .number(0), "amountCNY", "is 0: it must be between 1 and 100000000000"),
            ("amountCNY", .number(-1), "amountCNY", "is -1: it must be between 1 and 100000000000"),
            (
                "amountCNY", .number(100_000_000_001), "amountCNY",
                "is 100000000001: it must be between 1 and 100000000000"
            ),
            ("amountCNY", .number(0.5), "amountCNY", noAmount), ("amountCNY", .number(.nan), "amountCNY", noAmount),
            ("amountCNY", .number(.infinity), "amountCNY", noAmount),
            ("amountCNY", .text("thirty"), "amountCNY", noAmount), ("amountCNY", .flag(true), "amountCNY", noAmount),
            ("deliverBy", .text("30.6.2027"), "deliverBy", "is no date: write it like 2026-12-01"),
            ("deliverBy", .text("2027-02-29"), "deliverBy", "is no date: write it like 2026-12-01"),
            ("deliverBy", .flag(false), "deliverBy", "is true or false: give a text"),
            ("rating", .number(0), "rating", "is 0: it must be between 1 and 5"),
            ("rating", .number(6), "rating", "is 6: it must be between 1 and 5"),
            ("rating", .number(4.5), "rating", "is no whole number: write it in digits"),
            ("rating", .text("good"), "rating", "is no whole number: write it in digits"),
            ("nextStep", .text("call"), "nextStep", "is a text: give an object"),
            (
                "nextStep", .object(["on": .text("2027-01-01")]), "nextStep.text", "is missing: it is required"
            ),
            (
                "nextStep", .object(["text": .text("x", times: 501), "on": .text("2027-01-01")]), "nextStep.text",
                "has 501 characters: shorten it to 500"
            ),
            ("nextStep", .object(["text": .text("Call")]), "nextStep.on", "is missing: give the day of the next step"),
            (
                "nextStep", .object(["text": .text("Call"), "on": .text("soon")]), "nextStep.on",
                "is no date: write it like 2026-12-01"
            ),
            (
                "nextStep", .object(["text": .text("Call"), "on": .text("2027-01-01"), "at": .text("9")]),
                "nextStep.at", unknown
            ),
            ("opc", .text("P-1"), "opc", unknown), ("To", .text("applied"), "To", unknown),
            ("amount", .number(1), "amount", unknown),
        ] as [(String, RecordValue, String, String)])
    func `a bad value is refused, with its field and what to do`(
        field: String, value: RecordValue, named: String, problem: String
    ) {
        let record: Record = ["to": .text("offered")]
        let error = #expect(throws: FieldErrors.self) { try MatchMove(record: record.with([field: value])) }
        #expect(error == .one(named, problem))
    }

    @Test(arguments: ["to", "reason"]) func `what is on no list is refused with the list`(_ field: String) throws {
        let record: Record = ["to": .text("offered")]
        let error = #expect(throws: FieldErrors.self) { try MatchMove(record: record.with([field: .text("signed")])) }
        let names = field == "to" ? MatchState.allCases.map(\.rawValue) : Reason.allCases.map(\.rawValue)
        #expect(error == .one(field, "is “signed”: choose one of \(names.joined(separator: ", "))"))
    }

    @Test func `a move without a state is none`() {
        let error = #expect(throws: FieldErrors.self) { try MatchMove(record: [:]) }
        #expect(error == .one("to", "is missing: say which state the match should come into"))
    }

    @Test func `everything that is wrong is said at once`() {
        let record: Record = [
            "to": .text("?"), "reason": .text("?"), "note": .flag(true), "amountCNY": .number(0),
            "deliverBy": .text("?"), "rating": .number(0), "nextStep": .null, "extra": .null,
            "evidence": .list([.object([:]), .text("x")]),
        ]
        let error = #expect(throws: FieldErrors.self) { try MatchMove(record: record) }
        #expect(
            Set(error?.errors.map(\.field) ?? []) == [
                "to", "reason", "note", "amountCNY", "deliverBy", "rating", "extra", "evidence[1].link", "evidence[2]",
            ])
    }
}
