import Domain
import Testing

struct TransitionTableTests {
    /// Counted by hand in product.md's tables, a cell for each state, party and target that is allowed.
    @Test func `every move of a match is allowed or refused as stated`() throws {
        #expect(try Self.allowedCells(MatchRules.table, as: StatedBlocks.match) == 45)
    }

    @Test func `every move of a scenario is allowed or refused as stated`() throws {
        #expect(try Self.allowedCells(Scenario.table, as: StatedBlocks.scenario) == 17)
    }

    @Test func `every distinction is given or refused as stated`() throws {
        #expect(try Self.allowedCells(Scenario.distinctions, as: StatedBlocks.distinction) == 4)
    }

    @Test func `every move of a profile is allowed or refused as stated`() throws {
        #expect(try Self.allowedCells(Profile.table, as: StatedBlocks.profile) == 15)
    }

    /// All conditions are met here; `MatchRulesTests` has those that are not.
    @Test func `the rules of a match allow and refuse what its table does`() throws {
        let stated = try StatedTable(StatedBlocks.match, states: MatchState.allCases.map(\.rawValue))
        for (state, party, target) in Self.cells(MatchState.self) {
            let expected = stated.answer(from: state?.rawValue, to: target.rawValue, by: party)
            let found = Self.answer { () throws(Refusal) in
                guard case .allowed(let needs) = expected else {
                    try MatchRules.check(MatchMove(to: target), from: state, by: party, given: .met)
                    return []
                }
                var facts = MatchRules.Facts.met
                facts.isDeadlinePassed = needs.contains(.deadlinePassed)
                try MatchRules.check(.meeting(needs, to: target), from: state, by: party, given: facts)
                return needs
            }
            #expect(found == expected, "\(state?.rawValue ?? "(none)") to \(target) by \(party)")
        }
    }

    @Test func `every state is reached from nothing`() {
        #expect(Self.reached(MatchRules.table, from: nil) == Set(MatchState.allCases))
        #expect(Self.reached(Scenario.table, from: nil) == Set(Scenario.State.allCases))
        #expect(Self.reached(Profile.table, from: nil) == Set(Profile.State.allCases))
        #expect(
            Self.reached(Scenario.distinctions, from: Scenario.Distinction.none) == Set(Scenario.Distinction.allCases))
    }

    @Test func `an end is left for nothing but being void`() {
        for state in MatchState.allCases {
            let next = Set(MatchRules.table.filter { $0.from == state }.map(\.to))
            #expect((next.subtracting([.voided]).isEmpty) == state.isEnd, "\(state)")
            #expect(next.contains(.voided) == (state != .voided))
        }
        let afterClosed = Scenario.table.filter { $0.from == .closed }.map(\.to)
        #expect(afterClosed == [.voided])
        #expect(!Scenario.table.contains { $0.from == .voided })
        #expect(!Profile.table.contains { $0.from == .erased })
    }

    @Test func `a match that goes on can be moved by one of its sides`() {
        for state in MatchState.allCases where !state.isEnd {
            let movers = MatchRules.table.filter { $0.from == state }.reduce(into: Set()) { $0.formUnion($1.by) }
            #expect(!movers.isDisjoint(with: [.owner, .opc]), "\(state)")
        }
    }

    @Test func `no move has two rows`() {
        #expect(Self.repeated(MatchRules.table) == [])
        #expect(Self.repeated(Scenario.table) == [])
        #expect(Self.repeated(Scenario.distinctions) == [])
        #expect(Self.repeated(Profile.table) == [])
    }
}

extension TransitionTableTests {
    private static func cells<State: CaseIterable>(_: State.Type) -> [(State?, Party, State)] {
        ([nil] + State.allCases.map(Optional.some)).flatMap { state in
            Party.allCases.flatMap { party in State.allCases.map { (state, party, $0) } }
        }
    }

    /// - Returns: how many cells are allowed.
    private static func allowedCells<State>(_ table: [Transition<State>], as block: String) throws -> Int
    where State: RawRepresentable<String> & CaseIterable {
        let stated = try StatedTable(block, states: State.allCases.map(\.rawValue))
        return cells(State.self).count { state, party, target in
            let found = answer { () throws(Refusal) in try table.row(from: state, to: target, by: party).needs }
            let expected = stated.answer(from: state?.rawValue, to: target.rawValue, by: party)
            #expect(found == expected, "\(state?.rawValue ?? "(none)") to \(target) by \(party)")
            if case .allowed = found { return true } else { return false }
        }
    }

    private static func answer(_ row: () throws(Refusal) -> [Condition]) -> StatedTable.Answer {
        do {
            return .allowed(try row())
        } catch {
            return .refused(error)
        }
    }

    /// The moves that more than one row allows to the same side.
    private static func repeated<State>(_ table: [Transition<State>]) -> [String]
    where State: RawRepresentable<String> {
        let moves = table.flatMap { row in row.by.map { "\(row.from?.rawValue ?? "(none)") \(row.to.rawValue) \($0)" } }
        return Dictionary(grouping: moves, by: \.self).filter { $1.count > 1 }.map(\.key)
    }

    private static func reached<State>(_ table: [Transition<State>], from start: State?) -> Set<State> {
        var reached = Set(table.filter { $0.from == start }.map(\.to))
        while true {
            let further = reached.union(table.filter { $0.from.map(reached.contains) ?? false }.map(\.to))
            if further == reached { return reached }
            reached = further
        }
    }
}
