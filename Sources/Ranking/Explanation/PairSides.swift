package import Domain

/// Both sides of a pair as far as their fields go: what keeps them apart, and how they would get on.
package struct PairSides: Equatable, Sendable {
    package var profile: Profile
    package var scenario: Scenario
    /// How many people an OPC of the program has at most.
    package let headcountLimit: Int
    /// How many the OPC carries now.
    package var engagements: Int
    /// How many of its deliveries were accepted so far.
    package let accepted: Int?

    package init(
        profile: Profile, scenario: Scenario, headcountLimit: Int, engagements: Int = 0, accepted: Int? = nil
    ) {
        self.profile = profile
        self.scenario = scenario
        self.headcountLimit = headcountLimit
        self.engagements = engagements
        self.accepted = accepted
    }

    package var exclusions: [Exclusion] {
        Exclusion.reasons(
            against: profile, for: scenario, headcountLimit: headcountLimit, engagements: engagements)
    }

    package var features: PairFeatures {
        PairFeatures(profile, for: scenario, engagements: engagements, accepted: accepted)
    }
}
