/// A profile (能力画像): what an OPC is able to do.
package struct Profile: Equatable, Sendable, Identifiable {
    package let id: ID
    package var state: State
    package var name: String
    package var creditCode: CreditCode?
    package var headcount: Int
    /// The office let this OPC in although it is larger than the program's limit.
    package var headcountOverride = false
    package var founded: CalendarDay?
    package var region: String?
    package var community: String?
    package var tracks: [String]
    package var summary: String
    /// Each one ability; 1…20.
    package var capabilities: [String]
    package var cases: [Case] = []
    /// Working languages, ISO 639-1. Nothing is known where none were given: an empty list says that there are none.
    package var languages: [String]?
    package var certifications: [String]?
    /// The smallest budget that it takes work for, in whole CNY.
    package var rateMinCNY: Int?
    package var availableFrom: CalendarDay?
    package var workModes: [WorkMode]?
    /// How many engagements it can carry at once.
    package var capacity: Int?
    package var studentFounded: Bool?
    package var contact: Contact?

    package struct ID: Hashable, Comparable, Sendable, CustomStringConvertible {
        package let text: String
        package init(_ text: String) { self.text = text }
        package var description: String { text }
        package static func < (one: ID, other: ID) -> Bool { one.text < other.text }
    }

    package enum State: String, CaseIterable, Sendable {
        case draft, submitted, verified, suspended
        /// The person has asked to be forgotten: only the id is left.
        case erased
    }

    package struct Case: Equatable, Sendable, Codable {
        package var title: String
        package var client: String?
        package var year: Int?
        package var outcome: String?

        package init(title: String, client: String? = nil, year: Int? = nil, outcome: String? = nil) {
            self.title = title
            self.client = client
            self.year = year
            self.outcome = outcome
        }
    }

    /// Personal data: seen only by those who need it.
    package struct Contact: Equatable, Sendable {
        package var name: String?
        package var email: String?
        package var phone: String?

        package init(name: String? = nil, email: String? = nil, phone: String? = nil) {
            self.name = name
            self.email = email
            self.phone = phone
        }
    }

    package init(
        id: ID, state: State = .submitted, name: String, headcount: Int, tracks: [String], summary: String,
        capabilities: [String]
    ) {
        self.id = id
        self.state = state
        self.name = name
        self.headcount = headcount
        self.tracks = tracks
        self.summary = summary
        self.capabilities = capabilities
    }
}
