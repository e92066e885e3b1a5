extension Indicator {
    /// How far the scenarios have come. Each rung is a part of the one before.
    package static let ladder = [
        rung(
            .opened, "开放场景", "Scenarios opened",
            zh: "截至日曾发布过的不同场景；已作废的不计。", en: "Distinct scenarios that were ever published, without void ones."),
        rung(
            .matched, "已对接场景", "Scenarios matched",
            zh: "开放场景中，至少有一项对接曾进入洽谈的；作废的对接不计。",
            en: "Opened scenarios of which at least one match has come into talks; void matches do not count."),
        rung(
            .signed, "已签约场景", "Scenarios signed",
            zh: "开放场景中，至少有一项对接已签约且其后未取消的；作废的对接不计。",
            en: """
                Opened scenarios of which at least one match was agreed and has not been cancelled since; void matches \
                do not count.
                """),
        rung(
            .landed, "已落地场景", "Scenarios landed",
            zh: "开放场景中，至少有一项交付经链主企业凭证据验收通过的；作废的对接不计。",
            en: """
                Opened scenarios of which the owner has accepted at least one delivery with evidence; void matches do \
                not count.
                """),
        rung(
            .benchmark, "标杆场景", "Benchmark scenarios",
            zh: "已落地场景中，经公示后认定为标杆且认定仍有效的。",
            en: "Landed scenarios that were certified as benchmarks after public notice and still are."),
    ]

    static func id(of rung: Rung) -> String { "scenarios" + rung.rawValue.capitalizedFirst }

    private static func rung(
        _ rung: Rung, _ nameZH: String, _ nameEN: String, zh: String, en: String
    ) -> Indicator {
        Indicator(
            id(of: rung), .ladder, .scenarios, name: LocalizedText(zh: nameZH, en: nameEN),
            definition: LocalizedText(zh: zh, en: en)
        ) { count in .count(.scenarios(count.reached(rung))) }
    }
}

extension KPICount {
    func reached(_ rung: Rung) -> [Counted] {
        scenarios.compactMap { index in ladders[index][rung].map { Counted(index, at: $0) } }
    }
}

extension String {
    /// As the second word of a name in camel case.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
