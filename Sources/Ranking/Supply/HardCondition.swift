package import Domain

/// Something that a scenario asks for and that keeps OPCs out, one thing at a time.
package enum HardCondition: Equatable, Sendable {
    case certification(String)
    case language(String)
    case workMode(WorkMode)
    /// The most that it pays, in CNY.
    case budget(Int)
    /// The day on which work must have begun.
    case start(CalendarDay)

    /// The only reason that taking it away can take away.
    var exclusion: Exclusion {
        switch self {
        case .certification: .certificationMissing
        case .language: .languageMissing
        case .workMode: .workModeUnsuitable
        case .budget: .priceAboveBudget
        case .start: .availableTooLate
        }
    }
}

extension Scenario {
    /// Each once, in the order of the form.
    package var hardConditions: [HardCondition] {
        var conditions: [HardCondition] = mustHaveCertifications.map { .certification($0) }
        conditions += languages.map { .language($0) }
        if let workMode { conditions.append(.workMode(workMode)) }
        if let budgetMaxCNY { conditions.append(.budget(budgetMaxCNY)) }
        if let startBy { conditions.append(.start(startBy)) }
        return conditions.reduce(into: []) { unique, condition in
            if !unique.contains(condition) { unique.append(condition) }
        }
    }

    package func without(_ condition: HardCondition) -> Scenario {
        var scenario = self
        switch condition {
        case .certification(let name): scenario.mustHaveCertifications.removeAll { $0 == name }
        case .language(let code): scenario.languages.removeAll { $0 == code }
        case .workMode: scenario.workMode = nil
        case .budget: scenario.budgetMaxCNY = nil
        case .start: scenario.startBy = nil
        }
        return scenario
    }
}
