/// What the clock does about a match that stays as it is for too long.
package struct Alarm: Equatable, Sendable {
    package let kind: Kind
    /// After the match came into its state.
    package let after: Span

    package enum Kind: String, CaseIterable, Sendable {
        /// The side that has to answer is told once more.
        case remind
        case expire
        /// A flag, and an entry on the office's list.
        case stall
        /// The office is told: nothing is accepted by silence.
        case escalate
    }

    package enum Span: Equatable, Sendable {
        /// Until the end of the n-th working day after the day on which it began.
        case workingDays(Int)
        /// Until the end of the n-th day after.
        case days(Int)
    }
}

extension MatchState {
    /// In the order of time.
    package var alarms: [Alarm] {
        switch self {
        case .applied, .invited:
            [Alarm(kind: .remind, after: .workingDays(3)), Alarm(kind: .expire, after: .workingDays(5))]
        case .offered: [Alarm(kind: .expire, after: .workingDays(3))]
        case .inTalks: [Alarm(kind: .stall, after: .workingDays(10))]
        case .delivered: [Alarm(kind: .escalate, after: .days(14))]
        default: []
        }
    }

    /// Within which an answer must come.
    package var deadline: Alarm.Span? { alarms.first { $0.kind == .expire }?.after }
}
