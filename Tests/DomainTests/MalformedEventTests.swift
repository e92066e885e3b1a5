import Domain
import Testing

struct MalformedEventTests {
    typealias Kind = LedgerEntry.Subject.Kind

    static let whole: [Kind: (id: String, to: String, data: Record)] = [
        .scenario: ("S-1", "published", ProgramEventTests.scenario),
        .profile: ("P-1", "verified", ProgramEventTests.profile), .match: ("12", "applied", ProgramEventTests.match),
        .figure: ("people", "registered", ProgramEventTests.figure),
    ]

    static func event(_ kind: Kind, id: String? = nil, to: String? = nil, _ changes: Record = [:]) -> ProgramEvent? {
        guard let whole = whole[kind] else { return nil }
        return ProgramEventTests.event(kind, id ?? whole.id, to: to ?? whole.to, whole.data.with(changes))
    }

    @Test func `what is malformed below is an event when it is not`() {
        for kind in [.scenario, .profile, .match, .figure] as [Kind] { #expect(Self.event(kind) != nil) }
    }

    @Test(
        arguments: [
            (.scenario, "owner", .null), (.scenario, "owner", .text("3")), (.scenario, "owner", .number(3.5)),
            (.scenario, "owner", .number(.nan)), (.scenario, "owner", .number(1e300)), (.scenario, "owner", .list([])),
            (.scenario, "track", .null), (.scenario, "track", .number(1)), (.scenario, "track", .object([:])),
            (.profile, "organization", .null), (.profile, "organization", .text("4")),
            (.profile, "organization", .number(-.infinity)), (.profile, "organization", .flag(true)),
            (.match, "scenario", .null), (.match, "scenario", .number(1)), (.match, "opc", .null),
            (.match, "opc", .list([.text("P-1")])), (.figure, "value", .null), (.figure, "value", .text("10")),
            (.figure, "value", .number(0.5)), (.figure, "on", .null), (.figure, "on", .text("2026-02-30")),
            (.figure, "on", .number(20_260_220)), (.figure, "source", .null), (.figure, "source", .number(1)),
        ] as [(Kind, String, RecordValue)])
    func `an entry without what its event needs is none`(_ kind: Kind, _ field: String, _ value: RecordValue) {
        #expect(Self.event(kind, [field: value]) == nil)
    }

    @Test(
        arguments: [
            (.scenario, "verified"), (.scenario, ""), (.scenario, "Published"), (.profile, "published"),
            (.profile, ""), (.match, "published"), (.match, "none"), (.match, "APPLIED"),
        ] as [(Kind, String)])
    func `an entry to a state that its subject does not have is none`(_ kind: Kind, _ state: String) {
        #expect(Self.event(kind, to: state) == nil)
    }

    @Test(arguments: ["", "M-1", "1.5", " 1", "9223372036854775808", "１"])
    func `a match without a number is none`(_ id: String) {
        #expect(Self.event(.match, id: id) == nil)
    }

    /// What may be missing is taken as missing, and not guessed.
    @Test(
        arguments: [
            ("reason", .text("tooBlue")), ("reason", .number(1)), ("amountCNY", .text("300000")),
            ("amountCNY", .number(0.5)), ("recommendedAt", .text("0.7")), ("flag", .text("late")),
            ("flag", .flag(true)),
        ] as [(String, RecordValue)])
    func `what a match's entry need not say is left out when it makes no sense`(_ field: String, _ value: RecordValue) {
        let event = Self.event(.match, [field: value])
        #expect(event != nil && event == Self.event(.match))
    }

    @Test(arguments: [.null, .text("2"), .number(1.5)] as [RecordValue])
    func `openings that make no sense count as one`(_ value: RecordValue) {
        guard case .scenario(_, let change) = Self.event(.scenario, ["openings": value])?.change else {
            Issue.record("no scenario's event")
            return
        }
        #expect(change.openings == 1)
    }
}
