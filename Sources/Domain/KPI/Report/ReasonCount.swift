/// How often a side gave a reason for an end.
package struct ReasonCount: Sendable {
    package let state: MatchState
    package let by: Party
    package let reason: Reason
    package let matches: [Match.ID]

    package static let definition = LocalizedText(
        zh: "截至日已结束的对接，按结束状态、给出原因的一方和原因计数；作废的不计。",
        en:
            "Matches that have ended, by the state they ended in, who gave the reason, and the reason; void ones do not count."
    )

    /// In the order of the states, sides and reasons.
    static func all(in count: KPICount) -> [ReasonCount] {
        struct Key: Hashable {
            let state: MatchState
            let by: Party
            let reason: Reason
        }
        var matches: [Key: [Match.ID]] = [:]
        for match in count.matches.lazy.map({ count.tally.matches[$0] }) where match.state.isEnd {
            guard let reason = match.reason else { continue }
            matches[Key(state: match.state, by: match.reasonBy, reason: reason), default: []].append(match.id)
        }
        guard !matches.isEmpty else { return [] }
        return MatchState.allCases.flatMap { state in
            Party.allCases.flatMap { party in
                Reason.allCases.compactMap { reason in
                    matches[Key(state: state, by: party, reason: reason)].map {
                        ReasonCount(state: state, by: party, reason: reason, matches: $0)
                    }
                }
            }
        }
    }
}
