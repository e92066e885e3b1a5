import Domain
import Testing

/// Which fields come with which move.
struct MatchFieldTests {
    static let fields: [(Condition, String)] = [
        (.reason, "reason"), (.note, "note"), (.amount, "amountCNY"), (.deliveryDate, "deliverBy"),
        (.evidence, "evidence"),
    ]

    @Test func `all that a move lacks is named at once`() throws {
        for move in try StatedMatchMove.all {
            let missing = Self.fields.filter { move.needs.contains($0.0) }.map(\.1)
            let refused = MatchRules.fields(MatchMove(to: move.to), from: move.from, by: move.party, move.facts)
            #expect(refused == (missing.isEmpty ? nil : missing), "\(move)")
        }
    }

    @Test(arguments: fields)
    func `a field that is asked for is missed alone`(_ condition: Condition, _ field: String) throws {
        let moves = try StatedMatchMove.all.filter { $0.needs.contains(condition) }
        #expect(!moves.isEmpty)
        for move in moves {
            let others = MatchMove.meeting(move.needs.filter { $0 != condition }, to: move.to)
            #expect(MatchRules.fields(others, from: move.from, by: move.party, move.facts) == [field], "\(move)")
        }
    }

    /// A field, the moves that have a place for it, and how to give it.
    static let additions: [(String, @Sendable (StatedMatchMove) -> Bool, @Sendable (inout MatchMove) -> Void)] = [
        ("amountCNY", { $0.to == .offered }, { $0.amountCNY = 1 }),
        ("deliverBy", { $0.to == .offered }, { $0.deliverBy = CalendarDay(year: 2027, month: 1, day: 1) }),
        (
            "evidence", { $0.to == .delivered || $0.to == .accepted },
            { $0.evidence = [.link("https://example.com/")] }
        ),
        ("rating", { $0.to == .accepted }, { $0.rating = 5 }),
        (
            "nextStep", { $0.to == .inTalks },
            { move in
                move.nextStep = CalendarDay(year: 2027, month: 1, day: 1).map {
                    MatchMove.NextStep(text: "Call", on: $0)
                }
            }
        ),
    ]

    @Test func `a field that nobody asked for is refused`() throws {
        for (field, hasPlace, add) in Self.additions {
            for move in try StatedMatchMove.all {
                let refused = MatchRules.fields(move.complete.with(add), from: move.from, by: move.party, move.facts)
                #expect(refused == (hasPlace(move) ? nil : [field]), "\(field) with \(move)")
            }
        }
    }

    @Test func `another reason than those of the list takes words`() throws {
        for move in try StatedMatchMove.all where move.needs.contains(.reason) {
            let wordless = move.complete.with { $0.reason = .other }
            #expect(MatchRules.fields(wordless, from: move.from, by: move.party, move.facts) == ["note"], "\(move)")
            let explained = wordless.with { $0.note = "The building was sold." }
            #expect(MatchRules.refusal(explained, from: move.from, by: move.party, move.facts) == nil, "\(move)")
        }
    }

    @Test(arguments: Reason.allCases.filter { $0 != .other })
    func `a reason of the list needs no words`(_ reason: Reason) {
        let move = MatchMove(to: .declined).with { $0.reason = reason }
        #expect(MatchRules.refusal(move, from: .applied, by: .owner, .met) == nil)
    }
}
