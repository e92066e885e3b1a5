import Domain
import Matchmaking

/// The owner's scenarios, with what comes next for each.
func ownScenariosPage(_ page: Page, filter: ScenarioFilter, in frame: Frame) -> HTML {
    let words = frame.words
    let title = words[OwnerWords.scenarios]
    return layout(
        title, in: frame,
        content: """
            <div class="heading"><h1>\(title)</h1>\(postButton(in: frame))</div>
            <p class="lead">\(words[OwnerWords.listLead])</p>
            \(filterLinks(filter, in: frame))
            \(page.items.isEmpty ? noScenarios(in: frame) : scenarioTable(page.items, in: frame))
            \(pager(next: page.next, in: frame))
            """)
}

/// Which of the scenarios a list shows.
enum ScenarioFilter: String, CaseIterable {
    case open, ended, all

    var states: [Scenario.State] {
        switch self {
        case .open: [.draft, .submitted, .returned, .published, .filled]
        case .ended: [.closed, .voided]
        case .all: []
        }
    }
}

private func filterLinks(_ chosen: ScenarioFilter, in frame: Frame) -> HTML {
    let words = frame.words
    let items = ScenarioFilter.allCases.map { filter -> HTML in
        let mark: HTML? = filter == chosen ? " aria-current=\"true\"" : nil
        let name =
            switch filter {
            case .open: words[OwnerWords.inHand]
            case .ended: words[OwnerWords.over]
            case .all: words[PageWords.all]
            }
        return "<li><a href=\"\(OwnerScenarioRoutes.path)?show=\(filter.rawValue)\"\(mark)>\(name)</a></li>\n"
    }
    return "<nav class=\"tabs\" aria-label=\"\(words[OwnerWords.stateOf])\"><ul>\(items)</ul></nav>"
}

/// - Parameter scenarios: as services give them to their owner.
func scenarioTable(_ scenarios: [Record], in frame: Frame) -> HTML {
    let words = frame.words
    let names = [
        words[MatchWords.scenario], words[OwnerWords.stateOf], words[OwnerWords.openingsTaken],
        words[MatchWords.next],
    ]
    return """
        <table class="table folds">
        <caption class="visually-hidden">\(words[OwnerWords.scenarios])</caption>
        <thead><tr>\(names.map { name -> HTML in "<th scope=\"col\">\(name)</th>" })</tr></thead>
        <tbody>
        \(scenarios.map { row($0, in: frame) })</tbody>
        </table>

        """
}

private func row(_ scenario: Record, in frame: Frame) -> HTML {
    let words = frame.words
    let id = Scenario.ID(scenario.text("id") ?? "")
    return """
        <tr><th scope="row"><a href="\(id.ownerPath)">\
        \(foreign(scenario.text("title") ?? "", on: words.language))</a></th>\
        <td>\(scenarioBadges(scenario, words: words))</td>\
        <td data-label="\(words[OwnerWords.openingsTaken])">\(openings(scenario, words: words))</td>\
        <td>\(ScenarioTurn(scenario, words: words).text)</td></tr>

        """
}

func scenarioBadges(_ scenario: Record, words: Words) -> HTML {
    let (state, distinction): (Scenario.State?, Scenario.Distinction?) =
        (scenario.choice("state"), scenario.choice("distinction"))
    let landed: HTML? = scenario.flag("isLanded") == true ? badge(words[OwnerWords.landed], .done) : nil
    let special = distinction.flatMap { $0 == .none ? nil : badge(words[$0], .done) }
    return "\(state.map { badge(words[$0], $0.tone) }) \(landed) \(special)"
}

func openings(_ scenario: Record, words: Words) -> String {
    let (taken, total) = (scenario.integer("openingsTaken") ?? 0, scenario.integer("openings") ?? 1)
    return words.fill(OwnerWords.openingsOf, ["taken": words.count(taken), "total": words.count(total)])
}
