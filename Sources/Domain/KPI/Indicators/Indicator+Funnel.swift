extension Indicator {
    /// From the first look to the accepted delivery, in numbers.
    static let funnel =
        [
            Indicator(
                "pairsRecommended", .funnel, .pairs, name: LocalizedText(zh: "推荐", en: "Recommended"),
                definition: LocalizedText(
                    zh: "截至日前曾在任一推荐列表中出现的“场景—超级个体”对；作废场景的不计。",
                    en: "Pairs of a scenario and a profile that a list has shown; those of void scenarios do not count."
                )
            ) { count in
                .count(.pairs(count.pairs.indices.map { Counted($0, at: count.pairs[$0].shownAt) }))
            },
            Indicator(
                "pairsSeen", .funnel, .pairs, name: LocalizedText(zh: "查看", en: "Seen"),
                definition: LocalizedText(
                    zh: "推荐对中，被推荐的一方打开过该条目的。",
                    en: "Recommended pairs of which the listing was opened by the side it was shown to.")
            ) { count in
                .count(
                    .pairs(
                        count.pairs.indices.compactMap { index in
                            count.pairs[index].seenAt.map { Counted(index, at: $0) }
                        }))
            },
        ] + Beginner.allCases.flatMap { beginner in MatchStep.allCases.map { step($0, begunBy: beginner) } }

    private static func step(_ step: MatchStep, begunBy beginner: Beginner) -> Indicator {
        let suffix = beginner.suffix
        return Indicator(
            "matches" + step.idPart + beginner.idPart, .funnel, .matches,
            name: LocalizedText(zh: step.name.zh + suffix.zh, en: step.name.en + suffix.en),
            definition: LocalizedText(
                zh: "截至日前曾到达“\(step.name.zh)”的不同对接\(suffix.zh)，无论其后如何；作废的不计。",
                en: """
                    Distinct matches\(suffix.en) that have ever come to the step “\(step.name.en)”, whatever became of \
                    them; void ones do not count.
                    """)
        ) { count in .count(.matches(count.funnel[step, begunBy: beginner])) }
    }
}
