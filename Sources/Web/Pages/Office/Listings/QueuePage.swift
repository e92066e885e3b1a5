import Domain
import Foundation
import Matchmaking

/// What waits for the office's decision, with the day by which it is due.
func queuePage(scenarios: Page, profiles: Page, in frame: Frame) -> HTML {
    let words = frame.words
    return layout(
        words[OfficeWords.queueTitle], in: frame,
        content: """
            <h1>\(words[OfficeWords.queueTitle])</h1>
            <p class="lead">\(words[OfficeWords.queueLead])
            <a href="\(OfficeSupplyRoutes.duplicates)">\(words[PlanWords.duplicates])</a></p>
            \(queue(.scenariosWaiting, scenarios, "scenarios", in: frame))
            \(queue(.profilesWaiting, profiles, "opcs", in: frame))
            """)
}

private func queue(_ title: OfficeWords, _ page: Page, _ kind: String, in frame: Frame) -> HTML {
    let words = frame.words
    let more = words.fill(OfficeWords.moreWait, ["count": words.count(page.items.count)])
    let empty = emptyState(words[OfficeWords.nothingWaits], words[OfficeWords.nothingWaitsHint])
    let heads = [kind == "opcs" ? OfficeWords.name : .title, kind == "opcs" ? .headcount : .owner, .waiting, .answerBy]
        .map { name -> HTML in "<th scope=\"col\">\(words[name])</th>" }
    let table: HTML = """
        <table class="table folds">
        <caption class="visually-hidden">\(words[title])</caption>
        <thead><tr>\(heads)</tr></thead>
        <tbody>
        \(page.items.map { row($0, kind, in: frame) })</tbody>
        </table>

        """
    return """
        <section aria-labelledby="\(kind)">
        <h2 id="\(kind)">\(words[title]) <span class="count-note">\(words.count(page.items.count))\(page.next == nil ? nil : "+")</span></h2>
        \(page.next == nil ? nil : "<p class=\"hint\">\(more)</p>")
        \(page.items.isEmpty ? empty : table)
        </section>

        """
}

private func row(_ listing: Record, _ kind: String, in frame: Frame) -> HTML {
    let words = frame.words
    let id = listing.text("id") ?? ""
    let name = listing.text("title") ?? listing.text("name") ?? id
    let since = listing.moment("since")
    let about: String? =
        listing.object("owner")?.text("name")
        ?? listing.integer("headcount").map { words.fill(.people, ["count": words.count($0)]) }
    return """
        <tr><th scope="row"><a href="\(Area.office.path)/\(kind)/\(FormFields.escaped(id))">\
        \(foreign(name, on: words.language))</a></th>\
        <td>\(foreign(about ?? "", on: words.language))</td>\
        <td>\(since.map { dayNote($0, in: frame) })</td>\
        <td>\(since.flatMap { due($0, in: frame) })</td></tr>

        """
}

/// Of a year whose holidays nobody has loaded, no deadline is known.
private func due(_ since: Date, in frame: Frame) -> HTML? {
    let span = Alarm.Span.workingDays(Scenario.answerWorkingDays)
    guard let end = try? frame.program.workingDays.moment(after: span, from: since) else { return nil }
    return deadlineNote(end, in: frame)
}
