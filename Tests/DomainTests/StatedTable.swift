import Domain

/// A state machine as `StatedBlocks` describes it, read without the code under test.
struct StatedTable {
    let moves: [Move]

    struct Move: Equatable {
        let from: String?
        let to: String
        let by: Set<Party>
        let needs: [Condition]
    }

    enum Answer: Equatable {
        case allowed([Condition])
        case refused(Refusal)
    }

    struct UnreadableLine: Error { let line: String }

    init(_ block: String, states: [String]) throws {
        moves = try block.split(separator: "\n").flatMap { try Self.moves(String($0), states) }
    }

    /// A move belongs to somebody else if another side may make it from here, or if this side never makes it from
    /// anywhere; whoever makes it from elsewhere hears what is possible from here.
    func answer(from state: String?, to target: String, by party: Party) -> Answer {
        let arriving = moves.filter { $0.to == target }
        let here = arriving.filter { $0.from == state }
        if let move = here.first(where: { $0.by.contains(party) }) { return .allowed(move.needs) }
        if !here.isEmpty { return .refused(.notYourMove(allowed: Set(here.flatMap(\.by)))) }
        guard arriving.contains(where: { $0.by.contains(party) }) else {
            return .refused(.notYourMove(allowed: []))
        }
        let next = moves.filter { $0.from == state && $0.by.contains(party) }.map(\.to)
        return .refused(.notNow(state: state, next: next))
    }

    private static func moves(_ line: String, _ states: [String]) throws -> [Move] {
        let halves = line.split(separator: " -> ").map(String.init)
        let columns = halves.last.map { $0.split(separator: "  ").map { $0.filter { $0 != " " } } } ?? []
        guard halves.count == 2, columns.count == 2 || columns.count == 3 else { throw UnreadableLine(line: line) }
        let parties = columns[1].split(separator: ",").compactMap { Party(rawValue: String($0)) }
        let needs = columns.dropFirst(2).flatMap { $0.split(separator: ",") }.map { Condition(rawValue: String($0)) }
        guard !parties.isEmpty, needs.allSatisfy({ $0 != nil }), states.contains(columns[0]) else {
            throw UnreadableLine(line: line)
        }
        return try origins(halves[0], to: columns[0], states).map {
            Move(from: $0, to: columns[0], by: Set(parties), needs: needs.compactMap(\.self))
        }
    }

    private static func origins(_ column: String, to target: String, _ states: [String]) throws -> [String?] {
        let names = column.split(separator: ",").map { $0.filter { $0 != " " } }
        switch names {
        case ["anyother"]: return states.filter { $0 != target }
        case ["(none)"]: return [nil]
        default:
            guard names.allSatisfy(states.contains) else { throw UnreadableLine(line: column) }
            return names
        }
    }
}
