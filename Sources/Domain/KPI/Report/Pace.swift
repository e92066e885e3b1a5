import Foundation

/// How fast a figure grows, how fast it would have to, and where that leads.
package struct Pace: Sendable {
    package let indicator: Indicator
    package let target: Program.Target?
    /// The last day on which the target can be reached; the end of the program’s period where there is no target.
    package let by: CalendarDay
    /// So many a month are missing until then; nil without a target, and once the time is over.
    package let neededPerMonth: Double?
    /// The average of the last three months; nil for figures that are registered.
    package let lastThreeMonths: Double?
    package let outlook: Outlook?

    /// What `Forecast` says. Its intervals hold the truth with a probability of 90 %.
    package struct Outlook: Equatable, Sendable {
        /// At the end of `by`.
        package let median: Int
        package let low: Int
        package let high: Int
        /// Of reaching the target in time; nil without a target.
        package let chance: Double?
        /// When the target is reached; nil without one, once it is reached, and where it is not foreseeable.
        package let reached: CalendarDay?
        package let reachedEarliest: CalendarDay?
        package let reachedLatest: CalendarDay?
    }

    package static let definition = LocalizedText(
        zh: """
            所需月均：（目标值−现值）÷距目标日的月数（一月按公历年的1/12）。近三月月均：截至日前三个月内新增、且截至日仍计入的数量÷3。\
            预测：按月计数的准泊松（负二项）模型，近期权重大，增长趋势逐渐衰减；给出目标日数量的中位数及90%区间、如期达标的概率、\
            达标日期的中位数及90%区间；不预计今后的作废。
            """,
        en: """
            Needed a month: what is missing, over the months until the target’s date (a month is 1/12 of a year). Last \
            three months: those that came in them and still count, over three. Forecast: a quasi-Poisson (negative \
            binomial) model of monthly counts, recent months weighing more, growth fading out; median and 90 % interval \
            of the count at the target’s date, the chance of reaching it in time, and median and 90 % interval of the \
            date of reaching it; nothing is foreseen of what may be voided later.
            """)

    /// Of the ladder and of what has a target, in the order of the report.
    static func all(of count: KPICount, program: Program, targets: [Program.Target]) -> [Pace] {
        Indicator.all.compactMap { indicator in
            let target = targets.first { $0.indicator == indicator.id }
            guard target != nil || indicator.section == .ladder else { return nil }
            return Pace(indicator, target: target, by: target?.by ?? program.periodEnd, in: count)
        }
    }
}
