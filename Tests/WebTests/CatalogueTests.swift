import Domain
import Foundation
import Ranking
import Testing

@testable import Web

struct CatalogueTests {
    /// Everything that pages can say.
    private static let phrases: [any Phrase] =
        Message.allCases + PageWords.allCases + NoticeWords.allCases + Said.allCases + Role.allCases
        + MatchState.allCases + Scenario.State.allCases + Scenario.Distinction.allCases + Profile.State.allCases
        + OPCWords.allCases + OwnerWords.allCases + ScenarioWords.allCases + ShortlistWords.allCases
        + SupplyWords.allCases + PlanWords.allCases
        + ProfileWords.allCases + MatchWords.allCases + WorkingLanguage.allCases + Party.allCases
        + BoardWords.allCases + OfficeWords.allCases + LedgerWords.allCases + SettingsWords.allCases
        + LedgerEntry.Subject.Kind.allCases + WorkMode.allCases + Reason.allCases + Landability.allCases

    @Test(arguments: phrases)
    func `every phrase has words in both languages`(phrase: any Phrase) {
        let (chinese, english) = phrase.both
        #expect(!chinese.isEmpty && !english.isEmpty)
        #expect(isPart(english) || chinese == chinese.trimmed && english == english.trimmed)
        #expect(blanks(chinese) == blanks(english))
    }

    @Test(arguments: phrases)
    func `English is English and Chinese is Chinese`(phrase: any Phrase) {
        let (chinese, english) = phrase.both
        // A name and an abbreviation are the same in both.
        guard !["泊位 Berth", "OPC"].contains(chinese), hasLetters(chinese) else { return }
        #expect(!hasHan(english) && hasHan(chinese))
    }

    @Test(arguments: [("1", "1 opening"), ("0", "0 openings"), ("2", "2 openings"), ("11", "11 openings")])
    func `one is one, and any other number is several`(count: String, expected: String) {
        #expect(Words(.en).fill(PlanWords.openings, ["count": count]) == expected)
        #expect(Words(.zh).fill(PlanWords.openings, ["count": count]) == "\(count)个名额")
    }

    @Test func `blanks are filled once`() {
        let filled = Words(.en).fill(.shareAbout, ["percent": "{percent} {other}"])
        #expect(filled == "about {percent} {other}%")
    }

    @Test func `no page has Chinese of its own`() throws {
        let files = sources().filter { $0.deletingLastPathComponent().lastPathComponent != "Words" }
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

    @Test func `no page has words of its own between its tags`() throws {
        let pages = sources(of: ["Web/Pages", "Web/Forms"])
        #expect(pages.count > 20)
        for file in pages {
            let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            let code = lines.filter { !$0.drop(while: \.isWhitespace).hasPrefix("//") }.joined(separator: "\n")
            // What is interpolated is taken out first; a label is two letters or more.
            let markup = code.replacing(/\\\([^"\n]*?\)/, with: "")
            let words = markup.matches(of: />[ ]*([A-Za-z]{2,}[^<>\n"]*)<\//).map { String($0.output.1) }
            #expect(words.isEmpty, "\(file.lastPathComponent): \(words)")
        }
    }

    @Test func `what the services say about fields has its Chinese`() throws {
        let problems = try sources(of: [
            "Domain", "Matchmaking/Listings", "Matchmaking/Matches", "Matchmaking/Accounts",
        ])
        .flatMap { file in
            try String(contentsOf: file, encoding: .utf8)
                .matches(of: /"((?:is|has|contains|cannot|lies|repeats) [^\n]*?: [^\n]*?|(?:is|has) [^\n]*?)"/)
                .map { String($0.output.1) }
        }
        // What is put together from pieces is there as a whole too.
        .filter { $0.contains(": ") && !$0.contains("isEmpty ?") }
        #expect(problems.count > 50)
        for problem in problems {
            let spoken = problem.replacing(/\\\((?:[^()]|\([^()]*\))*\)?/, with: "7")
            #expect(FieldProblem.chinese(for: spoken) != nil, "\(problem)")
        }
    }

    private func sources(of folders: [String]) -> [URL] {
        folders.flatMap { folder in
            let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/\(folder)")
            let files = FileManager.default.enumerator(at: folder.standardizedFileURL, includingPropertiesForKeys: nil)
            return (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
        }
    }

    private func blanks(_ text: String) -> Set<String> {
        Set(text.matches(of: /\{(\w+)\}/).map { String($0.output.1) })
    }

    /// What follows other words begins or ends with a blank.
    private func isPart(_ text: String) -> Bool { text.hasPrefix(" (") || !hasLetters(text) }

    /// Beside its blanks.
    private func hasLetters(_ text: String) -> Bool { text.replacing(/\{\w+\}/, with: "").contains(where: \.isLetter) }

    private func hasHan(_ text: some StringProtocol) -> Bool {
        text.unicodeScalars.contains(where: \.properties.isIdeographic)
    }

    private func sources() -> [URL] {
        sources(of: ["Web"])
    }
}

extension String {
    fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
