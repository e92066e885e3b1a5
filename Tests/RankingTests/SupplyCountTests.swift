import Domain
import Testing

@testable import Ranking

struct SupplyCountTests {
    private func profile(_ number: Int, _ random: inout SplitMix) -> Profile {
        func maybe<Value>(_ value: Value) -> Value? { Bool.random(using: &random) ? value : nil }
        func pick<Value>(_ all: [Value]) -> [Value] { all.filter { _ in Bool.random(using: &random) } }
        var profile = Profile(
            id: Profile.ID("P\(number)"), state: Int.random(in: 0 ... 9, using: &random) > 0 ? .verified : .submitted,
            name: "", headcount: Int.random(in: 1 ... 12, using: &random), tracks: [], summary: "", capabilities: [])
        profile.languages = maybe(pick(["zh", "en", "ja"]))
        profile.certifications = maybe(pick(["ISO 27001:2022", "CPA", "CMMI 3"]))
        profile.workModes = maybe(pick(WorkMode.allCases))
        profile.rateMinCNY = maybe(Int.random(in: 1 ... 9, using: &random))
        profile.availableFrom = maybe(CalendarDay("2027-0\(Int.random(in: 1 ... 9, using: &random))-01")).flatMap(
            \.self)
        return profile
    }

    private func scenario(_ random: inout SplitMix) -> Scenario {
        var scenario = Scenario(
            id: Scenario.ID("S"), owner: Scenario.Owner(name: ""), track: "", title: "", summary: "", requirements: [])
        func pick<Value>(_ all: [Value]) -> [Value] { all.filter { _ in Int.random(in: 0 ... 2, using: &random) == 0 } }
        scenario.languages = pick(["zh", "en", "ja", "en"])
        scenario.mustHaveCertifications = pick(["ISO 27001", "ISO/IEC 27001", "CPA", "ISO 27001"])
        scenario.workMode = pick(WorkMode.allCases).first
        scenario.budgetMaxCNY = pick([3, 6]).first
        scenario.startBy = pick(["2027-03-01", "2027-06-01"]).first.flatMap { CalendarDay($0) }
        return scenario
    }

    private func reasons(_ profile: Profile, _ scenario: Scenario) -> [Exclusion] {
        Exclusion.reasons(against: profile, for: scenario, headcountLimit: 10)
    }

    @Test(arguments: 1 ... 60)
    func `what it says of a condition is what happens when the condition is taken away`(_ seed: UInt64) {
        var random = SplitMix(state: seed)
        let profiles = (0 ..< 60).map { profile($0, &random) }
        let scenario = scenario(&random)
        func count(_ scenario: Scenario) -> Int { profiles.count { reasons($0, scenario).isEmpty } }
        let supply = SupplyCount(scenario, profiles: profiles.count) { reasons(profiles[$0], $1) }
        #expect(supply.eligible == profiles.indices.filter { reasons(profiles[$0], scenario).isEmpty })
        for condition in scenario.hardConditions {
            let more = count(scenario.without(condition)) - count(scenario)
            #expect(supply.conditions.first { $0.condition == condition }?.more ?? 0 == more, "\(condition)")
        }
        #expect(supply.conditions.allSatisfy { $0.more > 0 })
        #expect(supply.conditions.map(\.more) == supply.conditions.map(\.more).sorted(by: >))
        #expect(supply.conditions.count <= Set(supply.conditions.map { "\($0.condition)" }).count)
    }

    @Test func `each condition takes away just itself`() {
        var random = SplitMix(state: 2)
        for _ in 0 ..< 50 {
            let scenario = scenario(&random)
            for condition in scenario.hardConditions {
                let rest = scenario.without(condition)
                #expect(rest.hardConditions == scenario.hardConditions.filter { $0 != condition })
            }
        }
    }
}
