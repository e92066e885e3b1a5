extension Indicator {
    /// How good the ranking itself is; `Calibration` is the other half.
    static let quality = [
        Indicator(
            "shareFromRecommendation", .quality, .share,
            name: LocalizedText(zh: "来自推荐的对接占比", en: "Matches that came from a recommendation"),
            definition: LocalizedText(
                zh: "全部对接中，发起前该对曾在推荐列表中出现的比例；作废的不计。",
                en: """
                    The share of matches whose pair a list had shown before one side approached the other; void ones do \
                    not count.
                    """)
        ) { count in
            let recommended = count.funnel[.approached, begunBy: .anyone].filter {
                count.tally.matches[$0.index].recommendedAt != nil
            }
            return .share(.matches(recommended), of: count.matches.count)
        }
    ]
}
