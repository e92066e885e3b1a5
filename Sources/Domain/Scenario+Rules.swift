extension Scenario {
    /// What the office gives to a scenario that has landed (标杆): first announced, then, after the public notice,
    /// certified.
    package enum Distinction: String, CaseIterable, Sendable {
        case none, announced, benchmark
    }

    /// The life of a listing of a need.
    package static let table: [Transition<State>] =
        [
            Transition(from: nil, to: .draft, by: [.owner], needs: []),
            Transition(from: .draft, to: .submitted, by: [.owner], needs: []),
            Transition(from: .returned, to: .submitted, by: [.owner], needs: []),
            Transition(from: .submitted, to: .published, by: [.office], needs: [.landable, .notAuthor]),
            Transition(from: .submitted, to: .returned, by: [.office], needs: [.reason]),
            // The last opening's agreement, and an opening that is free again.
            Transition(from: .published, to: .filled, by: [.clock], needs: []),
            Transition(from: .filled, to: .published, by: [.clock], needs: [.openingLeft]),
            Transition(from: .published, to: .closed, by: [.owner, .office], needs: [.reason]),
            Transition(from: .filled, to: .closed, by: [.owner, .office], needs: [.reason]),
        ]
        + State.allCases.filter { $0 != .voided }.map {
            Transition(from: $0, to: .voided, by: [.office], needs: [.reason])
        }

    /// How a scenario that has landed becomes a benchmark. An announcement that was objected to is taken back.
    package static let distinctions: [Transition<Distinction>] = [
        Transition(from: Distinction.none, to: .announced, by: [.office], needs: [.landed]),
        Transition(from: .announced, to: .benchmark, by: [.office], needs: [.landed, .noticeOver]),
        Transition(from: .announced, to: .none, by: [.office], needs: [.reason]),
        Transition(from: .benchmark, to: .none, by: [.office], needs: [.reason]),
    ]

    /// How long an announcement stands before anything can be certified.
    package static let noticeWorkingDays = 5
    /// Within which the office answers a submitted listing; afterwards the listing is on its list.
    package static let answerWorkingDays = 3
}

extension Profile {
    /// The life of a listing of capabilities.
    package static let table: [Transition<State>] =
        [
            Transition(from: nil, to: .draft, by: [.opc], needs: []),
            Transition(from: .draft, to: .submitted, by: [.opc], needs: []),
            Transition(from: .submitted, to: .verified, by: [.office], needs: [.notAuthor]),
            Transition(from: .submitted, to: .draft, by: [.office], needs: [.reason]),
            // What the office had verified has changed: name, code or headcount.
            Transition(from: .verified, to: .submitted, by: [.opc], needs: []),
            Transition(from: .verified, to: .suspended, by: [.office], needs: [.reason]),
            Transition(from: .suspended, to: .verified, by: [.office], needs: [.note]),
        ]
        + State.allCases.filter { $0 != .erased }.map {
            Transition(from: $0, to: .erased, by: [.opc, .office], needs: [])
        }
}

/// What makes a scenario landable (可落地): the office confirms it item by item, each with what it has seen.
package enum Landability: String, CaseIterable, Sendable {
    case payingOwner, confirmedBudget, measurableAcceptance, dataAccess, namedContact, smallEnough, contractTerms
}
