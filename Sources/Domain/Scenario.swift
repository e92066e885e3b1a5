/// A scenario (场景): a chain owner's real, paid need.
package struct Scenario: Equatable, Sendable, Identifiable {
    package let id: ID
    package var state: State
    package var owner: Owner
    package var track: String
    package var title: String
    package var summary: String
    /// Each one thing to be able to do or deliver; 1…20.
    package var requirements: [String]
    package var deliverables: [String] = []
    package var acceptanceCriteria: [String] = []
    /// Whole CNY.
    package var budgetMinCNY: Int?
    package var budgetMaxCNY: Int?
    package var startBy: CalendarDay?
    package var deliverBy: CalendarDay?
    package var workMode: WorkMode?
    package var region: String?
    /// Working languages that are needed, ISO 639-1.
    package var languages: [String] = []
    package var mustHaveCertifications: [String] = []
    package var openings = 1
    package var dataProvided: String?
    package var crossBorderData: Bool?

    /// The owner's own reference, unique within a program.
    package struct ID: Hashable, Comparable, Sendable, CustomStringConvertible {
        package let text: String
        package init(_ text: String) { self.text = text }
        package var description: String { text }
        package static func < (one: ID, other: ID) -> Bool { one.text < other.text }
    }

    package enum State: String, CaseIterable, Sendable {
        case draft, submitted, returned, published, filled, closed, voided
    }

    /// The chain owner (链主企业).
    package struct Owner: Equatable, Sendable {
        package var name: String
        package var creditCode: CreditCode?
        /// GB/T 4754-2017: a code or a name.
        package var industry: String?

        package init(name: String, creditCode: CreditCode? = nil, industry: String? = nil) {
            self.name = name
            self.creditCode = creditCode
            self.industry = industry
        }
    }

    package init(
        id: ID, state: State = .submitted, owner: Owner, track: String, title: String, summary: String,
        requirements: [String]
    ) {
        self.id = id
        self.state = state
        self.owner = owner
        self.track = track
        self.title = title
        self.summary = summary
        self.requirements = requirements
    }
}

/// Where the work is done.
package enum WorkMode: String, CaseIterable, Sendable {
    case onsite, remote, hybrid
}
