import Foundation

extension Indicator {
    /// How long a step takes.
    static let durations = [
        duration("daysToTalks", from: .approached, to: .inTalks),
        duration("daysToOffer", from: .inTalks, to: .offered),
        duration("daysToAgreement", from: .offered, to: .agreed),
        duration("daysToDelivery", from: .agreed, to: .delivered),
        duration("daysToAcceptance", from: .delivered, to: .accepted),
        duration("daysFromApproachToAcceptance", from: .approached, to: .accepted),
    ]

    private static func duration(_ id: String, from start: MatchStep, to end: MatchStep) -> Indicator {
        Indicator(
            id, .duration, .days,
            name: LocalizedText(
                zh: "\(start.name.zh)至\(end.name.zh)的中位天数",
                en: "Days from “\(start.name.en)” to “\(end.name.en)”, median"),
            definition: LocalizedText(
                zh: """
                    从首次\(start.name.zh)到首次\(end.name.zh)的日历天数的中位数，按Kaplan–Meier法估计：\
                    仍在进行的在截至日删失，以其他方式结束的在结束时删失；未达半数时不显示；作废的不计。
                    """,
                en: """
                    The median of the calendar days from the first “\(start.name.en)” to the first “\(end.name.en)”, by \
                    Kaplan and Meier: those that go on are censored at the date, those that ended otherwise at their \
                    end; not shown before half have come to it; void ones do not count.
                    """)
        ) { count in count.duration(from: start, to: end) }
    }
}

extension KPICount {
    fileprivate func duration(from start: MatchStep, to end: MatchStep) -> Measurement {
        let began = funnel[start, begunBy: .anyone]
        let spans = began.map { counted in
            let reached = tally.matches[counted.index][end]
            let last = reached ?? tally.matches[counted.index].endedAt ?? asOf
            return KaplanMeier.Span(last.daysSince(counted.at), isCensored: reached == nil)
        }
        return .median(KaplanMeier(spans), of: .matches(began))
    }
}

extension Date {
    /// With fractions.
    func daysSince(_ earlier: Date) -> Double { timeIntervalSince(earlier) / 86_400 }
}
