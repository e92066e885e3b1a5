package import Foundation

/// Grades of pairs, 0…3, as TREC has them: `scenario<TAB>opc<TAB>grade`. A pair without a line is 0.
package struct Judgements: Sendable {
    private let grades: [String: [String: Int]]

    package init(_ url: URL) throws {
        var grades: [String: [String: Int]] = [:]
        for (row, line) in try TabSeparated.lines(of: url) {
            let fields = line.split(whereSeparator: \.isWhitespace)
            // TREC's own form has a second column that says nothing.
            guard [3, 4].contains(fields.count), let grade = Int(fields[fields.count - 1]), (0 ... 3).contains(grade)
            else {
                let problem = "is no judgement: write scenario, opc and a grade 0…3, divided by tabs"
                throw ImportError.rows([RowError(row: row, field: nil, problem: problem)])
            }
            grades[String(fields[0]), default: [:]][String(fields[fields.count - 2])] = grade
        }
        self.grades = grades
    }

    package func grade(of offer: String, for need: String) -> Int { grades[need]?[offer] ?? 0 }

    /// Whether anything is known of this need.
    package func covers(_ need: String) -> Bool { grades[need] != nil }
}

/// Lines of a text file, without those that are empty.
enum TabSeparated {
    static func lines(of url: URL) throws -> [(row: Int, line: Substring)] {
        guard let bytes = try? Data(contentsOf: url) else { throw ImportError.unreadable(url.lastPathComponent) }
        let text = String(decoding: bytes, as: UTF8.self)
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return zip(1..., lines).filter { !$0.1.allSatisfy(\.isWhitespace) }.map { (row: $0.0, line: $0.1) }
    }

    /// `id<TAB>text`.
    static func texts(of url: URL) throws -> [(id: String, text: String)] {
        try lines(of: url).map { row, line in
            guard let tab = line.firstIndex(of: "\t") else {
                throw ImportError.rows([
                    RowError(row: row, field: nil, problem: "has no tab: write an id, a tab and a text")
                ])
            }
            return (String(line[..<tab]), String(line[line.index(after: tab)...]))
        }
    }
}
