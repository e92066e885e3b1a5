import Foundation

/// What the events say of a match, up to a date.
struct MatchLife: Sendable {
    let id: Match.ID
    let scenario: Int
    let profile: Int
    /// The side that approached the other.
    let begunBy: Party
    let recommendedAt: Double?
    private(set) var state: MatchState
    /// When it came into its state.
    private(set) var since: Date
    private(set) var flag: ProgramEvent.MatchChange.Flag?
    private(set) var flaggedAt = Date.distantPast
    /// Why it came into its state, and who said so.
    private(set) var reason: Reason?
    private(set) var reasonBy = Party.clock
    /// The last time that it came into talks or a state of work beyond.
    private(set) var lastServedAt: Date?

    private let approachedAt: Date
    private var inTalksAt: Date?
    private var offeredAt: Date?
    private var agreedAt: Date?
    private var deliveredAt: Date?
    private var acceptedAt: Date?

    init(id: Match.ID, scenario: Int, profile: Int, change: ProgramEvent.MatchChange, at moment: Date) {
        self.id = id
        self.scenario = scenario
        self.profile = profile
        begunBy = change.to == .invited ? .owner : .opc
        recommendedAt = change.recommendedAt
        state = change.to
        since = moment
        approachedAt = moment
    }

    /// When it came so far for the first time.
    subscript(step: MatchStep) -> Date? {
        switch step {
        case .approached: approachedAt
        case .inTalks: inTalksAt
        case .offered: offeredAt
        case .agreed: agreedAt
        case .delivered: deliveredAt
        case .accepted: acceptedAt
        }
    }

    var endedAt: Date? { state.isEnd ? since : nil }

    var isVoid: Bool { state == .voided }

    /// When a contract was made that has not been cancelled since.
    var signedAt: Date? { state == .cancelled ? nil : agreedAt }

    mutating func take(_ change: ProgramEvent.MatchChange, at moment: Date, by party: Party) {
        flag = change.flag
        if flag != nil { flaggedAt = moment }
        // Something was noted, and no state changed.
        guard change.to != state else { return }
        state = change.to
        since = moment
        reason = change.reason
        reasonBy = party
        if state.disclosesContact { lastServedAt = moment }
        switch state {
        case .inTalks: inTalksAt = inTalksAt ?? moment
        case .offered: offeredAt = offeredAt ?? moment
        case .agreed: agreedAt = agreedAt ?? moment
        case .delivered: deliveredAt = deliveredAt ?? moment
        case .accepted: acceptedAt = acceptedAt ?? moment
        default: break
        }
    }
}

/// How far a match has come, whatever became of it.
package enum MatchStep: String, CaseIterable, Sendable {
    case approached, inTalks, offered, agreed, delivered, accepted

    /// From nought, in the order of the steps.
    var position: Int {
        switch self {
        case .approached: 0
        case .inTalks: 1
        case .offered: 2
        case .agreed: 3
        case .delivered: 4
        case .accepted: 5
        }
    }
}
