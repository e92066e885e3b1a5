import Domain

/// A move of a match that `StatedBlocks` allows to one side, with what meets its conditions.
struct StatedMatchMove: CustomStringConvertible {
    let from: MatchState?
    let to: MatchState
    let party: Party
    let needs: [Condition]

    static var all: [StatedMatchMove] {
        get throws {
            let moves = try StatedTable(StatedBlocks.match, states: MatchState.allCases.map(\.rawValue)).moves
            return moves.flatMap { move in
                Party.allCases.filter(move.by.contains).compactMap { party in
                    MatchState(rawValue: move.to).map {
                        StatedMatchMove(
                            from: move.from.flatMap(MatchState.init), to: $0, party: party, needs: move.needs)
                    }
                }
            }
        }
    }

    var complete: MatchMove { .meeting(needs, to: to) }

    var facts: MatchRules.Facts { .met.with { $0.isDeadlinePassed = needs.contains(.deadlinePassed) } }

    var description: String { "\(from?.rawValue ?? "(none)") to \(to) by \(party)" }
}

extension MatchRules {
    /// Nil if the move may be made.
    static func refusal(
        _ move: MatchMove, from state: MatchState?, by party: Party, _ facts: Facts
    ) -> Refusal? {
        do {
            try check(move, from: state, by: party, given: facts)
            return nil
        } catch {
            return error
        }
    }

    /// The fields that are refused; nil if none is.
    static func fields(
        _ move: MatchMove, from state: MatchState?, by party: Party, _ facts: Facts
    ) -> [String]? {
        guard case .fields(let errors) = refusal(move, from: state, by: party, facts) else { return nil }
        return errors.map(\.field)
    }
}
