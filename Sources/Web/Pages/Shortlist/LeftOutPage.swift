import Domain
import Matchmaking
import Ranking

/// Who is not in a shortlist whatever the texts say, each with every reason.
func leftOutPage(
    _ scenario: Record, _ excluded: ArraySlice<FoundProfile>, next: String?, in frame: Frame
) -> HTML {
    let words = frame.words
    let title = words[ShortlistWords.leftOutTitle]
    let empty: HTML = "<p>\(words[ShortlistWords.nobodyLeftOut])</p>"
    return layout(
        title, in: frame,
        content: """
            \(scenarioPath(scenario, in: frame))
            <h1>\(title)</h1>
            <p class="lead">\(words[ShortlistWords.leftOutLead])</p>
            \(excluded.isEmpty ? empty : table(excluded, scenario, in: frame))
            \(pager(next: next, in: frame))
            """)
}

private func table(_ excluded: ArraySlice<FoundProfile>, _ scenario: Record, in frame: Frame) -> HTML {
    let words = frame.words
    let path = Scenario.ID(scenario.text("id") ?? "").ownerPath
    let rows = excluded.map { found -> HTML in
        let profile = found.listed.profile
        let reasons = found.reasons.map { words.fill($0.words, ["limit": "\(frame.program.headcountLimit)"]) }
        return """
            <tr><th scope="row"><a href="\(path)/opcs/\(FormFields.escaped(profile.id.text))">\
            \(foreign(profile.name, on: words.language))</a></th>\
            <td>\(reasons.joined(separator: words[.separator]))</td></tr>

            """
    }
    return """
        <table class="table folds">
        <caption class="visually-hidden">\(words[ShortlistWords.leftOutTitle])</caption>
        <thead><tr><th scope="col">\(words[Role.opc])</th><th scope="col">\(words[ShortlistWords.reason])</th></tr></thead>
        <tbody>
        \(rows)</tbody>
        </table>

        """
}
