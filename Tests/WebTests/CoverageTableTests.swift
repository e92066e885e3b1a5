import Foundation
import Ranking
import Testing

@testable import Web

struct CoverageTableTests {
    let rows: [CoverageRow] = [
        .sample("Read Thai", .strong, "Thai receipts"), .sample("Check by hand", .partial, "Slips", kind: .reference),
        .sample("Train staff", .none),
    ]

    @Test func `each requirement stands beside what answers it, quoted and with its kind`() {
        let table = table(.en)
        #expect(table.contains("<th scope=\"row\">Read Thai</th>"))
        #expect(table.contains("<span class=\"kind\">Capability</span> <q>Thai receipts</q>"))
        #expect(table.contains("<span class=\"kind\">Case</span> <q>Slips</q>"))
        #expect(table.contains("Nothing answers it"))
    }

    @Test(arguments: [(Language.zh, ["充分", "部分", "未覆盖"]), (.en, ["Strong", "Partial", "None"])])
    func `a level is a word, a sign and a colour`(language: Language, levels: [String]) {
        let cells = table(language).matches(
            of: /<td class="level (\w+)"><span aria-hidden="true">(.)<\/span> (.+?)<\/td>/)
        #expect(cells.map { String($0.output.1) } == ["strong", "partial", "none"])
        #expect(cells.map { String($0.output.2) } == ["●", "◐", "○"])
        #expect(cells.map { String($0.output.3) } == levels)
    }

    @Test func `the caption sums it up and the columns are headed`() {
        let table = table(.en)
        let caption = "Requirements: 3, of which strongly covered 1, partially 1, not covered 1"
        #expect(table.contains("<caption>\(caption)</caption>"))
        #expect(table.components(separatedBy: "<th scope=\"col\">").count == 4)
    }

    @Test func `words that met are marked, and what is written stays text`() {
        let row = CoverageRow.sample(
            "Read <Thai> & 手写", .strong, "泰文单据 A&B",
            words: MetWords(requirement: [5 ..< 11, 14 ..< 16], answer: [0 ..< 2]))
        let table = coverageTable([row], answeredBy: .answeredByProfile, words: Words(.en)).markup
        #expect(table.contains("Read <mark>&lt;Thai&gt;</mark> &amp; <mark>手写</mark></span></th>"))
        #expect(table.contains("<q><span lang=\"zh-CN\"><mark>泰文</mark>单据 A&amp;B</span></q>"))
    }

    @Test func `a similarity is not shown`() {
        #expect(!table(.zh).contains("0.43") && !table(.zh).contains("43") && !table(.zh).contains("%"))
    }

    private func table(_ language: Language) -> String {
        coverageTable(rows, answeredBy: .answeredByProfile, words: Words(language)).markup
    }
}
