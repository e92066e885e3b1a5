import Domain
import Foundation
import Testing

struct ProgramEventTests {
    typealias Kind = LedgerEntry.Subject.Kind

    static let at = Date(millisecondsSince1970: 1_795_226_400_123)

    static func event(
        _ kind: Kind, _ id: String, from: String? = nil, to: String, by role: Role = .office, _ data: Record
    ) -> ProgramEvent? {
        let entry = LedgerEntry(
            after: .genesis, at: at, actor: Actor(program: Program.ID("p"), role: role),
            subject: LedgerEntry.Subject(kind, id), from: from, to: to, data: "")
        return ProgramEvent(entry, data: data)
    }

    static let scenario: Record = ["owner": .number(3), "track": .text("ports"), "openings": .number(2)]
    static let profile: Record = [
        "organization": .number(4), "tracks": .texts("ports", "culture"), "isCounted": .flag(true),
    ]
    static let match: Record = ["scenario": .text("S-1"), "opc": .text("P-1")]
    static let figure: Record = [
        "value": .number(10), "on": .text("2026-11-20"), "source": .text("〔2026〕1"), "indicator": .text("communities"),
    ]

    @Test(arguments: Scenario.State.allCases) func `a scenario came into a state`(_ state: Scenario.State) {
        let change = ProgramEvent.ScenarioChange(to: state, owner: Organization.ID(3), track: "ports", openings: 2)
        let expected = ProgramEvent(at: Self.at, by: .office, change: .scenario(Scenario.ID("S-1"), change))
        #expect(Self.event(.scenario, "S-1", from: "draft", to: state.rawValue, Self.scenario) == expected)
    }

    @Test(arguments: Scenario.Distinction.allCases)
    func `a scenario was given a distinction, or lost it`(_ distinction: Scenario.Distinction) {
        let change = ProgramEvent.ScenarioChange(
            to: nil, distinction: distinction, owner: Organization.ID(3), track: "ports", openings: 1)
        let expected = ProgramEvent(at: Self.at, by: .office, change: .scenario(Scenario.ID("S-1"), change))
        let data = Self.scenario.without("openings")
        #expect(Self.event(.scenario, "S-1", from: "none", to: distinction.rawValue, data) == expected)
    }

    @Test(arguments: Profile.State.allCases) func `a profile came into a state`(_ state: Profile.State) {
        let change = ProgramEvent.ProfileChange(
            to: state, organization: Organization.ID(4), tracks: ["ports", "culture"], isCounted: true)
        let expected = ProgramEvent(at: Self.at, by: .opc, change: .profile(Profile.ID("P-1"), change))
        #expect(Self.event(.profile, "P-1", to: state.rawValue, by: .opc, Self.profile) == expected)
    }

    @Test(arguments: [.flag(false), .null, .text("true"), .number(1)] as [RecordValue])
    func `a profile is counted where the entry says so, and nowhere else`(_ value: RecordValue) {
        let data = Self.profile.with(["isCounted": value]).without("tracks")
        let change = ProgramEvent.ProfileChange(
            to: .verified, organization: Organization.ID(4), tracks: [], isCounted: false)
        let expected = ProgramEvent(at: Self.at, by: .office, change: .profile(Profile.ID("P-1"), change))
        #expect(Self.event(.profile, "P-1", to: "verified", data) == expected)
    }

    @Test(arguments: MatchState.allCases) func `a match came into a state`(_ state: MatchState) {
        for earlier in [nil] + MatchState.allCases.map(Optional.some) {
            let change = ProgramEvent.MatchChange(
                scenario: Scenario.ID("S-1"), profile: Profile.ID("P-1"), from: earlier, to: state)
            let expected = ProgramEvent(at: Self.at, by: .owner, change: .match(Match.ID(12), change))
            #expect(
                Self.event(.match, "12", from: earlier?.rawValue, to: state.rawValue, by: .owner, Self.match)
                    == expected)
        }
    }

    @Test func `what a match's entry says of it arrives`() {
        let data = Self.match.with([
            "reason": .text("priceTooHigh"), "amountCNY": .number(300_000), "recommendedAt": .number(0.75),
            "flag": .text("overdue"), "noteHash": .text("0"),
        ])
        let change = ProgramEvent.MatchChange(
            scenario: Scenario.ID("S-1"), profile: Profile.ID("P-1"), from: .delivered, to: .delivered,
            reason: .priceTooHigh, amountCNY: 300_000, recommendedAt: 0.75, flag: .overdue)
        let expected = ProgramEvent(at: Self.at, by: .clock, change: .match(Match.ID(1), change))
        #expect(Self.event(.match, "1", from: "delivered", to: "delivered", by: .clock, data) == expected)
    }

    @Test func `a figure was registered`() throws {
        let day = try #require(CalendarDay("2026-11-20"))
        let figure = ProgramEvent.Figure(indicator: "communities", value: 10, on: day, source: "〔2026〕1")
        let expected = ProgramEvent(at: Self.at, by: .office, change: .figure(figure))
        #expect(Self.event(.figure, "communities", to: "registered", Self.figure) == expected)
    }

    @Test(arguments: [.program, .organization, .account, .mandate] as [Kind])
    func `what the KPI does not count is no event`(_ kind: Kind) {
        let data = Self.scenario.with(Self.profile).with(Self.match).with(Self.figure)
        for state in ["published", "verified", "accepted", "registered"] {
            #expect(Self.event(kind, "1", to: state, data) == nil)
        }
    }

    /// The actor's role, the side that the entry names, and the side that counts.
    @Test(
        arguments: [
            (.owner, nil, .owner), (.opc, nil, .opc), (.clock, nil, .clock), (.office, nil, .office),
            (.admin, nil, .office), (.operator, nil, .office), (.community, nil, .office),
            (.community, "opc", .opc), (.community, "owner", .owner), (.office, "owner", .owner),
            (.office, "opc", .opc), (.office, "office", .office), (.admin, "clock", .clock),
            (.operator, "owner", .owner), (.community, "nobody", .office), (.owner, "opc", .owner),
            (.opc, "owner", .opc), (.clock, "opc", .clock),
        ] as [(Role, String?, Party)])
    func `who acts for a side counts as that side`(_ role: Role, _ named: String?, _ expected: Party) {
        let data = Self.match.with(["party": named.map { .text($0) } ?? .null])
        #expect(Self.event(.match, "1", to: "declined", by: role, data)?.by == expected)
    }
}
