package import Domain

/// How many could take part in a scenario, and how many more if one condition fell.
package struct SupplyCount: Equatable, Sendable {
    /// The numbers of the profiles that nothing excludes.
    package let eligible: [Int]
    /// Conditions without which somebody more would be eligible, alone; those that keep out most first.
    package let conditions: [Relief]

    package struct Relief: Equatable, Sendable {
        package let condition: HardCondition
        package let more: Int
    }

    /// - Parameter reasons: why this profile cannot take part in such a scenario.
    package init(_ scenario: Scenario, profiles: Int, reasons: (_ profile: Int, Scenario) -> [Exclusion]) {
        let current = (0 ..< profiles).map { reasons($0, scenario) }
        eligible = current.indices.filter { current[$0].isEmpty }
        conditions = scenario.hardConditions.map { condition in
            // Who is kept out by anything else too is kept out without this one as well.
            let concerned = current.indices.filter { current[$0] == [condition.exclusion] }
            let relieved = scenario.without(condition)
            return Relief(condition: condition, more: concerned.count { reasons($0, relieved).isEmpty })
        }.filter { $0.more > 0 }.enumerated().sorted { (-$0.element.more, $0.offset) < (-$1.element.more, $1.offset) }
            .map(\.element)
    }
}
