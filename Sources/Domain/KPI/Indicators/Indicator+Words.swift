extension Indicator.Section {
    package var name: LocalizedText {
        switch self {
        case .ladder: LocalizedText(zh: "场景进展", en: "Scenarios")
        case .gathered: LocalizedText(zh: "集聚与服务", en: "Gathered and served")
        case .funnel: LocalizedText(zh: "对接漏斗", en: "Funnel")
        case .conversion: LocalizedText(zh: "转化率", en: "Conversion")
        case .duration: LocalizedText(zh: "用时", en: "Time to each step")
        case .liquidity: LocalizedText(zh: "活跃与公平", en: "Liquidity and fairness")
        case .attention: LocalizedText(zh: "需要关注", en: "Attention")
        case .quality: LocalizedText(zh: "推荐质量", en: "Quality of the ranking")
        }
    }
}

extension Indicator.Unit {
    package var name: LocalizedText {
        switch self {
        case .scenarios: LocalizedText(zh: "个场景", en: "scenarios")
        case .opcs: LocalizedText(zh: "家", en: "OPCs")
        case .profiles: LocalizedText(zh: "份画像", en: "profiles")
        case .communities: LocalizedText(zh: "个社区", en: "communities")
        case .people: LocalizedText(zh: "人", en: "people")
        case .pairs: LocalizedText(zh: "对", en: "pairs")
        case .matches: LocalizedText(zh: "项对接", en: "matches")
        case .share: LocalizedText(zh: "比例", en: "share")
        case .days: LocalizedText(zh: "天", en: "days")
        case .coefficient: LocalizedText(zh: "系数", en: "coefficient")
        }
    }
}
