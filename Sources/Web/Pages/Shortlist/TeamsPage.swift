import Domain
import Ranking

/// Who could cover a scenario together, and who of them does what.
///
/// - Parameter teams: as the service gives them, the best first.
func teamsPage(_ teams: Record, of scenario: Record, in frame: Frame) -> HTML {
    let words = frame.words
    let title = words[SupplyWords.teams]
    let proposals = teams.objects("teams")
    let isAlone = teams.objects("uncovered").isEmpty && proposals.first?.objects("members").count == 1
    let nobody = emptyState(words[SupplyWords.nobody], words[SupplyWords.nobodyHint])
    return layout(
        title, in: frame,
        content: """
            \(scenarioPath(scenario, in: frame))
            <h1>\(title)</h1>
            <p class="lead">\(words[isAlone ? SupplyWords.alone : .teamsLead])</p>
            \(uncovered(teams.objects("uncovered"), words: words))
            \(proposals.isEmpty ? nobody : nil)
            <ol class="entries">
            \(zip(proposals, 1...).map { team($0, number: $1, of: scenario, in: frame) })</ol>
            """)
}

private func uncovered(_ gaps: [Record], words: Words) -> HTML? {
    guard !gaps.isEmpty else { return nil }
    let items = gaps.map { gap -> HTML in
        let count = words.fill(SupplyWords.candidates, ["count": words.count(gap.integer("candidates") ?? 0)])
        return """
            <li>\(foreign(gap.text("requirement") ?? "", on: words.language)) <span class="hint">\(count)</span></li>

            """
    }
    return """
        <div class="nothing">
        <h2>\(words[SupplyWords.uncovered])</h2>
        <ul>
        \(items)</ul>
        </div>
        """
}

private func team(_ proposal: Record, number: Int, of scenario: Record, in frame: Frame) -> HTML {
    let words = frame.words
    let path = Scenario.ID(scenario.text("id") ?? "").ownerPath
    let members = proposal.objects("members").compactMap { $0.object("opc") }
    let names = Dictionary(members.map { ($0.text("id") ?? "", $0.text("name") ?? "") }) { first, _ in first }
    let links = members.map { member -> HTML in
        """
        <li><a href="\(path)/opcs/\(FormFields.escaped(member.text("id") ?? ""))">\
        \(foreign(member.text("name") ?? "", on: words.language))</a></li>

        """
    }
    return """
        <li>
        <article class="entry" aria-labelledby="team\(number)">
        <h2 id="team\(number)">\(links.count > 1 ? words.fill(SupplyWords.teamOf, ["number": "\(number)"]) : members.first?.text("name") ?? "")</h2>
        <ul class="members">
        \(links)</ul>
        <table class="coverage">
        <thead><tr><th scope="col">\(words[.requirement])</th><th scope="col">\(words[SupplyWords.member])</th>\
        <th scope="col">\(words[.coverage])</th></tr></thead>
        <tbody>
        \(proposal.objects("coverage").map { row($0, names, words: words) })</tbody>
        </table>
        </article>
        </li>

        """
}

private func row(_ part: Record, _ names: [String: String], words: Words) -> HTML {
    let level: CoverageRow.Level = part.choice("level") ?? .none
    let name: HTML? = part.text("opc").flatMap { names[$0] }.map {
        "<strong>\(foreign($0, on: words.language))</strong>"
    }
    let answer: HTML =
        level == .none
        ? "<span class=\"missing\">\(words[.noAnswer])</span>"
        : "\(name) <q>\(foreign(part.text("capability") ?? "", on: words.language))</q>"
    return """
        <tr><th scope="row">\(foreign(part.text("requirement") ?? "", on: words.language))</th><td>\(answer)</td>\
        <td class="level \(level.rawValue)"><span aria-hidden="true">\(level.sign)</span> \(words[level.word])</td></tr>

        """
}
