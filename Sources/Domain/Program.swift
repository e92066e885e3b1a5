/// A program (专项计划): an area's plan with its own document, period, tracks and targets. Everything belongs to one.
package struct Program: Sendable, Codable, Identifiable {
    package let id: ID
    package let name: LocalizedText
    /// The number of the document that set the program up.
    package let document: String
    package let periodEnd: String
    /// How many people an OPC has at most, in principle.
    package let headcountLimit: Int
    package let tracks: [Track]
    package let targets: [Target]

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
    package struct Track: Sendable, Codable {
        package let id: String
        package let name: LocalizedText
    }

    /// A figure to reach, with the article that sets it.
    package struct Target: Sendable, Codable {
        package let indicator: String
        package let value: Int
        package let by: String
        package let source: String
    }

    package func track(_ id: String) -> Track? { tracks.first { $0.id == id } }

    /// A track's id from its id or its name in either language, as people write it in a spreadsheet.
    func trackID(_ written: String) -> String {
        tracks.first { [$0.id, $0.name.zh, $0.name.en].contains(written) }?.id ?? written
    }
}

/// The same words in the two languages of the product.
package struct LocalizedText: Hashable, Sendable, Codable {
    package let zh: String
    package let en: String

    package init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }
}
