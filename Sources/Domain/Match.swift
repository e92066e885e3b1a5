package import Foundation

/// A match (对接): a scenario and an OPC of which one side has approached the other.
package struct Match: Equatable, Sendable, Identifiable {
    package let id: ID
    package let scenario: Scenario.ID
    package let profile: Profile.ID
    /// The scenario's owner and the OPC's organization: the two sides.
    package let owner: Organization.ID
    package let opc: Organization.ID
    package var state: MatchState
    package let createdAt: Date
    /// When it came into its state.
    package var since: Date
    /// Within which the side whose move it is must answer; nil where there is no such time.
    package var deadline: Date?
    /// The scenario's version that the OPC knows.
    package var scenarioVersion: Int
    /// The earlier attempt of the same pair.
    package let previous: ID?
    package var amountCNY: Int?
    package var deliverBy: CalendarDay?
    package var nextStep: MatchMove.NextStep?
    package var isStalled = false
    /// Counts the changes: what an ETag says.
    package var revision = 1

    /// Unique within a program.
    package struct ID: Hashable, Comparable, Sendable, CustomStringConvertible {
        package let number: Int
        package init(_ number: Int) { self.number = number }
        package var description: String { String(number) }
        package static func < (one: ID, other: ID) -> Bool { one.number < other.number }
    }

    package init(
        id: ID, scenario: Scenario.ID, profile: Profile.ID, owner: Organization.ID, opc: Organization.ID,
        state: MatchState, createdAt: Date, since: Date, scenarioVersion: Int, previous: ID? = nil
    ) {
        self.id = id
        self.scenario = scenario
        self.profile = profile
        self.owner = owner
        self.opc = opc
        self.state = state
        self.createdAt = createdAt
        self.since = since
        self.scenarioVersion = scenarioVersion
        self.previous = previous
    }

    /// Which side an organization is on.
    package func side(of organization: Organization.ID?) -> Party? {
        organization == owner ? .owner : organization == opc ? .opc : nil
    }
}
