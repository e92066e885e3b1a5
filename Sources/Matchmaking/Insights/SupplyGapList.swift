import Domain
import LinearAlgebra
import Ranking

/// Gaps in groups of one meaning, those that most scenarios have first; of equal ones, those with the larger budgets.
struct SupplyGapList {
    private let groups: [[RequirementGap]]
    private let snapshot: VectorSnapshot

    init(_ gaps: [RequirementGap], in snapshot: VectorSnapshot) {
        self.snapshot = snapshot
        let (needs, columns) = (snapshot.index.ranker.needs.needs, snapshot.index.statistics.tokenAxes.rows)
        let directions = Set(gaps.map(\.need)).reduce(into: [:]) { directions, need in
            directions[need] = needs[need].requirementDirections(columns: columns)
        }
        let rows = gaps.compactMap { gap in directions[gap.need].map { Array($0.row(gap.requirement)) } }
        groups = MeaningGroups.groups(of: Matrix(rows: rows, columns: columns)).map { $0.map { gaps[$0] } }
    }

    var record: Record {
        let items = groups.map { group in
            (scenarios: scenarios(of: group), record: record(of: group))
        }.sorted { ($1.scenarios.count, budget($1.scenarios)) < ($0.scenarios.count, budget($0.scenarios)) }
        return ["items": .list(items.map { .object($0.record) })]
    }

    private func record(of group: [RequirementGap]) -> Record {
        let scenarios = scenarios(of: group)
        return [
            // The medoid comes first.
            "requirement": .text(group.first.map(text) ?? ""),
            "scenarios": .number(Double(scenarios.count)),
            "tracks": .texts(Set(scenarios.map(\.track)).sorted()),
            "budgetMaxCNY": .number(Double(budget(scenarios))),
            "asked": .list(group.map { .object(record(of: $0)) }),
        ]
    }

    private func record(of gap: RequirementGap) -> Record {
        let scenario = snapshot.scenarios[gap.need].scenario
        return [
            "scenario": .object(["id": .text(scenario.id.text), "title": .text(scenario.title)]),
            "requirement": .text(text(of: gap)),
            "nearest": gap.nearest.map { .object(record(of: $0, for: scenario)) } ?? .null,
        ]
    }

    private func record(of nearest: RequirementGap.Nearest, for scenario: Scenario) -> Record {
        let profile = snapshot.profiles[nearest.offer].profile
        return [
            "opc": .object(["id": .text(profile.id.text), "name": .text(profile.name)]),
            "level": .text(nearest.level.rawValue), "similarity": .number(Double(nearest.similarity)),
            "excluded": .texts(snapshot.reasons(against: nearest.offer, for: scenario).map(\.rawValue)),
        ]
    }

    private func text(of gap: RequirementGap) -> String {
        snapshot.scenarios[gap.need].scenario.requirements[gap.requirement]
    }

    private func scenarios(of group: [RequirementGap]) -> [Scenario] {
        Set(group.map(\.need)).sorted().map { snapshot.scenarios[$0].scenario }
    }

    private func budget(_ scenarios: [Scenario]) -> Int { scenarios.reduce(0) { $0 + ($1.budgetMaxCNY ?? 0) } }
}
