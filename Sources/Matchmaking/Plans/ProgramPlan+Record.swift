package import Domain
import Ranking

extension ProgramPlan {
    /// As the API and `berth plan --json` give it.
    package var record: Record {
        get throws {
            [
                "assignments": .list(assignments.map { .object($0.record) }), "totalFit": .number(totalFit),
                "openings": .count(openings), "callLists": .list(callLists.map { .object($0.record) }),
                "blockingPairs": .list(swaps.map { .object($0.record) }), "exposure": .object(exposureRecord),
                "shortfalls": .list(shortfalls.map { .object($0.record) }), "rules": .object(rulesRecord),
                "model": .text(try model.identity),
            ]
        }
    }

    private var exposureRecord: Record {
        [
            "opcs": .count(newcomers.count), "newcomers": .count(newcomers.count { $0 }),
            "before": .object(record(of: exposure.before, gini: exposure.giniBefore)),
            "after": .object(record(of: exposure.after, gini: exposure.giniAfter)),
        ]
    }

    /// - Parameter counts: on how many lists each OPC stands.
    private func record(of counts: [Int], gini: Double?) -> Record {
        [
            "gini": gini.map { .number($0) } ?? .null, "listed": .count(counts.count { $0 > 0 }),
            "newcomersListed": .count(zip(counts, newcomers).count { $0 > 0 && $1 }),
            "most": .count(counts.max() ?? 0),
        ]
    }

    private var rulesRecord: Record {
        [
            "floor": .number(rules.minimumFit), "listLength": .count(rules.listLength),
            "exposureFloor": .count(rules.exposureFloor),
        ]
    }
}

extension ProgramPlan.Pair {
    fileprivate var record: Record {
        var record = recordOfProfile
        record["scenario"] = .object(scenario.brief)
        return record
    }

    fileprivate var recordOfProfile: Record {
        ["opc": .object(profile.brief), "score": .number(score), "isNewcomer": .flag(isNewcomer)]
    }
}

extension ProgramPlan.CallList {
    fileprivate var record: Record {
        func items(_ pairs: [ProgramPlan.Pair], isAssigned: Bool) -> [RecordValue] {
            pairs.map { .object($0.recordOfProfile.merging(["isAssigned": .flag(isAssigned)]) { $1 }) }
        }
        return [
            "scenario": .object(scenario.brief), "openings": .count(openings),
            "items": .list(items(assigned, isAssigned: true) + items(others, isAssigned: false)),
        ]
    }
}

extension ProgramPlan.Swap {
    fileprivate var record: Record {
        pair.record.merging(["scenarioLoss": .number(scenarioLoss), "opcLoss": .number(opcLoss)]) { $1 }
    }
}

extension ProgramPlan.Shortfall {
    fileprivate var record: Record {
        ["opc": .object(profile.brief), "lists": .count(lists), "possible": .count(possible)]
    }
}

extension Scenario {
    /// What it takes to know which one is meant.
    var brief: Record { ["id": .text(id.text), "title": .text(title)] }
}

extension Profile {
    var brief: Record { ["id": .text(id.text), "name": .text(name)] }
}

extension RecordValue {
    static func count(_ count: Int) -> RecordValue { .number(Double(count)) }
}
