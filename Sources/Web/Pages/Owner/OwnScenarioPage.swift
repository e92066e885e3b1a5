import Domain
import Foundation
import Matchmaking

/// One of the owner's scenarios: where it stands, what can be done with it now, who has come for it, what it says.
///
/// - Parameter owner: the organization, as it sees itself.
func ownScenarioPage(
    _ found: Answer, matches: Page, owner: Record, _ state: FormState, in frame: Frame
) -> HTML {
    let (words, scenario) = (frame.words, found.record)
    let title = scenario.text("title") ?? ""
    return layout(
        title, in: frame,
        content: """
            <p class="path"><a href="\(OwnerScenarioRoutes.path)">\(words[OwnerWords.scenarios])</a></p>
            <div class="heading"><h1>\(foreign(title, on: words.language))</h1>\
            <p>\(scenarioBadges(scenario, words: words))</p></div>
            <div class="beside">
            <div>
            \(matchesOfScenario(matches, scenario, in: frame))
            \(content(scenario, in: frame))
            </div>
            <aside class="panel" aria-labelledby="next">
            <h2 id="next">\(words[MatchWords.next])</h2>
            <p>\(ScenarioTurn(scenario, words: words).text)</p>
            \(scenarioMoves(found, state, in: frame))
            \(landableList(LandableItem.all(of: scenario, owner: owner), in: frame))
            </aside>
            </div>
            """)
}

private func matchesOfScenario(_ matches: Page, _ scenario: Record, in frame: Frame) -> HTML? {
    let words = frame.words
    let state: Scenario.State? = scenario.choice("state")
    guard !matches.items.isEmpty || state == .published else { return nil }
    let empty = emptyState(words[OwnerWords.noMatchesYet], words[OwnerWords.noMatchesYetHint])
    return """
        <section aria-labelledby="matches">
        <h2 id="matches" class="first">\(words[OwnerWords.matchesOf])</h2>
        \(matches.items.isEmpty ? empty : matchTable(matches.items, in: frame, area: .owner))
        </section>
        """
}

private func content(_ scenario: Record, in frame: Frame) -> HTML {
    let words = frame.words
    let version = words.fill(OwnerWords.version, ["number": words.count(scenario.integer("version") ?? 1)])
    return """
        <section aria-labelledby="need">
        <h2 id="need">\(words[OPCWords.need]) <span class="hint">\(scenario.text("id") ?? "") · \(version)</span></h2>
        <p class="prose">\(foreign(scenario.text("summary") ?? "", on: words.language))</p>
        \(factList(scenarioFacts(scenario, in: frame), in: frame))
        \(textList(words[OPCWords.requirements], scenario.texts("requirements"), words: words))
        \(textList(words[OPCWords.deliverables], scenario.texts("deliverables"), words: words))
        \(textList(words[OPCWords.acceptance], scenario.texts("acceptanceCriteria"), words: words))
        </section>
        """
}
