import Domain
import Testing

struct TransitionTextTests {
    @Test func `the tables print as they are stated`() {
        #expect(TransitionTable.all.map(\.name) == StatedBlocks.all.map(\.0))
        for (table, stated) in zip(TransitionTable.all, StatedBlocks.all) { #expect(table.text == stated.1) }
    }

    @Test func `a table prints as Markdown`() {
        let expected = """
            | from | to | who | needs |
            |---|---|---|---|
            | none | announced | office | landed |
            | announced | benchmark | office | landed, noticeOver |
            | any other | none | office | reason |
            """
        #expect(TransitionTable("distinction", Scenario.distinctions).markdown == expected)
    }

    @Test func `Markdown has the rows of the text`() {
        for table in TransitionTable.all {
            let rows = table.markdown.split(separator: "\n").dropFirst(2)
            #expect(rows.count == table.text.split(separator: "\n").count)
            #expect(rows.allSatisfy { $0.count { $0 == "|" } == 5 })
        }
    }

    /// Rows of `needs` or `by` that differ, or that do not follow each other, stay apart.
    @Test func `only neighbours that are alike share a line`() {
        let lines = TransitionTable("match", MatchRules.table).lines
        #expect(lines.filter { $0.to == "inTalks" }.map(\.from) == ["applied", "invited", "offered"])
        #expect(lines.filter { $0.to == "delivered" }.map(\.from) == ["agreed, inRework"])
    }

    @Test func `an empty table prints as nothing`() {
        let empty = TransitionTable("empty", [Transition<MatchState>]())
        #expect(empty.lines.isEmpty)
        #expect(empty.text.isEmpty)
    }
}
