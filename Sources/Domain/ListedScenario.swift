package import Foundation

/// A scenario with all that happens around its text.
package struct ListedScenario: Equatable, Sendable {
    package var scenario: Scenario
    package let owner: Organization.ID
    /// Counts the changes of requirements, budget or dates.
    package var version: Int
    /// Counts all changes: what an ETag says.
    package var revision: Int
    package var distinction: Scenario.Distinction
    /// The end of the public notice.
    package var noticeUntil: Date?
    /// What the office has seen, item by item.
    package var landability: [Landability: String]
    package var returnReason: String?
    /// Who wrote it; nobody where it was imported.
    package let author: Account.ID?
    package let createdAt: Date
    package let since: Date
    /// By matches that were agreed and are not cancelled.
    package let openingsTaken: Int
    /// At least one delivery was accepted.
    package let isLanded: Bool

    package init(
        scenario: Scenario, owner: Organization.ID, version: Int, revision: Int, distinction: Scenario.Distinction,
        noticeUntil: Date?, landability: [Landability: String], returnReason: String?, author: Account.ID?,
        createdAt: Date, since: Date, openingsTaken: Int, isLanded: Bool
    ) {
        self.scenario = scenario
        self.owner = owner
        self.version = version
        self.revision = revision
        self.distinction = distinction
        self.noticeUntil = noticeUntil
        self.landability = landability
        self.returnReason = returnReason
        self.author = author
        self.createdAt = createdAt
        self.since = since
        self.openingsTaken = openingsTaken
        self.isLanded = isLanded
    }

    package var openingsLeft: Int { max(0, scenario.openings - openingsTaken) }
}

/// A profile with all that happens around its text.
package struct ListedProfile: Equatable, Sendable {
    package var profile: Profile
    package let organization: Organization.ID
    package var revision: Int
    package var returnReason: String?
    /// Why the office let it in although it is over the headcount limit.
    package var overrideReason: String?
    package let author: Account.ID?
    package let createdAt: Date
    package let since: Date
    /// How many matches it has agreed to and not yet ended.
    package let engagements: Int
    /// How many of its deliveries were accepted so far.
    package let accepted: Int

    package init(
        profile: Profile, organization: Organization.ID, revision: Int, returnReason: String?, overrideReason: String?,
        author: Account.ID?, createdAt: Date, since: Date, engagements: Int, accepted: Int
    ) {
        self.profile = profile
        self.organization = organization
        self.revision = revision
        self.returnReason = returnReason
        self.overrideReason = overrideReason
        self.author = author
        self.createdAt = createdAt
        self.since = since
        self.engagements = engagements
        self.accepted = accepted
    }
}

extension Scenario {
    /// Whether those who were approached under `earlier` have to be asked again: requirements, budget or dates changed.
    package func isMateriallyDifferent(from earlier: Scenario) -> Bool {
        requirements != earlier.requirements || budgetMinCNY != earlier.budgetMinCNY
            || budgetMaxCNY != earlier.budgetMaxCNY || startBy != earlier.startBy || deliverBy != earlier.deliverBy
    }
}

extension Profile {
    /// Whether the office has to look at it again: what it had verified is no longer what stands there.
    package func isAnotherIdentity(than earlier: Profile) -> Bool {
        name != earlier.name || creditCode != earlier.creditCode || headcount > earlier.headcount
    }
}
