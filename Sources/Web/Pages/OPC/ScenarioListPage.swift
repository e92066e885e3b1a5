import Domain
import Matchmaking

/// The scenarios that a search has found. The filters stand in the address, so that it can be kept.
func scenarioListPage(_ findings: Findings, search: ScenarioSearch, start: Int, in frame: Frame) -> HTML {
    let words = frame.words
    let title = words[OPCWords.browseTitle]
    let next = start + findings.standings.count < findings.total ? String(start + findings.standings.count) : nil
    let cards = zip(findings.standings, (start + 1)...).map { scenarioCard($0, number: $1, in: frame) }
    let empty = emptyState(words[OPCWords.nothingFound], words[OPCWords.nothingFoundHint])
    return layout(
        title, in: frame,
        content: """
            <h1>\(title)</h1>
            <p class="lead">\(words[OPCWords.browseLead])</p>
            \(filters(search, in: frame))
            <div id="results" aria-live="polite">
            <p class="count-note">\(words.fill(OPCWords.found, ["count": words.count(findings.total)]))</p>
            \(cards.isEmpty ? empty : "<ol class=\"entries\" start=\"\(start + 1)\">\n\(cards)</ol>")
            \(pager(next: next, in: frame))
            </div>
            """)
}

private func filters(_ search: ScenarioSearch, in frame: Frame) -> HTML {
    let words = frame.words
    var state = FormState()
    state.values = [
        "words": [search.words ?? ""], "track": [search.track ?? ""], "workMode": [search.workMode?.rawValue ?? ""],
        "budget": [search.budgetCNY.map(String.init) ?? ""], "order": [search.order.rawValue],
    ]
    let form = Form(to: "\(Area.opc.path)/scenarios", state, in: frame, live: "results", isFilter: true)
    let tracks = frame.program.tracks.map { Form.Option(value: $0.id, label: words.of($0.name)) }
    let modes = WorkMode.allCases.map { Form.Option(value: $0.rawValue, label: words[$0]) }
    let budgets = [50_000, 100_000, 200_000, 500_000, 1_000_000].map {
        Form.Option(value: String($0), label: words.money($0))
    }
    let orders = ScenarioSearch.Order.allCases.map { Form.Option(value: $0.rawValue, label: words[$0.name]) }
    return form.filter(
        """
        \(form.input("words", words[OPCWords.words], type: "search", hint: words[OPCWords.wordsHint], attributes: "maxlength=\"200\" "))\
        \(form.select("track", words[.track], tracks, any: words[OPCWords.anyBudget]))\
        \(form.select("workMode", words[OPCWords.workMode], modes, any: words[OPCWords.anyBudget]))\
        \(form.select("budget", words[OPCWords.atLeast], budgets, any: words[OPCWords.anyBudget]))\
        \(form.select("order", words[OPCWords.order], orders, any: nil))\
        <div class="actions">\(form.button(words[PageWords.filter]))</div>
        """)
}

extension ScenarioSearch.Order {
    fileprivate var name: OPCWords {
        switch self {
        case .fit: .byFit
        case .newest: .byDate
        case .startingSoonest: .byStart
        }
    }
}
