extension Indicator {
    /// Whether both sides find each other, answer each other, and all have their share.
    static let liquidity =
        [shareOfScenariosMatched, shareOfOPCsTalking] + answers
        + [recommendationGini, approachGini, shareOfNewcomers]

    private static let shareOfScenariosMatched = Indicator(
        "shareScenariosMatched", .liquidity, .share, name: LocalizedText(zh: "场景对接率", en: "Scenarios with a match"),
        definition: LocalizedText(zh: "已对接场景÷开放场景。", en: "Scenarios matched, of scenarios opened.")
    ) { count in
        .share(.scenarios(count.reached(.matched)), of: count.reached(.opened).count)
    }

    private static let shareOfOPCsTalking = Indicator(
        "shareOPCsTalking", .liquidity, .share,
        name: LocalizedText(zh: "有实际洽谈的超级个体占比", en: "OPCs with a real conversation"),
        definition: LocalizedText(
            zh: "集聚超级个体中，至少有一项对接曾进入洽谈的比例；作废的不计。",
            en: "The share of gathered OPCs of which at least one match has come into talks; void ones do not count.")
    ) { count in
        let talking = count.opcs.gathered.compactMap { opc in
            count.opcs.firstTalks[opc.index].map { Counted(opc.index, at: $0) }
        }
        return .share(.opcs(talking), of: count.opcs.gathered.count)
    }

    private static let recommendationGini = Indicator(
        "giniRecommendations", .liquidity, .coefficient,
        name: LocalizedText(zh: "推荐集中度（基尼系数）", en: "Concentration of recommendations (Gini)"),
        definition: LocalizedText(
            zh: "各集聚超级个体被推荐的场景数的基尼系数：0为完全均等，接近1为集中于一家；尚无推荐时不显示。",
            en: """
                Gini’s coefficient of the numbers of scenarios that gathered OPCs were shown with: 0 where all have as \
                many, near 1 where one has all; not shown before there is any.
                """)
    ) { count in
        count.gini(of: count.pairs.lazy.map(\.profile))
    }

    private static let approachGini = Indicator(
        "giniApproaches", .liquidity, .coefficient,
        name: LocalizedText(zh: "对接集中度（基尼系数）", en: "Concentration of approaches (Gini)"),
        definition: LocalizedText(
            zh: "各集聚超级个体的对接数（任一方发起，作废的不计）的基尼系数；尚无对接时不显示。",
            en: """
                Gini’s coefficient of the numbers of matches, begun by either side, of gathered OPCs, without void ones; \
                not shown before there is any.
                """)
    ) { count in
        count.gini(of: count.matches.lazy.map { count.tally.matches[$0].profile })
    }

    private static let shareOfNewcomers = Indicator(
        "shareNewcomers", .liquidity, .share, name: LocalizedText(zh: "新人占比", en: "Newcomers’ share"),
        definition: LocalizedText(
            zh: "全部对接中，发起时该超级个体在本计划内尚无交付通过验收的比例；作废的不计。",
            en: """
                The share of matches whose OPC had no accepted delivery in the program when they began; void ones do not \
                count.
                """)
    ) { count in
        let newcomers = count.funnel[.approached, begunBy: .anyone].filter { match in
            let opc = count.tally.profiles[count.tally.matches[match.index].profile].opc
            return count.opcs.firstAcceptance[opc].map { $0 > match.at } ?? true
        }
        return .share(.matches(newcomers), of: count.matches.count)
    }
}

extension KPICount {
    /// Over the gathered OPCs, each of which counts even with nothing; the subjects are those that have something.
    fileprivate func gini(of profiles: some Sequence<Int>) -> Measurement {
        var shares = [Int](repeating: 0, count: tally.opcCount)
        for profile in profiles { shares[tally.profiles[profile].opc] += 1 }
        return Measurement(
            value: Domain.gini(opcs.gathered.map { shares[$0.index] }), cases: opcs.gathered.count,
            subjects: .opcs(opcs.gathered.filter { shares[$0.index] > 0 }))
    }
}
