/// The life of a match, as one table and one function that decides by it. Storage only carries out.
package enum MatchRules {
    /// An OPC has fewer open applications than this before it may apply once more.
    package static let applicationLimit = 8
    /// A scenario has fewer open invitations than this before its owner may invite one more.
    package static let invitationLimit = 10

    package static let table: [Transition<MatchState>] =
        [
            row(nil, .applied, .opc, .eligiblePair, .applicationsLeft),
            row(nil, .invited, .owner, .eligiblePair, .invitationsLeft),
            row(.applied, .inTalks, .owner, .confirmedVersion),
            row(.invited, .inTalks, .opc),
            row(.applied, .declined, .owner, .reason),
            row(.invited, .declined, .opc, .reason),
            row(.applied, .withdrawn, .opc),
            row(.invited, .withdrawn, .owner),
            row(.inTalks, .offered, .owner, .amount, .deliveryDate),
            row(.offered, .agreed, .opc, .openingLeft),
            row(.offered, .inTalks, .opc, .note),
            row(.agreed, .delivered, .opc, .evidence, .note),
            row(.inRework, .delivered, .opc, .evidence, .note),
            row(.delivered, .accepted, .owner, .evidence, .note),
            row(.delivered, .inRework, .owner, .note),
        ]
        + [.applied, .invited, .offered].map { row($0, .expired, .clock, .deadlinePassed) }
        + MatchState.allCases.filter(\.isBeforeAgreement).map { row($0, .superseded, .clock) }
        + [.inTalks, .offered, .agreed, .delivered, .inRework].map {
            Transition(from: $0, to: .cancelled, by: [.owner, .opc], needs: [.reason])
        }
        + MatchState.allCases.filter { $0 != .voided }.map { row($0, .voided, .office, .reason) }

    private static func row(
        _ from: MatchState?, _ to: MatchState, _ by: Party, _ needs: Condition...
    ) -> Transition<MatchState> {
        Transition(from: from, to: to, by: [by], needs: needs)
    }

    /// What must be known, under the locks of the transaction that carries the move out.
    package struct Facts: Sendable {
        package var scenarioState: Scenario.State
        /// Codes of what stands against the pair.
        package var exclusions: [String] = []
        /// Of the OPC.
        package var openApplications = 0
        /// Of the scenario.
        package var openInvitations = 0
        package var openingsLeft = 0
        package var isVersionConfirmed = true
        package var isDeadlinePassed = false

        package init(scenarioState: Scenario.State) { self.scenarioState = scenarioState }
    }

    /// Whether the move may be made. The only place that says so.
    package static func check(
        _ move: MatchMove, from state: MatchState?, by party: Party, given facts: Facts
    ) throws(Refusal) {
        let row = try table.row(from: state, to: move.to, by: party)
        let errors = move.errors(against: row.needs, from: state)
        guard errors.isEmpty else { throw .fields(errors) }
        // An answer that comes late is late, whether or not the clock has come by yet.
        if party != .clock, party != .office, state?.deadline != nil, facts.isDeadlinePassed { throw .deadlinePassed }
        if row.needs.contains(.deadlinePassed), !facts.isDeadlinePassed {
            throw .notNow(state: state?.rawValue, next: table.next(from: state, by: party).map(\.rawValue))
        }
        for need in row.needs { try check(need, facts) }
    }

    private static func check(_ need: Condition, _ facts: Facts) throws(Refusal) {
        switch need {
        case .eligiblePair:
            let closed = facts.scenarioState == .published ? [] : ["scenarioNotPublished"]
            guard closed.isEmpty, facts.exclusions.isEmpty else { throw .notEligible(closed + facts.exclusions) }
        case .applicationsLeft where facts.openApplications >= applicationLimit:
            throw .limitReached(need, limit: applicationLimit)
        case .invitationsLeft where facts.openInvitations >= invitationLimit:
            throw .limitReached(need, limit: invitationLimit)
        case .openingLeft where facts.openingsLeft < 1: throw .noOpeningLeft
        case .confirmedVersion where !facts.isVersionConfirmed: throw .versionNotConfirmed
        default: break
        }
    }
}
