import Domain
import Matchmaking

/// What needs an answer first, then the scenarios, and how it all goes for whoever is new.
func ownerHomePage(waiting: [Record], scenarios: Page, in frame: Frame) -> HTML {
    let words = frame.words
    let title = words[OwnerWords.homeTitle]
    return layout(
        title, in: frame,
        content: """
            <div class="heading"><h1>\(title)</h1>\(postButton(in: frame))</div>
            <p class="lead">\(words[OwnerWords.homeLead])</p>
            <div class="beside">
            <div>
            <section aria-labelledby="waiting">
            <h2 id="waiting" class="first">\(words[OwnerWords.needsAnswer])</h2>
            \(waiting.isEmpty ? "<p>\(words[OwnerWords.nothingWaits])</p>" : matchTable(waiting, in: frame, area: .owner))
            </section>
            <section aria-labelledby="scenarios">
            <h2 id="scenarios">\(words[OwnerWords.scenarios])</h2>
            \(scenarios.items.isEmpty ? noScenarios(in: frame) : scenarioTable(scenarios.items, in: frame))
            \(scenarios.next.map { _ in "<p><a href=\"\(OwnerScenarioRoutes.path)\">\(words[PageWords.all])</a></p>" })
            </section>
            </div>
            \(ways(in: frame))
            </div>
            """)
}

func postButton(in frame: Frame) -> HTML {
    "<a class=\"btn btn-primary\" href=\"\(ScenarioFormRoutes.newPath)\">\(frame.words[OwnerWords.post])</a>"
}

func noScenarios(in frame: Frame) -> HTML {
    let words = frame.words
    return emptyState(
        words[OwnerWords.noScenarios], words[OwnerWords.noScenariosHint],
        action: Destination(path: ScenarioFormRoutes.newPath, name: words[OwnerWords.post]))
}

private func ways(in frame: Frame) -> HTML {
    let words = frame.words
    let steps = [OwnerWords.wayWrite, .wayOffice, .wayChoose, .wayAgree].map { step -> HTML in
        "<li>\(words[step])</li>\n"
    }
    return """
        <aside class="panel" aria-labelledby="ways">
        <h2 id="ways">\(words[OwnerWords.ways])</h2>
        <ol class="steps">
        \(steps)</ol>
        </aside>
        """
}
