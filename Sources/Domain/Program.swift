/// A program (专项计划): an area's plan with its own document, period, tracks and targets. Everything belongs to one.
package struct Program: Equatable, Sendable, Codable, Identifiable {
    package let id: ID
    package var name: LocalizedText
    /// The number of the document that set the program up.
    package var document: String
    package var documentTitle: String?
    package var documentIssued: CalendarDay?
    /// Nil where nobody has said when it began.
    package var periodStart: CalendarDay?
    /// The last day.
    package var periodEnd: CalendarDay
    /// How many people an OPC has at most, in principle.
    package var headcountLimit: Int
    /// Document number and article that set the limit; nil where it is the office's own.
    package var headcountSource: String?
    package var tracks: [Track]
    package var targets: [Target]
    /// The public holidays and make-up days of each year that is loaded.
    package var calendar: [Int: WorkingYear]

    package struct ID: Hashable, Sendable, Codable, CustomStringConvertible {
        package let text: String
        package init(_ text: String) { self.text = text }
        package init(from decoder: any Decoder) throws { text = try decoder.singleValueContainer().decode(String.self) }
        package func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            try container.encode(text)
        }
        package var description: String { text }
    }

    /// A field of business (赛道).
    package struct Track: Equatable, Sendable, Codable {
        package let id: String
        package let name: LocalizedText
    }

    /// A figure to reach, with the article that sets it.
    package struct Target: Equatable, Sendable, Codable {
        /// One of `indicators`.
        package let indicator: String
        package let value: Int
        /// The last day on which reaching it is in time.
        package let by: CalendarDay
        /// Document number and article.
        package let source: String

        /// What a program can set itself: the ladder of scenarios, step by step, and what it gathers.
        package static let indicators = [
            "scenariosOpened", "scenariosMatched", "scenariosSigned", "scenariosLanded", "scenariosBenchmark", "opcs",
            "communities", "people",
        ]
    }

    package var workingDays: WorkingDays { WorkingDays(years: calendar) }

    /// Whether the day lies in the program's period, the first and the last day included.
    package func isRunning(on day: CalendarDay) -> Bool {
        (periodStart ?? day) <= day && day <= periodEnd
    }

    package func track(_ id: String) -> Track? { tracks.first { $0.id == id } }

    /// A track's id from its id or its name in either language, as people write it in a spreadsheet.
    func trackID(_ written: String) -> String {
        tracks.first { [$0.id, $0.name.zh, $0.name.en].contains(written) }?.id ?? written
    }
}

extension Program {
    /// A program that was stored before it had a calendar has an empty one.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        id = try values.decode(ID.self, forKey: .id)
        name = try values.decode(LocalizedText.self, forKey: .name)
        document = try values.decode(String.self, forKey: .document)
        documentTitle = try values.decodeIfPresent(String.self, forKey: .documentTitle)
        documentIssued = try values.decodeIfPresent(CalendarDay.self, forKey: .documentIssued)
        periodStart = try values.decodeIfPresent(CalendarDay.self, forKey: .periodStart)
        periodEnd = try values.decode(CalendarDay.self, forKey: .periodEnd)
        headcountLimit = try values.decode(Int.self, forKey: .headcountLimit)
        headcountSource = try values.decodeIfPresent(String.self, forKey: .headcountSource)
        tracks = try values.decode([Track].self, forKey: .tracks)
        targets = try values.decode([Target].self, forKey: .targets)
        calendar = try values.decodeIfPresent([Int: WorkingYear].self, forKey: .calendar) ?? [:]
    }
}
