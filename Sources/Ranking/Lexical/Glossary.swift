/// What the fields call the same thing in Chinese and in English: a line for each thing, its Chinese names, a tab, its
/// English names; several names are divided by “|”. Lines that begin with “#” are for people.
package struct Glossary: Sendable {
    package let entries: [Entry]

    package struct Entry: Equatable, Sendable {
        package let chinese: [String]
        package let english: [String]
    }

    package static let empty = Glossary(entries: [])

    private init(entries: [Entry]) {
        self.entries = entries
    }

    package init(_ text: String) throws(GlossaryError) {
        var entries: [Entry] = []
        var lineOfName: [String: Int] = [:]
        for (number, line) in zip(1..., text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)) {
            guard !line.allSatisfy(\.isWhitespace), !line.hasPrefix("#") else { continue }
            let sides = line.split(separator: "\t", omittingEmptySubsequences: false).map(Self.names)
            guard sides.count == 2, !sides.joined().contains("") else {
                throw GlossaryError(line: number, problem: "write Chinese names, one tab and English names")
            }
            for name in sides.joined() {
                guard let earlier = lineOfName.updateValue(number, forKey: name.lowercased()) else { continue }
                throw GlossaryError(line: number, problem: "“\(name)” stands in line \(earlier) already: remove one")
            }
            entries.append(Entry(chinese: sides[0], english: sides[1]))
        }
        self.entries = entries
    }

    private static func names(_ side: Substring) -> [String] {
        side.split(separator: "|", omittingEmptySubsequences: false).map { name in
            String(name.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        }
    }
}

/// A glossary that cannot be read.
package struct GlossaryError: Error, Equatable, CustomStringConvertible {
    package let line: Int
    package let problem: String

    package var description: String { "The glossary, line \(line): \(problem)." }
}
