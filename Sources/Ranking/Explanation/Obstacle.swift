package import Domain

/// A reason against a pair, with what both sides say and what would remove it.
package struct Obstacle: Equatable, Sendable {
    package let reason: Exclusion
    /// By the names of the fields.
    package let has: Record
    package let asked: Record
    /// Each alone removes this reason and touches no other. None where nothing can be done.
    package let changes: [Change]
    package let words: LocalizedText
}

extension PairSides {
    package var obstacles: [Obstacle] { exclusions.map(obstacle) }

    private func obstacle(_ reason: Exclusion) -> Obstacle {
        Obstacle(
            reason: reason, has: reason.has(self), asked: reason.asked(self), changes: reason.changes(self),
            words: reason.words(self))
    }
}

extension Exclusion {
    /// What the OPC’s side says.
    fileprivate func has(_ sides: PairSides) -> Record {
        let profile = sides.profile
        return switch self {
        case .notVerified: ["state": .text(profile.state.rawValue)]
        case .overHeadcountLimit: ["headcount": .number(Double(profile.headcount))]
        case .availableTooLate: ["availableFrom": .text(profile.availableFrom?.description ?? "")]
        case .certificationMissing: ["certifications": .texts(profile.certifications ?? [])]
        case .languageMissing: ["languages": .texts(profile.languages ?? [])]
        case .workModeUnsuitable: ["workModes": .texts(profile.workModes?.map(\.rawValue) ?? [])]
        case .priceAboveBudget: ["rateMinCNY": .number(Double(profile.rateMinCNY ?? 0))]
        case .capacityUsedUp: ["engagements": .number(Double(sides.engagements))]
        case .scenarioNotOpen: [:]
        }
    }

    /// What the other side asks for: the scenario, its program, or what the OPC itself has said.
    fileprivate func asked(_ sides: PairSides) -> Record {
        let scenario = sides.scenario
        return switch self {
        case .notVerified: ["state": .text(Profile.State.verified.rawValue)]
        case .overHeadcountLimit: ["headcountLimit": .number(Double(sides.headcountLimit))]
        case .availableTooLate: ["startBy": .text(scenario.startBy?.description ?? "")]
        case .certificationMissing: ["mustHaveCertifications": .texts(scenario.mustHaveCertifications)]
        case .languageMissing: ["languages": .texts(scenario.languages)]
        case .workModeUnsuitable: ["workMode": .text(scenario.workMode?.rawValue ?? "")]
        case .priceAboveBudget: ["budgetMaxCNY": .number(Double(scenario.budgetMaxCNY ?? 0))]
        case .capacityUsedUp: ["capacity": .number(Double(sides.profile.capacity ?? 0))]
        case .scenarioNotOpen: ["state": .text(scenario.state.rawValue)]
        }
    }

    fileprivate func changes(_ sides: PairSides) -> [Change] {
        let (profile, scenario) = (sides.profile, sides.scenario)
        switch self {
        case .notVerified: return [.verify]
        case .overHeadcountLimit: return [.headcount(sides.headcountLimit), .headcountOverride]
        case .availableTooLate:
            // A scenario that starts after its delivery is none.
            let later = profile.availableFrom.flatMap { day in
                scenario.deliverBy.map { $0 < day } == true ? nil : Change.startBy(day)
            }
            return [scenario.startBy.map(Change.availableFrom), later].compactMap(\.self)
        case .certificationMissing:
            let missing = Self.missingCertifications(profile, scenario)
            return [.addCertifications(missing), .dropCertifications(missing)]
        case .languageMissing:
            let missing = Self.missingLanguages(profile, scenario)
            return [.addLanguages(missing), .dropLanguages(missing)]
        case .workModeUnsuitable:
            return [scenario.workMode.map(Change.addWorkMode), profile.workModes?.first.map(Change.workMode)]
                .compactMap(\.self)
        case .priceAboveBudget:
            return [scenario.budgetMaxCNY.map(Change.rateMin), profile.rateMinCNY.map(Change.budgetMax)]
                .compactMap(\.self)
        case .capacityUsedUp:
            let fewer = profile.capacity.flatMap { $0 > 0 ? Change.engagements($0 - 1) : nil }
            return [fewer, .capacity(sides.engagements + 1)].compactMap(\.self)
        // What is closed stays closed.
        case .scenarioNotOpen: return scenario.state == .filled ? [.freeOpening] : []
        }
    }
}
