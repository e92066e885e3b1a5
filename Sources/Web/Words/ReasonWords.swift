import Domain

extension Reason: Phrase {
    var both: (chinese: String, english: String) {
        switch self {
        case .notSuitable: ("不够匹配", "Not a good fit")
        case .priceTooHigh: ("报价偏高", "Price too high")
        case .budgetTooLow: ("预算偏低", "Budget too low")
        case .noCapacity: ("暂无余力承接", "No capacity")
        case .timing: ("时间不合适", "Timing")
        case .missingQualification: ("缺少所需资质", "A qualification is missing")
        case .dataNotAvailable: ("所需数据无法提供", "The data is not available")
        case .conflictOfInterest: ("存在利益冲突", "Conflict of interest")
        case .unresponsive: ("对方未回应", "The other side does not respond")
        case .budgetWithdrawn: ("预算取消", "The budget was withdrawn")
        case .scopeChanged: ("需求范围变更", "The scope has changed")
        case .qualityInsufficient: ("质量不达标", "The quality is not sufficient")
        case .foundElsewhere: ("已另寻合作方", "Found elsewhere")
        case .mutualAgreement: ("双方协商一致", "By mutual agreement")
        case .incomplete: ("材料不完整", "Incomplete")
        case .duplicate: ("重复", "Duplicate")
        case .falseDeclaration: ("虚假申报", "False declaration")
        case .relatedParties: ("双方存在关联关系", "Related parties")
        case .accountClosed: ("账号已注销", "The account was closed")
        case .other: ("其他", "Other")
        }
    }
}

extension Landability: Phrase {
    var both: (chinese: String, english: String) {
        switch self {
        case .payingOwner: ("付费主体明确", "A paying owner")
        case .confirmedBudget: ("预算已落实", "A confirmed budget")
        case .measurableAcceptance: ("验收标准可衡量", "A measurable acceptance test")
        case .dataAccess:
            (
                "数据或设备可获得（注明是否含个人信息、商业秘密或出境数据）",
                "Access to the data or equipment (and whether it is personal, secret or cross-border)"
            )
        case .namedContact: ("联系人明确", "A named contact")
        case .smallEnough: ("十人以内团队可以交付", "A task that ten people can deliver")
        case .contractTerms: ("知识产权与责任条款明确", "Terms for intellectual property and liability")
        }
    }
}
