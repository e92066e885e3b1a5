package import Foundation

/// One of those that stand behind a figure.
package struct KPISubject: Equatable, Sendable {
    package let id: ID
    /// When it came to count: was opened, was approached, was marked.
    package let since: Date

    package enum ID: Hashable, Sendable {
        case scenario(Scenario.ID)
        /// Of an OPC the profile that stands for it.
        case profile(Profile.ID)
        case match(Match.ID)
        case pair(Scenario.ID, Profile.ID)
    }

    package init(_ id: ID, since: Date) {
        self.id = id
        self.since = since
    }
}

extension KPICount {
    func subjects(_ subjects: Measurement.Subjects) -> [KPISubject] {
        subjects.entries.compactMap { counted in
            id(counted.index, in: subjects).map { KPISubject($0, since: counted.at) }
        }
    }

    private func id(_ index: Int, in subjects: Measurement.Subjects) -> KPISubject.ID? {
        switch subjects {
        case .scenarios: .scenario(tally.scenarios[index].id)
        case .profiles: .profile(tally.profiles[index].id)
        case .opcs: opcs.representatives[index].map { .profile(tally.profiles[$0].id) }
        case .matches: .match(tally.matches[index].id)
        case .pairs: .pair(tally.scenarios[pairs[index].scenario].id, tally.profiles[pairs[index].profile].id)
        case .none: nil
        }
    }
}
