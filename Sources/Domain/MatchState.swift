/// Where a match (对接) stands.
package enum MatchState: String, CaseIterable, Sendable {
    case applied, invited, inTalks, offered, agreed, delivered, inRework, accepted
    case declined, withdrawn, expired, superseded, cancelled, voided

    /// Nothing follows, except that the office finds out that it should never have been.
    package var isEnd: Bool {
        switch self {
        case .accepted, .declined, .withdrawn, .expired, .superseded, .cancelled, .voided: true
        case .applied, .invited, .inTalks, .offered, .agreed, .delivered, .inRework: false
        }
    }

    /// Whether the match holds one of the scenario's openings.
    package var holdsOpening: Bool {
        switch self {
        case .agreed, .delivered, .inRework, .accepted: true
        default: false
        }
    }

    /// Whether it ends when the scenario takes nobody more.
    package var isBeforeAgreement: Bool {
        switch self {
        case .applied, .invited, .inTalks, .offered: true
        default: false
        }
    }

    /// Whether the two sides see each other's contact details.
    package var disclosesContact: Bool {
        switch self {
        case .inTalks, .offered, .agreed, .delivered, .inRework, .accepted: true
        default: false
        }
    }

    /// Whether the OPC has the work on its hands.
    package var isEngagement: Bool { holdsOpening && self != .accepted }
}

/// Whose move it is.
package enum Party: String, CaseIterable, Sendable {
    case owner, opc, office, clock
}
