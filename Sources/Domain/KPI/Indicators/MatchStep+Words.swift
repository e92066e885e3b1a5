extension MatchStep {
    /// As the second word of an indicator’s id.
    var idPart: String { rawValue.capitalizedFirst }

    var name: LocalizedText {
        switch self {
        case .approached: LocalizedText(zh: "发起", en: "Approached")
        case .inTalks: LocalizedText(zh: "洽谈", en: "In talks")
        case .offered: LocalizedText(zh: "报价", en: "Offered")
        case .agreed: LocalizedText(zh: "签约", en: "Agreed")
        case .delivered: LocalizedText(zh: "交付", en: "Delivered")
        case .accepted: LocalizedText(zh: "验收", en: "Accepted")
        }
    }

    /// The step that every match at this one has come through.
    var previous: MatchStep? {
        switch self {
        case .approached: nil
        case .inTalks: .approached
        case .offered: .inTalks
        case .agreed: .offered
        case .delivered: .agreed
        case .accepted: .delivered
        }
    }
}

extension Beginner {
    /// At the end of an indicator’s id.
    var idPart: String {
        switch self {
        case .anyone: ""
        case .opc: "Applied"
        case .owner: "Invited"
        }
    }

    /// After a name in Chinese, and in English.
    var suffix: LocalizedText {
        switch self {
        case .anyone: LocalizedText(zh: "", en: "")
        case .opc: LocalizedText(zh: "（超级个体申请）", en: " (the OPC applied)")
        case .owner: LocalizedText(zh: "（链主企业邀请）", en: " (the owner invited)")
        }
    }
}
