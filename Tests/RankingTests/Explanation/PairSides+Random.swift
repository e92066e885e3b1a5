import Domain

@testable import Ranking

extension PairSides {
    /// Nothing is against it.
    static let suited = PairSides(
        profile: Profile(
            id: Profile.ID("P"), state: .verified, name: "一人公司", headcount: 3, tracks: ["ports"], summary: "",
            capabilities: []),
        scenario: Scenario(
            id: Scenario.ID("S"), state: .published, owner: Scenario.Owner(name: "港务集团"), track: "ports", title: "",
            summary: "", requirements: []),
        headcountLimit: 10)

    /// Every field may be missing, fit or not fit.
    static func random(_ random: inout SplitMix) -> PairSides {
        var sides = PairSides(
            profile: suited.profile, scenario: suited.scenario, headcountLimit: .random(in: 1 ... 10, using: &random),
            engagements: .random(in: 0 ... 4, using: &random), accepted: .random(in: 0 ... 3, using: &random))
        sides.profile.fill(&random)
        sides.scenario.fill(&random)
        return sides
    }
}

extension Profile {
    fileprivate mutating func fill(_ random: inout SplitMix) {
        state = [.draft, .submitted, .verified, .verified, .suspended].randomElement(using: &random) ?? .verified
        headcount = .random(in: 1 ... 14, using: &random)
        headcountOverride = .random(using: &random)
        tracks = random.some(["ports", "tourism"])
        region = random.maybe { ["临港", "南山"].randomElement(using: &$0) }
        availableFrom = random.maybe { CalendarDay(daysSince1970: .random(in: 20_000 ... 20_004, using: &$0)) }
        certifications = random.maybe { $0.some(["ISO/IEC 27001:2022", "PMP", "等保三级（2024）"]) }
        languages = random.maybe { $0.some(["zh", "EN", "de"]) }
        workModes = random.maybe { $0.some(WorkMode.allCases) }
        rateMinCNY = random.maybe { .random(in: 0 ... 4, using: &$0) }
        capacity = random.maybe { .random(in: 0 ... 4, using: &$0) }
    }
}

extension Scenario {
    fileprivate mutating func fill(_ random: inout SplitMix) {
        state = [.published, .published, .filled, .closed].randomElement(using: &random) ?? .published
        region = random.maybe { ["临港", "南山"].randomElement(using: &$0) }
        startBy = random.maybe { CalendarDay(daysSince1970: .random(in: 20_000 ... 20_004, using: &$0)) }
        deliverBy = random.maybe { CalendarDay(daysSince1970: .random(in: 20_002 ... 20_010, using: &$0)) }
        mustHaveCertifications = random.some(["iso 27001", "PMP", "等保三级"])
        languages = random.some(["zh", "en", "de"])
        workMode = random.maybe { WorkMode.allCases.randomElement(using: &$0) }
        budgetMaxCNY = random.maybe { .random(in: 0 ... 4, using: &$0) }
    }
}

extension SplitMix {
    fileprivate mutating func maybe<Value>(_ value: (inout SplitMix) -> Value?) -> Value? {
        Int.random(in: 0 ..< 4, using: &self) == 0 ? nil : value(&self)
    }

    fileprivate mutating func some<Value>(_ values: [Value]) -> [Value] {
        values.filter { _ in Bool.random(using: &self) }
    }
}
