import Domain
import Testing

struct MatchDeadlineTests {
    static let late = MatchRules.Facts.met.with { $0.isDeadlinePassed = true }

    /// Of the states, those in which product.md gives somebody a number of days to answer.
    @Test func `what a side does after the deadline comes too late`() throws {
        for move in try StatedMatchMove.all {
            let isTooLate =
                [.applied, .invited, .offered].contains(move.from) && (move.party == .owner || move.party == .opc)
            let refusal = MatchRules.refusal(move.complete, from: move.from, by: move.party, Self.late)
            #expect(refusal == (isTooLate ? .deadlinePassed : nil), "\(move)")
        }
    }

    @Test(arguments: [.applied, .invited, .offered] as [MatchState])
    func `the clock ends nothing before its time`(_ state: MatchState) {
        let refusal = MatchRules.refusal(MatchMove(to: .expired), from: state, by: .clock, .met)
        guard case .notNow = refusal else {
            Issue.record("answered \(String(describing: refusal))")
            return
        }
        #expect(MatchRules.refusal(MatchMove(to: .expired), from: state, by: .clock, Self.late) == nil)
    }

    @Test(
        arguments: [
            (.applied, .workingDays(5)), (.invited, .workingDays(5)), (.offered, .workingDays(3)),
        ] as [(MatchState, Alarm.Span)])
    func `an answer has as many days as stated`(_ state: MatchState, _ expected: Alarm.Span) {
        #expect(state.deadline == expected)
    }

    @Test func `no other state has a deadline`() {
        let others = MatchState.allCases.filter { ![.applied, .invited, .offered].contains($0) }
        #expect(others.allSatisfy { $0.deadline == nil })
    }

    @Test func `the side is told of the move itself first, then that it is late, then of what the move takes`() {
        var facts = Self.late
        facts.openingsLeft = 0
        let bare = MatchMove(to: .agreed)
        let priced = bare.with { $0.amountCNY = 1 }
        #expect(MatchRules.fields(priced, from: .offered, by: .owner, facts) == nil)
        #expect(MatchRules.refusal(priced, from: .offered, by: .owner, facts) == .notYourMove(allowed: [.opc]))
        #expect(MatchRules.fields(priced, from: .offered, by: .opc, facts) == ["amountCNY"])
        #expect(MatchRules.refusal(bare, from: .offered, by: .opc, facts) == .deadlinePassed)
        facts.isDeadlinePassed = false
        #expect(MatchRules.refusal(bare, from: .offered, by: .opc, facts) == .noOpeningLeft)
    }
}
