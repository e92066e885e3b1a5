extension Indicator {
    /// Which part of a step of the funnel comes to the next.
    static let conversions =
        [
            Indicator(
                "conversionSeen", .conversion, .share, name: LocalizedText(zh: "推荐→查看", en: "Recommended to seen"),
                definition: LocalizedText(
                    zh: "推荐对中被查看的比例。", en: "The share of recommended pairs that were seen.")
            ) { count in
                let seen = count.pairs.indices.compactMap { index in
                    count.pairs[index].seenAt.map { Counted(index, at: $0) }
                }
                return .share(.pairs(seen), of: count.pairs.count)
            },
            Indicator(
                "conversionApproached", .conversion, .share,
                name: LocalizedText(zh: "查看→发起", en: "Seen to approached"),
                definition: LocalizedText(
                    zh: "已查看的推荐对中，其后有一方发起对接的比例；作废的对接不计。",
                    en: """
                        The share of seen pairs of which one side approached the other afterwards; void matches do not \
                        count.
                        """)
            ) { count in
                let approached = count.pairs.indices.compactMap { index in
                    count.pairs[index].approachedAt.map { Counted(index, at: $0) }
                }
                return .share(.pairs(approached), of: count.pairs.count { $0.seenAt != nil })
            },
        ]
        + Beginner.allCases.flatMap { beginner in
            MatchStep.allCases.compactMap { step in
                step.previous.map { conversion(from: $0, to: step, begunBy: beginner) }
            }
        }

    private static func conversion(
        from previous: MatchStep, to step: MatchStep, begunBy beginner: Beginner
    ) -> Indicator {
        let suffix = beginner.suffix
        return Indicator(
            "conversion" + step.idPart + beginner.idPart, .conversion, .share,
            name: LocalizedText(
                zh: "\(previous.name.zh)→\(step.name.zh)\(suffix.zh)",
                en: "\(previous.name.en) to \(step.name.en.lowercased())\(suffix.en)"),
            definition: LocalizedText(
                zh: "曾到达“\(previous.name.zh)”的对接\(suffix.zh)中，也曾到达“\(step.name.zh)”的比例；仍在进行的计入分母。",
                en: """
                    Of the matches\(suffix.en) that have come to the step “\(previous.name.en)”, the share that has \
                    come to “\(step.name.en)”; those that go on are in the denominator.
                    """)
        ) { count in
            .share(
                .matches(count.funnel[step, begunBy: beginner]), of: count.funnel[previous, begunBy: beginner].count)
        }
    }
}
