import Foundation

/// A side was asked, by an application, an invitation or an offer, and had so many days to answer.
struct Question: Sendable {
    let match: Int
    let kind: Kind
    let askedAt: Date
    let endedAt: Date
    let outcome: Outcome

    enum Kind: Sendable { case application, invitation, offer }

    enum Outcome: Sendable {
        case yes, no, silence
        /// It fell away before an answer was due.
        case nothing
        case open
    }

    /// Nil where nobody is asked for an answer.
    init?(match: Int, state: MatchState, since: Date, endedBy next: MatchState?, at moment: Date) {
        switch state {
        case .applied: kind = .application
        case .invited: kind = .invitation
        case .offered: kind = .offer
        default: return nil
        }
        self.match = match
        askedAt = since
        endedAt = moment
        outcome =
            switch next {
            case nil: .open
            case .inTalks: state == .offered ? .no : .yes
            case .agreed: .yes
            case .declined: .no
            case .expired: .silence
            default: .nothing
            }
    }

    /// Who has to answer.
    var asked: Party { kind == .application ? .owner : .opc }

    var isAnswered: Bool { outcome == .yes || outcome == .no }
    var isDue: Bool { isAnswered || outcome == .silence }
}
