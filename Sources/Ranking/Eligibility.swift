package import Domain

/// Why a pair is not recommended, whatever its texts say. A field that was not given excludes nobody.
package enum Exclusion: String, CaseIterable, Sendable {
    case notVerified
    case overHeadcountLimit
    case availableTooLate
    case certificationMissing
    case languageMissing
    case workModeUnsuitable
    case priceAboveBudget
    case capacityUsedUp
    /// The scenario takes nobody more, for now.
    case scenarioNotOpen

    /// Every reason against this pair; none if it is eligible.
    ///
    /// - Parameters:
    ///   - limit: how many people an OPC of the program has at most.
    ///   - engagements: how many the OPC carries now.
    package static func reasons(
        against profile: Profile, for scenario: Scenario, headcountLimit limit: Int, engagements: Int = 0
    ) -> [Exclusion] {
        allCases.filter { reason in
            switch reason {
            case .notVerified: profile.state != .verified
            case .overHeadcountLimit: profile.headcount > limit && !profile.headcountOverride
            case .availableTooLate: isAfter(profile.availableFrom, scenario.startBy)
            case .certificationMissing: !missingCertifications(profile, scenario).isEmpty
            case .languageMissing: !missingLanguages(profile, scenario).isEmpty
            case .workModeUnsuitable: !allows(profile.workModes, scenario.workMode)
            case .priceAboveBudget: isAbove(profile.rateMinCNY, scenario.budgetMaxCNY)
            case .scenarioNotOpen: scenario.state == .filled || scenario.state == .closed
            case .capacityUsedUp: profile.capacity.map { engagements >= $0 } ?? false
            }
        }
    }

    private static func isAfter(_ one: CalendarDay?, _ other: CalendarDay?) -> Bool {
        guard let one, let other else { return false }
        return one > other
    }

    private static func isAbove(_ one: Int?, _ other: Int?) -> Bool {
        guard let one, let other else { return false }
        return one > other
    }

    private static func allows(_ modes: [WorkMode]?, _ mode: WorkMode?) -> Bool {
        guard let modes, let mode else { return true }
        return modes.contains(mode)
    }

    /// Those that the scenario needs and the OPC says it does not speak.
    static func missingLanguages(_ profile: Profile, _ scenario: Scenario) -> [String] {
        guard let spoken = profile.languages.map({ Set($0.map { $0.lowercased() }) }) else { return [] }
        return scenario.languages.filter { !spoken.contains($0.lowercased()) }
    }

    /// Those that the scenario needs and the OPC says it does not hold, in any edition.
    static func missingCertifications(_ profile: Profile, _ scenario: Scenario) -> [String] {
        guard let held = profile.certifications?.map(folded) else { return [] }
        return scenario.mustHaveCertifications.filter { needed in
            let need = folded(needed)
            return !held.contains { $0 == need || isEdition($0, of: need) }
        }
    }

    /// “ISO/IEC 27001:2022” is an edition of “ISO 27001”.
    private static func isEdition(_ held: String, of needed: String) -> Bool {
        guard held.hasPrefix(needed), let next = held.dropFirst(needed.count).first else { return false }
        return !(next.isASCII && (next.isLetter || next.isNumber))
    }

    private static func folded(_ certification: String) -> String {
        let name = certification.lowercased().replacing("/iec", with: "").filter { !$0.isWhitespace }
        // A year after a dash is that of an edition: “GB/T 22239-2019”.
        let (rest, year) = (name.dropLast(4), name.suffix(4))
        let isEdition =
            rest.last.map { "-－—".contains($0) } ?? false && (year.hasPrefix("19") || year.hasPrefix("20"))
            && year.allSatisfy { $0.isASCII && $0.isNumber }
        let folded = isEdition ? "\(rest.dropLast()):\(year)" : name
        return folded.filter { $0 != "-" && $0 != "－" }
    }
}
