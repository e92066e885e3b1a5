package import Foundation

/// What an entry of the ledger says, as far as the KPI counts it. The KPI knows nothing else of matches and listings.
package struct ProgramEvent: Equatable, Sendable {
    package let at: Date
    package let by: Party
    package let change: Change

    package enum Change: Equatable, Sendable {
        case scenario(Scenario.ID, ScenarioChange)
        case profile(Profile.ID, ProfileChange)
        case match(Match.ID, MatchChange)
        case figure(Figure)
    }

    package struct ScenarioChange: Equatable, Sendable {
        /// Nil where only the distinction changed.
        package let to: Scenario.State?
        package let distinction: Scenario.Distinction?
        package let owner: Organization.ID
        package let track: String
        package let openings: Int

        package init(
            to state: Scenario.State?, distinction: Scenario.Distinction? = nil, owner: Organization.ID, track: String,
            openings: Int
        ) {
            to = state
            self.distinction = distinction
            self.owner = owner
            self.track = track
            self.openings = openings
        }
    }

    package struct ProfileChange: Equatable, Sendable {
        package let to: Profile.State
        package let organization: Organization.ID
        package let tracks: [String]
        package let isCounted: Bool

        /// - Parameter isCounted: within the headcount limit, or let in by the office.
        package init(to state: Profile.State, organization: Organization.ID, tracks: [String], isCounted: Bool) {
            to = state
            self.organization = organization
            self.tracks = tracks
            self.isCounted = isCounted
        }
    }

    package struct MatchChange: Equatable, Sendable {
        package let scenario: Scenario.ID
        package let profile: Profile.ID
        package let from: MatchState?
        package let to: MatchState
        package var reason: Reason?
        package var amountCNY: Int?
        /// The estimate that a list had shown for the pair before it was approached; nil where it had not been shown.
        /// On the first entry of a match only.
        package var recommendedAt: Double?
        /// Set where the state stays: the clock found the talks stalled, or a delivery without an answer for too long.
        package var flag: Flag?

        package enum Flag: String, CaseIterable, Sendable { case stalled, overdue }

        package init(
            scenario: Scenario.ID, profile: Profile.ID, from: MatchState?, to state: MatchState, reason: Reason? = nil,
            amountCNY: Int? = nil, recommendedAt: Double? = nil, flag: Flag? = nil
        ) {
            self.scenario = scenario
            self.profile = profile
            self.from = from
            to = state
            self.reason = reason
            self.amountCNY = amountCNY
            self.recommendedAt = recommendedAt
            self.flag = flag
        }
    }

    /// A figure that is registered with its source and never inferred: communities, people.
    package struct Figure: Equatable, Sendable {
        package let indicator: String
        package let value: Int
        /// On which day it was so.
        package let on: CalendarDay
        package let source: String

        package init(indicator: String, value: Int, on day: CalendarDay, source: String) {
            self.indicator = indicator
            self.value = value
            on = day
            self.source = source
        }
    }

    package init(at: Date, by party: Party, change: Change) {
        self.at = at
        by = party
        self.change = change
    }
}

/// What lists have shown, from their log: the first time of a pair in any list, and the first time that the listing was
/// opened by the side it was shown to.
package struct Exposure: Equatable, Sendable {
    package let scenario: Scenario.ID
    package let profile: Profile.ID
    package let shownAt: Date
    package let seenAt: Date?

    package init(scenario: Scenario.ID, profile: Profile.ID, shownAt: Date, seenAt: Date?) {
        self.scenario = scenario
        self.profile = profile
        self.shownAt = shownAt
        self.seenAt = seenAt
    }
}
