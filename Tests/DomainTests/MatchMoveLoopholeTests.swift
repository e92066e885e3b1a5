import Domain
import Testing

struct MatchMoveLoopholeTests {
    @Test(arguments: ["", " ", "\u{3000}"]) func `a blank state is no state`(_ blank: String) {
        let error = #expect(throws: FieldErrors.self) { try MatchMove(record: ["to": .text(blank)]) }
        #expect(error == .one("to", "is missing: say which state the match should come into"))
    }

    @Test(arguments: ["０", "ｆ", "Ａ"]) func `the digits of a hash are ASCII`(_ digit: String) {
        let file: Record = ["name": .text("a.pdf"), "sha256": .text(digit, times: 64)]
        #expect(throws: FieldErrors.self) { try EvidenceTests.read(file) }
    }

    @Test(arguments: ["https://", "http://", "https:///report", "https://?a", "https://#a"])
    func `an address without a host leads nowhere`(_ link: String) {
        #expect(throws: FieldErrors.self) { try EvidenceTests.read(["link": .text(link)]) }
    }

    @Test(arguments: ["\u{7F}", "\u{200B}", "\u{202E}", "\u{FEFF}"])
    func `an address has no invisible characters`(_ character: String) {
        #expect(throws: FieldErrors.self) {
            try EvidenceTests.read(["link": .text("https://example.com/\(character)fdp.a")])
        }
    }

    @Test(arguments: ["0x10", "1e3"]) func `an amount is written in digits`(_ amount: String) {
        #expect(throws: FieldErrors.self) {
            try MatchMove(record: ["to": .text("offered"), "amountCNY": .text(amount)])
        }
    }

    @Test func `a next step that lacks both hears of both`() {
        let record: Record = ["to": .text("inTalks"), "nextStep": .object([:])]
        let error = #expect(throws: FieldErrors.self) { try MatchMove(record: record) }
        #expect(error?.errors.map(\.field) == ["nextStep.text", "nextStep.on"])
    }

    @Test func `the clock that comes too early hears the state`() {
        let refusal = MatchRules.refusal(MatchMove(to: .expired), from: .applied, by: .clock, .met)
        #expect(refusal == .notNow(state: "applied", next: ["expired", "superseded"]))
    }
}
