import Domain
import Testing

struct MatchRulesTests {
    @Test(
        arguments: [
            (0, nil), (7, nil), (8, .limitReached(.applicationsLeft, limit: 8)),
            (9, .limitReached(.applicationsLeft, limit: 8)), (.max, .limitReached(.applicationsLeft, limit: 8)),
        ] as [(Int, Refusal?)])
    func `an OPC with eight open applications makes no ninth`(_ open: Int, _ expected: Refusal?) {
        let facts = MatchRules.Facts.met.with { $0.openApplications = open }
        #expect(MatchRules.refusal(MatchMove(to: .applied), from: nil, by: .opc, facts) == expected)
        #expect(MatchRules.refusal(MatchMove(to: .invited), from: nil, by: .owner, facts) == nil)
    }

    @Test(
        arguments: [
            (0, nil), (9, nil), (10, .limitReached(.invitationsLeft, limit: 10)),
            (11, .limitReached(.invitationsLeft, limit: 10)), (.max, .limitReached(.invitationsLeft, limit: 10)),
        ] as [(Int, Refusal?)])
    func `a scenario with ten open invitations gets no eleventh`(_ open: Int, _ expected: Refusal?) {
        let facts = MatchRules.Facts.met.with { $0.openInvitations = open }
        #expect(MatchRules.refusal(MatchMove(to: .invited), from: nil, by: .owner, facts) == expected)
        #expect(MatchRules.refusal(MatchMove(to: .applied), from: nil, by: .opc, facts) == nil)
    }

    @Test(arguments: [(2, nil), (1, nil), (0, .noOpeningLeft), (-1, .noOpeningLeft)] as [(Int, Refusal?)])
    func `nobody agrees to an opening that is taken`(_ left: Int, _ expected: Refusal?) {
        let facts = MatchRules.Facts.met.with { $0.openingsLeft = left }
        #expect(MatchRules.refusal(MatchMove(to: .agreed), from: .offered, by: .opc, facts) == expected)
    }

    @Test func `an application is taken up only under the version that the OPC knows`() {
        let facts = MatchRules.Facts.met.with { $0.isVersionConfirmed = false }
        let refusal = MatchRules.refusal(MatchMove(to: .inTalks), from: .applied, by: .owner, facts)
        #expect(refusal == .versionNotConfirmed)
        #expect(MatchRules.refusal(MatchMove(to: .inTalks), from: .invited, by: .opc, facts) == nil)
    }

    /// States of the scenario, codes against the pair, and the codes of the refusal.
    @Test(
        arguments: [
            (.published, [], []), (.published, ["overHeadcount"], ["overHeadcount"]),
            (.published, ["language", "price"], ["language", "price"]), (.filled, [], ["scenarioNotPublished"]),
            (.filled, ["price"], ["scenarioNotPublished", "price"]), (.draft, [], ["scenarioNotPublished"]),
            (.submitted, [], ["scenarioNotPublished"]), (.returned, [], ["scenarioNotPublished"]),
            (.closed, [], ["scenarioNotPublished"]), (.voided, [], ["scenarioNotPublished"]),
        ] as [(Scenario.State, [String], [String])])
    func `a pair that may not meet is told all that stands against it`(
        _ state: Scenario.State, _ exclusions: [String], _ codes: [String]
    ) {
        var facts = MatchRules.Facts(scenarioState: state)
        facts.exclusions = exclusions
        let expected: Refusal? = codes.isEmpty ? nil : .notEligible(codes)
        #expect(MatchRules.refusal(MatchMove(to: .applied), from: nil, by: .opc, facts) == expected)
        #expect(MatchRules.refusal(MatchMove(to: .invited), from: nil, by: .owner, facts) == expected)
    }

    /// A condition, facts under which nothing else fails, and what is answered where the condition counts.
    static let unmet: [(Condition, MatchRules.Facts, Refusal)] = [
        (.eligiblePair, .met.with { $0.scenarioState = .closed }, .notEligible(["scenarioNotPublished"])),
        (.eligiblePair, .met.with { $0.exclusions = ["price"] }, .notEligible(["price"])),
        (.applicationsLeft, .met.with { $0.openApplications = 8 }, .limitReached(.applicationsLeft, limit: 8)),
        (.invitationsLeft, .met.with { $0.openInvitations = 10 }, .limitReached(.invitationsLeft, limit: 10)),
        (.openingLeft, .met.with { $0.openingsLeft = 0 }, .noOpeningLeft),
        (.confirmedVersion, .met.with { $0.isVersionConfirmed = false }, .versionNotConfirmed),
    ]

    @Test(arguments: unmet)
    func `a condition counts for the moves that it is stated for`(
        _ condition: Condition, _ facts: MatchRules.Facts, _ refusal: Refusal
    ) throws {
        for move in try StatedMatchMove.all where move.to != .expired {
            let expected = move.needs.contains(condition) ? refusal : nil
            #expect(MatchRules.refusal(move.complete, from: move.from, by: move.party, facts) == expected, "\(move)")
        }
    }
}
