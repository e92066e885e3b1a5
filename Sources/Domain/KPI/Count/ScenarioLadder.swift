import Foundation

/// When a scenario first came so far, by what still counts. All nil for one that is void.
struct ScenarioLadder: Sendable {
    private(set) var opened: Date?
    private(set) var matched: Date?
    private(set) var signed: Date?
    private(set) var landed: Date?
    private(set) var benchmark: Date?

    subscript(rung: Rung) -> Date? {
        switch rung {
        case .opened: opened
        case .matched: matched
        case .signed: signed
        case .landed: landed
        case .benchmark: benchmark
        }
    }

    /// By the scenarios’ indices.
    static func all(in tally: KPITally) -> [ScenarioLadder] {
        var ladders = tally.scenarios.map { scenario in
            ScenarioLadder(opened: scenario.isVoid ? nil : scenario.publishedAt)
        }
        for match in tally.matches where !match.isVoid && ladders[match.scenario].opened != nil {
            ladders[match.scenario].take(match)
        }
        for index in ladders.indices where tally.scenarios[index].isBenchmark && ladders[index].landed != nil {
            ladders[index].benchmark = tally.scenarios[index].benchmarkSince
        }
        return ladders
    }

    private mutating func take(_ match: MatchLife) {
        matched = Self.earlier(matched, match[.inTalks])
        signed = Self.earlier(signed, match.signedAt)
        landed = Self.earlier(landed, match[.accepted])
    }

    private static func earlier(_ one: Date?, _ other: Date?) -> Date? {
        guard let one, let other else { return one ?? other }
        return min(one, other)
    }
}

/// How far a scenario has come.
package enum Rung: String, CaseIterable, Sendable {
    case opened, matched, signed, landed, benchmark
}
