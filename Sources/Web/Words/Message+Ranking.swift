import Ranking

extension CoverageRow.Level {
    var word: Message {
        switch self {
        case .strong: .strong
        case .partial: .partial
        case .none: .none
        }
    }

    var sign: String {
        switch self {
        case .strong: "●"
        case .partial: "◐"
        case .none: "○"
        }
    }
}

extension RankingText.Kind {
    var word: Message {
        switch self {
        case .title: .kindTitle
        case .summary: .kindSummary
        case .requirement: .kindRequirement
        case .deliverable: .kindDeliverable
        case .capability: .kindCapability
        case .reference: .kindReference
        }
    }
}

extension Exclusion {
    var words: Message {
        switch self {
        case .notVerified: .notVerified
        case .overHeadcountLimit: .overHeadcountLimit
        case .availableTooLate: .availableTooLate
        case .certificationMissing: .certificationMissing
        case .languageMissing: .languageMissing
        case .workModeUnsuitable: .workModeUnsuitable
        case .priceAboveBudget: .priceAboveBudget
        case .capacityUsedUp: .capacityUsedUp
        case .scenarioNotOpen: .scenarioNotOpen
        }
    }
}
