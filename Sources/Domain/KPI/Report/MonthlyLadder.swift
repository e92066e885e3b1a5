/// Which scenarios came how far in one month, Beijing time: for a chart. Only those that still count, so that the months
/// add up to the ladder.
package struct MonthlyLadder: Sendable {
    package let month: KPIMonth
    private var scenarios: [Rung: [Scenario.ID]] = [:]

    /// Those that came to a rung for the first time in the month; of benchmarks, those that were certified in it.
    package subscript(rung: Rung) -> [Scenario.ID] { scenarios[rung, default: []] }

    package static let definition = LocalizedText(
        zh: "各月（北京时间）首次开放、对接、签约、落地和认定标杆的场景数；只计截至日仍有效的，各月之和等于上述阶梯。",
        en: """
            Scenarios that were first opened, matched, signed, landed and certified in each month, Beijing time; only \
            those that still count, so that the months add up to the ladder.
            """)

    /// Every month from the first event to the as-of date, also those in which nothing happened.
    static func all(in count: KPICount) -> [MonthlyLadder] {
        guard let start = count.tally.startedAt else { return [] }
        var months: [MonthlyLadder] = []
        var positions: [KPIMonth: Int] = [:]
        let last = ShanghaiCalendar.month(of: count.asOf)
        var month = ShanghaiCalendar.month(of: start)
        while month <= last {
            positions[month] = months.count
            months.append(MonthlyLadder(month: month))
            month = month.next
        }
        for rung in Rung.allCases {
            for scenario in count.reached(rung) {
                guard let position = positions[ShanghaiCalendar.month(of: scenario.at)] else { continue }
                months[position].scenarios[rung, default: []].append(count.tally.scenarios[scenario.index].id)
            }
        }
        return months
    }
}
