import Domain
import Ranking

/// What published scenarios ask for and nobody who is eligible can do, by meaning.
///
/// - Parameter gaps: a piece of them.
func gapsPage(_ gaps: [Record], next: String?, _ scope: BoardScope, in frame: Frame) -> HTML {
    let words = frame.words
    let empty = emptyState(words[PlanWords.noGaps], words[PlanWords.noGapsHint])
    return layout(
        words[PlanWords.gaps], in: frame,
        content: """
            <h1>\(words[PlanWords.gaps])</h1>
            <p class="lead">\(words[PlanWords.gapsLead])</p>
            \(trackForm(OfficeSupplyRoutes.gaps, scope, in: frame))
            \(gaps.isEmpty ? empty : "<ol class=\"plain lines\">\n\(gaps.map { group($0, in: frame) })</ol>")
            \(pager(next: next, in: frame))
            """)
}

private func group(_ gap: Record, in frame: Frame) -> HTML {
    let words = frame.words
    let count = words.count(gap.integer("scenarios") ?? 0)
    let budget = gap.integer("budgetMaxCNY").flatMap { $0 > 0 ? $0 : nil }
    let tracks = gap.texts("tracks").map { id in frame.program.track(id).map { words.of($0.name) } ?? id }
    return """
        <li>
        <h2>\(foreign(gap.text("requirement") ?? "", on: words.language))</h2>
        <p class="hint">\(words.fill(PlanWords.askedBy, ["count": count])) · \(words.list(tracks) ?? "")\
        \(budget.map { " · " + words.fill(PlanWords.budget, ["amount": words.money($0)]) } ?? "")</p>
        <details><summary>\(words[PlanWords.asked])</summary>
        <ul>\(gap.objects("asked").map { asked($0, in: frame) })</ul></details>
        </li>

        """
}

private func asked(_ item: Record, in frame: Frame) -> HTML {
    let words = frame.words
    let scenario = item.object("scenario")
    let nearest = item.object("nearest")
    let opc = nearest?.object("opc")
    let level: CoverageRow.Level? = nearest?.choice("level")
    let excluded = (nearest?.texts("excluded") ?? []).compactMap(Exclusion.init)
        .map { words.fill($0.words, ["limit": "\(frame.program.headcountLimit)"]) }
    let who: HTML =
        if let opc {
            """
            <a href="\(ListingList.Kind.opcs.path)/\(FormFields.escaped(opc.text("id") ?? ""))">\
            \(foreign(opc.text("name") ?? "", on: words.language))</a>\
            \(level.map { " (\(words[$0.word]))" } ?? "") \(excluded.joined(separator: words[.separator]))
            """
        } else {
            "\(words[PlanWords.nobody])"
        }
    return """
        <li><a href="\(ListingList.Kind.scenarios.path)/\(FormFields.escaped(scenario?.text("id") ?? ""))">\
        \(foreign(scenario?.text("title") ?? "", on: words.language))</a>\
        <br><q>\(foreign(item.text("requirement") ?? "", on: words.language))</q>\
        <br><span class="hint">\(words[PlanWords.nearest]) \(who)</span></li>

        """
}
