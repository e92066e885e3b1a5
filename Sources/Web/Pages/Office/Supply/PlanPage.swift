import Domain
import Matchmaking
import Ranking

/// Whom to call for what in the whole program, scenario by scenario.
///
/// - Parameter start: of how many scenarios the pages before this one told.
func planPage(_ plan: ProgramPlan, start: Int, length: Int, _ scope: BoardScope, in frame: Frame) -> HTML {
    let words = frame.words
    let shown = plan.callLists.dropFirst(start).prefix(length)
    let next = start + shown.count < plan.callLists.count ? String(start + shown.count) : nil
    let empty = emptyState(words[PlanWords.noPlan], words[PlanWords.noPlanHint])
    return layout(
        words[PlanWords.plan], in: frame,
        content: """
            <h1>\(words[PlanWords.plan])</h1>
            <p class="lead">\(words[PlanWords.planLead])</p>
            \(trackForm(OfficeSupplyRoutes.plan, scope, in: frame))
            \(start == 0 ? exposure(plan, in: frame) : nil)
            \(shown.isEmpty ? empty : "<ol class=\"plain lines\" start=\"\(start + 1)\">\n\(shown.map { callList($0, in: frame) })</ol>")
            \(pager(next: next, in: frame))
            \(start == 0 ? swaps(plan, in: frame) : nil)
            \(start == 0 ? shortfalls(plan, in: frame) : nil)
            """)
}

/// Which track a page is about.
func trackForm(_ path: String, _ scope: BoardScope, in frame: Frame) -> HTML {
    let words = frame.words
    let form = Form(to: path, FormState(["track": [scope.track ?? ""]]), in: frame, isFilter: true)
    let tracks = frame.program.tracks.map { Form.Option(value: $0.id, label: words.of($0.name)) }
    return form.filter(
        """
        \(form.select("track", words[BoardWords.track], tracks, any: words[BoardWords.allTracks]))\
        <div class="actions">\(form.button(words[BoardWords.show]))</div>
        """)
}

/// Before and after: how many stand on a list, and how evenly.
private func exposure(_ plan: ProgramPlan, in frame: Frame) -> HTML {
    let (words, exposure) = (frame.words, plan.exposure)
    func row(_ name: PlanWords, _ before: String?, _ after: String?) -> HTML {
        let (before, after) = (before ?? words[PageWords.none], after ?? words[PageWords.none])
        return """
            <tr><th scope="row">\(words[name])</th><td class="figure">\(before)</td><td class="figure">\(after)</td></tr>

            """
    }
    func listed(_ counts: [Int]) -> String { words.count(counts.count { $0 > 0 }) }
    return """
        <table class="table">
        <caption>\(words[PlanWords.summary])</caption>
        <thead><tr><td></td><th scope="col" class="figure">\(words[PlanWords.before])</th>\
        <th scope="col" class="figure">\(words[PlanWords.after])</th></tr></thead>
        <tbody>
        \(row(.listed, listed(exposure.before), listed(exposure.after)))\
        \(row(.most, exposure.before.max().map(words.count), exposure.after.max().map(words.count)))\
        \(row(.gini, exposure.giniBefore.map { words.decimal($0, places: 2) }, exposure.giniAfter.map { words.decimal($0, places: 2) }))\
        </tbody>
        </table>

        """
}

private func callList(_ list: ProgramPlan.CallList, in frame: Frame) -> HTML {
    let words = frame.words
    let nobody: HTML = "<p class=\"missing\">\(words[PlanWords.nobodyFits])</p>"
    return """
        <li>
        <h2>\(link(list.scenario, in: frame)) <span class="hint">\(words.fill(PlanWords.openings, ["count": words.count(list.openings)]))</span></h2>
        \(list.assigned.isEmpty && list.others.isEmpty ? nobody : nil)\
        \(people(.assigned, list.assigned, in: frame))\(people(.alsoCall, list.others, in: frame))
        </li>

        """
}

private func people(_ title: PlanWords, _ pairs: [ProgramPlan.Pair], in frame: Frame) -> HTML? {
    guard !pairs.isEmpty else { return nil }
    let words = frame.words
    let items = pairs.map { pair -> HTML in
        """
        <li>\(link(pair.profile, in: frame)) <span class="hint">\(words.share(pair.score))</span>\
        \(pair.isNewcomer ? " \(badge(words[PlanWords.newcomer], .going))" : nil)</li>

        """
    }
    return "<p><strong>\(words[title])</strong></p>\n<ol class=\"calls\">\n\(items)</ol>\n"
}

private func swaps(_ plan: ProgramPlan, in frame: Frame) -> HTML? {
    guard !plan.swaps.isEmpty else { return nil }
    let words = frame.words
    let rows = plan.swaps.prefix(20).map { swap -> HTML in
        """
        <tr><th scope="row">\(link(swap.pair.scenario, in: frame))</th><td>\(link(swap.pair.profile, in: frame))</td>\
        <td class="figure" data-label="\(words[PlanWords.ownerLoses])">\(words.percent(swap.scenarioLoss))</td>\
        <td class="figure" data-label="\(words[PlanWords.opcLoses])">\(words.percent(swap.opcLoss))</td></tr>

        """
    }
    return """
        <section aria-labelledby="swaps"><h2 id="swaps">\(words[PlanWords.swaps])</h2>
        <p>\(words[PlanWords.swapsLead])</p>
        <table class="table folds">
        <caption class="visually-hidden">\(words[PlanWords.swaps])</caption>
        <thead><tr><th scope="col">\(words[OfficeWords.title])</th><th scope="col">\(words[BoardWords.opc])</th>\
        <th scope="col" class="figure">\(words[PlanWords.ownerLoses])</th>\
        <th scope="col" class="figure">\(words[PlanWords.opcLoses])</th></tr></thead>
        <tbody>
        \(rows)</tbody>
        </table></section>

        """
}

private func shortfalls(_ plan: ProgramPlan, in frame: Frame) -> HTML? {
    guard !plan.shortfalls.isEmpty else { return nil }
    let words = frame.words
    let items = plan.shortfalls.prefix(50).map { shortfall -> HTML in
        let values: KeyValuePairs = [
            "lists": words.count(shortfall.lists), "possible": words.count(shortfall.possible),
        ]
        return """
            <li>\(link(shortfall.profile, in: frame)) <span class="hint">\(words.fill(PlanWords.onLists, values))</span></li>

            """
    }
    return """
        <section aria-labelledby="shortfalls"><h2 id="shortfalls">\(words[PlanWords.shortfalls])
        <span class="count-note">\(words.count(plan.shortfalls.count))</span></h2>
        <p>\(words[PlanWords.shortfallsLead])</p>
        <ul>\(items)</ul></section>

        """
}

private func link(_ scenario: Scenario, in frame: Frame) -> HTML {
    """
    <a href="\(ListingList.Kind.scenarios.path)/\(FormFields.escaped(scenario.id.text))">\
    \(foreign(scenario.title, on: frame.words.language))</a>
    """
}

private func link(_ profile: Profile, in frame: Frame) -> HTML {
    """
    <a href="\(ListingList.Kind.opcs.path)/\(FormFields.escaped(profile.id.text))">\
    \(foreign(profile.name, on: frame.words.language))</a>
    """
}
