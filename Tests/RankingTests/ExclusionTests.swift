import Domain
import Ranking
import Testing

struct ExclusionTests {
    /// A pair that differs from a well-suited one in one respect.
    struct Change: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let reason: Exclusion
        let make: @Sendable (inout Profile, inout Scenario) -> Void

        init(_ name: String, _ reason: Exclusion, _ make: @escaping @Sendable (inout Profile, inout Scenario) -> Void) {
            testDescription = name
            self.reason = reason
            self.make = make
        }
    }

    static let changes = [
        Change("a draft", .notVerified) { profile, _ in profile.state = .draft },
        Change("submitted only", .notVerified) { profile, _ in profile.state = .submitted },
        Change("suspended", .notVerified) { profile, _ in profile.state = .suspended },
        Change("eleven people", .overHeadcountLimit) { profile, _ in profile.headcount = 11 },
        Change("available a day late", .availableTooLate) { profile, _ in
            profile.availableFrom = CalendarDay("2026-12-02")
        },
        Change("another certificate", .certificationMissing) { profile, _ in profile.certifications = ["ISO 9001"] },
        Change("no certificate", .certificationMissing) { profile, _ in profile.certifications = [] },
        Change("one of two certificates", .certificationMissing) { _, scenario in
            scenario.mustHaveCertifications = ["ISO 27001", "PMP"]
        },
        Change("one of two languages", .languageMissing) { profile, _ in profile.languages = ["zh"] },
        Change("no language", .languageMissing) { profile, _ in profile.languages = [] },
        Change("only remote", .workModeUnsuitable) { profile, _ in profile.workModes = [.remote, .hybrid] },
        Change("no work mode", .workModeUnsuitable) { profile, _ in profile.workModes = [] },
        Change("one yuan too dear", .priceAboveBudget) { profile, _ in profile.rateMinCNY = 300_001 },
        Change("capacity for two", .capacityUsedUp) { profile, _ in profile.capacity = 2 },
        Change("no opening left", .scenarioNotOpen) { _, scenario in scenario.state = .filled },
    ]

    @Test func `a pair that suits in every respect is eligible`() {
        let (profile, scenario) = suited()
        #expect(reasons(profile, scenario).isEmpty)
    }

    @Test(arguments: changes) func `every reason excludes on its own`(change: Change) {
        var (profile, scenario) = suited()
        change.make(&profile, &scenario)
        #expect(reasons(profile, scenario) == [change.reason])
    }

    @Test func `every reason is tested`() {
        #expect(Set(Self.changes.map(\.reason)) == Set(Exclusion.allCases))
    }

    @Test func `all reasons are told at once`() {
        var (profile, scenario) = suited()
        for change in Self.changes { change.make(&profile, &scenario) }
        #expect(reasons(profile, scenario) == Exclusion.allCases)
    }

    @Test func `what an OPC did not say excludes it from nothing`() {
        var (profile, scenario) = suited()
        profile.headcount = 1
        profile.availableFrom = nil
        profile.certifications = nil
        profile.languages = nil
        profile.workModes = nil
        profile.rateMinCNY = nil
        profile.capacity = nil
        scenario.mustHaveCertifications = ["ISO 27001", "CMMI 5"]
        scenario.languages = ["de", "fr"]
        #expect(Exclusion.reasons(against: profile, for: scenario, headcountLimit: 10, engagements: 99).isEmpty)
    }

    @Test func `what a scenario did not say excludes nobody`() {
        var (profile, scenario) = suited()
        profile.availableFrom = CalendarDay("2199-12-31")
        profile.certifications = []
        profile.languages = []
        profile.workModes = []
        profile.rateMinCNY = .max
        scenario.startBy = nil
        scenario.mustHaveCertifications = []
        scenario.languages = []
        scenario.workMode = nil
        scenario.budgetMaxCNY = nil
        #expect(reasons(profile, scenario).isEmpty)
    }

    @Test func `the office may let a larger one in`() {
        var (profile, scenario) = suited()
        profile.headcount = 12
        profile.headcountOverride = true
        #expect(reasons(profile, scenario).isEmpty)
    }

    @Test func `languages are the same in capitals`() {
        var (profile, scenario) = suited()
        profile.languages = ["ZH", "en", "ja"]
        scenario.languages = ["zh", "EN"]
        #expect(reasons(profile, scenario).isEmpty)
    }

    @Test(
        arguments: [
            ("ISO 27001", "ISO/IEC 27001:2022", true), ("ISO 27001", "iso27001", true),
            ("ISO-27001", "ISO 27001 (2013)", true),
            ("ISO/IEC 27001", "ISO27001：2022", true), ("GB/T 22239", "GB/T 22239-2019", true),
            ("ISO 27001", "ISO 270011", false), ("ISO 27001", "ISO 27001A", false),
            ("ISO 27001:2022", "ISO 27001", false),
            ("ISO 27001:2022", "ISO 27001:2013", false), ("ISO 9001", "ISO 27001", false), ("CMMI 3", "CMMI 5", false),
            ("PMP", "pmp", true), ("PMP", "PMP证书", true), ("等保三级", "等保三级（2024）", true), ("等保三级", "等保二级", false),
            ("IEC 62443", "iec 62443", true),
        ])
    func `an edition of a certificate is that certificate`(needed: String, held: String, suffices: Bool) {
        var (profile, scenario) = suited()
        scenario.mustHaveCertifications = [needed]
        profile.certifications = ["CET-6", held]
        #expect(reasons(profile, scenario) == (suffices ? [] : [.certificationMissing]))
    }

    private func reasons(_ profile: Profile, _ scenario: Scenario) -> [Exclusion] {
        Exclusion.reasons(against: profile, for: scenario, headcountLimit: 10, engagements: 2)
    }

    /// Everything is given, and everything is just enough.
    private func suited() -> (Profile, Scenario) {
        var profile = Profile(
            id: Profile.ID("P"), state: .verified, name: "一人公司", headcount: 10, tracks: ["ports"], summary: "",
            capabilities: [])
        profile.availableFrom = CalendarDay("2026-12-01")
        profile.certifications = ["ISO 27001"]
        profile.languages = ["en", "zh"]
        profile.workModes = [.onsite]
        profile.rateMinCNY = 300_000
        profile.capacity = 3
        var scenario = Scenario(
            id: Scenario.ID("S"), state: .published, owner: Scenario.Owner(name: "港务集团"), track: "ports", title: "",
            summary: "", requirements: [])
        scenario.startBy = CalendarDay("2026-12-01")
        scenario.mustHaveCertifications = ["ISO 27001"]
        scenario.languages = ["zh", "en"]
        scenario.workMode = .onsite
        scenario.budgetMaxCNY = 300_000
        return (profile, scenario)
    }
}
