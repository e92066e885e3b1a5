/// One row of a state machine's table: who may go from one state to another, and what it takes.
package struct Transition<State: Hashable & Sendable>: Sendable {
    /// Nil where there is nothing yet.
    package let from: State?
    package let to: State
    package let by: Set<Party>
    package let needs: [Condition]
}

/// What a transition takes beyond the right state and side.
package enum Condition: String, CaseIterable, Sendable {
    /// Both sides and the pair: verified, eligible, published.
    case eligiblePair
    /// The OPC has fewer than `MatchRules.applicationLimit` open applications.
    case applicationsLeft
    /// The scenario has fewer than `MatchRules.invitationLimit` open invitations.
    case invitationsLeft
    /// The OPC has confirmed the scenario's present version.
    case confirmedVersion
    /// A code from the list; “other” takes words of one's own.
    case reason
    case note
    case amount
    case deliveryDate
    /// Links or the hashes of files.
    case evidence
    case openingLeft
    case deadlinePassed
    /// The checklist of `Landability`, item by item.
    case landable
    /// Whoever publishes has not written it.
    case notAuthor
    /// A delivery has been accepted.
    case landed
    /// Five working days of public notice are over.
    case noticeOver
}

/// Why a transition is refused.
package enum Refusal: Error, Equatable, Sendable {
    /// This side never makes this move, or not from here.
    case notYourMove(allowed: Set<Party>)
    /// Not from this state. `next` are the states that the same side can choose now.
    case notNow(state: String?, next: [String])
    case fields([FieldError])
    /// The pair may not be brought together, with the codes of what stands against it.
    case notEligible([String])
    case limitReached(Condition, limit: Int)
    case noOpeningLeft
    case deadlinePassed
    /// The scenario has changed since the OPC applied, and it has not confirmed the new version.
    case versionNotConfirmed
    case ownWork
    case notLanded
    case noticeNotOver(until: CalendarDay)
}

extension Sequence {
    /// The row for a move from one state to another by one side.
    ///
    /// - Throws: `notYourMove` where only another side can do this from here, or this side never can; `notNow` where
    ///   nobody can from here.
    package func row<State>(
        from state: State?, to target: State, by party: Party
    ) throws(Refusal) -> Transition<State>
    where Element == Transition<State>, State: RawRepresentable<String> {
        let rows = filter { $0.to == target }
        let here = rows.filter { $0.from == state }
        if let row = here.first(where: { $0.by.contains(party) }) { return row }
        let allowed = here.reduce(into: Set()) { $0.formUnion($1.by) }
        let isEverMine = rows.contains { $0.by.contains(party) }
        guard allowed.isEmpty, isEverMine else { throw .notYourMove(allowed: allowed) }
        throw .notNow(state: state?.rawValue, next: next(from: state, by: party).map(\.rawValue))
    }

    /// What a side can choose from a state, whatever else it takes; in the table's order.
    package func next<State>(from state: State?, by party: Party) -> [State]
    where Element == Transition<State> {
        filter { $0.from == state && $0.by.contains(party) }.map(\.to)
    }
}
