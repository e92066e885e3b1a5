import Foundation
import Ranking
import Testing

@testable import Web

struct CatalogueTests {
    @Test(arguments: Message.allCases)
    func `every message has words in both languages`(message: Message) {
        let chinese = Words(.zh)[message]
        let english = Words(.en)[message]
        #expect(!chinese.isEmpty && !english.isEmpty)
        #expect(chinese == chinese.trimmed && english == english.trimmed)
        #expect(blanks(chinese) == blanks(english))
    }

    @Test(arguments: Message.allCases)
    func `English is English and Chinese is Chinese`(message: Message) {
        // A name and an abbreviation are the same in both.
        guard ![.productName, .profileCount].contains(message) else { return }
        #expect(!hasHan(Words(.en)[message]))
        #expect(hasHan(Words(.zh)[message]))
    }

    @Test func `blanks are filled once`() {
        let filled = Words(.en).fill(.shareAbout, ["percent": "{percent} {other}"])
        #expect(filled == "about {percent} {other}%")
    }

    @Test func `no page has Chinese of its own`() throws {
        let catalogue: Set = [
            "Message+Chinese.swift", "Message+English.swift", "ProblemKind+Chinese.swift", "ProblemKind+English.swift",
        ]
        let files = try sources().filter { !catalogue.contains($0.lastPathComponent) }
        #expect(files.count > 20)
        for file in files {
            let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            let code = lines.filter { !$0.drop(while: \.isWhitespace).hasPrefix("//") }
            #expect(!code.contains { hasHan($0) }, "\(file.lastPathComponent)")
        }
    }

    @Test func `every reason and level has a word of its own`() {
        #expect(Set(Exclusion.allCases.map(\.words)).count == Exclusion.allCases.count)
        #expect(Set(CoverageRow.Level.allCases.map(\.word)).count == 3)
        #expect(Set(CoverageRow.Level.allCases.map(\.sign)).count == 3)
    }

    @Test(arguments: ProblemKind.allCases)
    func `every problem has a title and a remedy in both languages`(kind: ProblemKind) {
        let (chinese, english) = (kind.chinese, kind.english)
        #expect(hasHan(chinese.title) && hasHan(chinese.remedy) && !hasHan(english.title) && !hasHan(english.remedy))
        #expect(chinese.title == chinese.title.trimmed && english.title == english.title.trimmed)
        #expect(!english.title.hasSuffix(".") && english.remedy.hasSuffix(".") && chinese.remedy.hasSuffix("。"))
        #expect(blanks(chinese.remedy) == blanks(english.remedy))
    }

    @Test func `problems are told apart`() {
        #expect(Set(ProblemKind.allCases.map(\.english.title)).count == ProblemKind.allCases.count)
        #expect(Set(ProblemKind.allCases.map(\.chinese.title)).count == ProblemKind.allCases.count)
    }

    private func blanks(_ text: String) -> Set<String> {
        Set(text.matches(of: /\{(\w+)\}/).map { String($0.output.1) })
    }

    private func hasHan(_ text: some StringProtocol) -> Bool {
        text.unicodeScalars.contains(where: \.properties.isIdeographic)
    }

    private func sources() throws -> [URL] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/Web")
        let files = FileManager.default.enumerator(at: folder.standardizedFileURL, includingPropertiesForKeys: nil)
        return (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
    }
}

extension String {
    fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
