import Domain
import Foundation

/// The list behind a figure, a piece at a time.
///
/// - Parameters:
///   - names: of the subjects from `start` on.
func figurePage(
    _ list: FigureList, names: [Record], start: Int, asOf: Date, _ scope: BoardScope, in frame: Frame
) -> HTML {
    let words = frame.words
    let title = words.of(list.title)
    let end = start + names.count
    let rows = names.enumerated().map { place, record in
        row(record, since: list.since.isEmpty ? nil : list.since[start + place], in: frame)
    }
    let empty = emptyState(words[BoardWords.behindNothing], words[BoardWords.behindNothingHint])
    let day = words.day(ShanghaiTime.day(of: asOf))
    return layout(
        words.fill(BoardWords.listOf, ["name": title]), in: frame,
        content: """
            <p class="path"><a href="\(scope.address(Area.office.path))">\(words[BoardWords.title])</a></p>
            <div class="heading"><h1>\(title)</h1>
            <p class="count-note">\(words.fill(PageWords.asOf, ["day": day]))</p></div>
            <p class="lead">\(words.of(list.definition))</p>
            <p class="count-note">\(words.fill(BoardWords.behind, ["count": words.count(list.subjects.count)]))</p>
            \(rows.isEmpty ? empty : table(rows, hasDays: !list.since.isEmpty, in: frame))
            \(pager(next: end < list.subjects.count ? String(end) : nil, in: frame))
            """)
}

private func table(_ rows: [HTML], hasDays: Bool, in frame: Frame) -> HTML {
    let words = frame.words
    let since: HTML? = hasDays ? "<th scope=\"col\">\(words[BoardWords.since])</th>" : nil
    return """
        <table class="table folds">
        <caption class="visually-hidden">\(words[BoardWords.title])</caption>
        <thead><tr><th scope="col">\(words[BoardWords.scenario])</th><th scope="col">\(words[BoardWords.opc])</th>\
        <th scope="col">\(words[MatchWords.state])</th>\(since)</tr></thead>
        <tbody>
        \(rows)</tbody>
        </table>

        """
}

private func row(_ record: Record, since: Date?, in frame: Frame) -> HTML {
    let words = frame.words
    let match = record.object("match")
    let (scenario, opc) = (record.object("scenario"), record.object("opc"))
    let state: HTML? =
        if let match {
            "<a href=\"\(Area.office.path)/matches/\(match.text("id") ?? "")\">\(stateBadge(match, words: words))</a>"
        } else if let state: Scenario.State = scenario?.choice("state"), opc == nil {
            badge(words[state], state.tone)
        } else if let state: Profile.State = opc?.choice("state"), scenario == nil {
            badge(words[state], state.tone)
        } else {
            nil
        }
    let title = link(
        "scenarios", scenario?.text("id") ?? match?.text("scenario"),
        scenario?.text("title") ?? match?.text("scenarioTitle"), in: frame)
    let name = link(
        "opcs", opc?.text("id") ?? match?.text("opc"),
        opc?.text("name") ?? match?.text("opcName"), in: frame)
    return """
        <tr><th scope="row">\(title ?? name ?? "\(words[BoardWords.isGone])")</th>\
        <td>\(title == nil ? nil : name)</td><td>\(state)</td>\
        \(since.map { "<td>\(dayNote($0, in: frame))</td>" })</tr>

        """
}

private func link(_ kind: String, _ id: String?, _ name: String?, in frame: Frame) -> HTML? {
    guard let id else { return nil }
    return """
        <a href="\(Area.office.path)/\(kind)/\(FormFields.escaped(id))">\
        \(foreign(name ?? id, on: frame.words.language))</a>
        """
}
