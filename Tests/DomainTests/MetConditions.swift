import Domain

extension MatchRules.Facts {
    /// Nothing stands against any move but the clock's.
    static var met: MatchRules.Facts {
        var facts = MatchRules.Facts(scenarioState: .published)
        facts.openingsLeft = 1
        return facts
    }

    func with(_ change: (inout MatchRules.Facts) -> Void) -> MatchRules.Facts {
        var facts = self
        change(&facts)
        return facts
    }
}

extension MatchMove {
    /// With every field that these conditions ask for, and no other.
    static func meeting(_ needs: [Condition], to state: MatchState) -> MatchMove {
        var move = MatchMove(to: state)
        if needs.contains(.reason) { move.reason = .timing }
        if needs.contains(.note) { move.note = "More data is needed." }
        if needs.contains(.amount) { move.amountCNY = 300_000 }
        if needs.contains(.deliveryDate) { move.deliverBy = CalendarDay(year: 2027, month: 6, day: 30) }
        if needs.contains(.evidence) { move.evidence = [.link("https://example.com/delivery")] }
        return move
    }

    func with(_ change: (inout MatchMove) -> Void) -> MatchMove {
        var move = self
        change(&move)
        return move
    }
}
