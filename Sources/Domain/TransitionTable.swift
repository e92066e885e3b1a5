/// The table of a state machine in words, so that a person can lay it beside the product's description.
package struct TransitionTable: Equatable, Sendable {
    package let name: String
    /// In the table's order. Neighbours that differ in nothing but where they begin share a line.
    package let lines: [Line]

    package struct Line: Equatable, Sendable {
        package let from: String
        package let to: String
        package let by: String
        package let needs: String
    }

    package init<State>(_ name: String, _ table: [Transition<State>])
    where State: RawRepresentable<String> & CaseIterable {
        self.name = name
        var groups: [[Transition<State>]] = []
        for row in table {
            if let last = groups.last?.last, (last.to, last.by, last.needs) == (row.to, row.by, row.needs) {
                groups[groups.count - 1].append(row)
            } else {
                groups.append([row])
            }
        }
        lines = groups.compactMap(Line.init)
    }

    /// All that Berth has.
    package static let all = [
        TransitionTable("match", MatchRules.table),
        TransitionTable("scenario", Scenario.table),
        TransitionTable("distinction", Scenario.distinctions),
        TransitionTable("profile", Profile.table),
    ]
}

extension TransitionTable.Line {
    /// Nil for no rows.
    fileprivate init?<State>(_ rows: [Transition<State>]) where State: RawRepresentable<String> & CaseIterable {
        guard let first = rows.first else { return nil }
        let origins = rows.map(\.from)
        let others = State.allCases.filter { $0 != first.to }
        from =
            Set(origins) == Set(others.map(Optional.some))
            ? "any other" : origins.map { $0?.rawValue ?? "(none)" }.joined(separator: ", ")
        to = first.to.rawValue
        by = Party.allCases.filter(first.by.contains).map(\.rawValue).joined(separator: ", ")
        needs = first.needs.map(\.rawValue).joined(separator: ", ")
    }
}
