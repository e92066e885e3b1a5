import Domain
import Matchmaking
import Ranking

/// The five best scenarios, and what is waiting.
///
/// - Parameter floor: below this share a pair is rarely worth a call. What is below it is named as such, and not spread
///   out as if it fitted.
func opcHomePage(
    _ profile: Record?, standings: [FoundScenario], floor: Double, waiting: [Record], in frame: Frame
) -> HTML {
    let words = frame.words
    let title = words[OPCWords.homeTitle]
    return layout(
        title, in: frame,
        content: """
            <h1>\(title)</h1>
            <div class="beside">
            <div>
            \(recommended(profile, standings, floor: floor, in: frame))
            </div>
            <aside class="panel" aria-labelledby="waiting">
            <h2 id="waiting">\(words[OPCWords.waitingForYou])</h2>
            \(waiting.isEmpty ? "<p>\(words[OPCWords.nothingWaits])</p>" : waitingList(waiting, in: frame))
            \(profile.map { completenessMeter(Completeness($0), in: frame) })
            </aside>
            </div>
            """)
}

private func recommended(
    _ profile: Record?, _ standings: [FoundScenario], floor: Double, in frame: Frame
) -> HTML {
    let words = frame.words
    let write = Destination(path: ProfilePageRoutes.path, name: words[OPCWords.profile])
    guard let profile else {
        return emptyState(
            words[OPCWords.needsProfile], words[OPCWords.needsProfileHint],
            action: Destination(path: write.path, name: words[OPCWords.createProfile]))
    }
    guard profile.choice("state") == Profile.State.verified else {
        return emptyState(words[OPCWords.notVerifiedYet], words[OPCWords.notVerifiedHint], action: write)
    }
    let all = Destination(path: "\(Area.opc.path)/scenarios", name: words[OPCWords.seeAll])
    let fitting = standings.filter { ($0.score?.probability ?? 0) >= floor }
    let nothing = emptyState(words[OPCWords.nothingFits], words[OPCWords.nothingFitsHint], action: nil)
    let best: HTML = """
        <p class="lead">\(words[OPCWords.homeLead])</p>
        <ol class="entries">
        \(zip(fitting, 1...).map { scenarioCard($0, number: $1, in: frame) })</ol>
        <p class="meaning">\(words[.estimateMeaning])</p>
        """
    return """
        \(fitting.isEmpty ? nothing : best)
        \(farther(standings.dropFirst(fitting.count), in: frame))
        <p><a class="btn btn-outline-primary" href="\(all.path)">\(all.name)</a></p>
        """
}

private func farther(_ standings: ArraySlice<FoundScenario>, in frame: Frame) -> HTML? {
    guard !standings.isEmpty else { return nil }
    let words = frame.words
    let items = standings.map { found -> HTML in
        let scenario = found.listed.scenario
        let share = found.score.map { words.share($0.probability) } ?? ""
        return """
            <li><a href="\(Area.opc.path)/scenarios/\(FormFields.escaped(scenario.id.text))">\
            \(foreign(scenario.title, on: words.language))</a><br>
            <span class="hint">\(share) · \(answered(found.coverage, words: words))</span></li>

            """
    }
    return """
        <h2>\(words[OPCWords.farther])</h2>
        <p class="hint">\(words[OPCWords.fartherLead])</p>
        <ol class="plain lines">
        \(items)</ol>
        """
}

private func waitingList(_ matches: [Record], in frame: Frame) -> HTML {
    let items = matches.map { match -> HTML in
        """
        <li><a href="\(Area.opc.path)/matches/\(match.text("id") ?? "")">\
        \(foreign(match.text("scenarioTitle") ?? "", on: frame.words.language))</a><br>\
        \(turnNote(MatchTurn(match, in: frame), in: frame))</li>

        """
    }
    return "<ul class=\"plain lines\">\n\(items)</ul>"
}
