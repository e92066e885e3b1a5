import Domain
import Matchmaking
import Ranking

/// A scenario with the OPC's own coverage of it, and the way to apply.
func scenarioPage(
    _ scenario: Record, standing: FoundScenario?, match: Record?, _ state: FormState, in frame: Frame
) -> HTML {
    let words = frame.words
    let title = scenario.text("title") ?? ""
    return layout(
        title, in: frame,
        content: """
            <p class="path"><a href="\(Area.opc.path)/scenarios">\(words[OPCWords.scenarios])</a></p>
            <h1>\(foreign(title, on: words.language))</h1>
            <div class="beside">
            <div>
            \(factList(scenarioFacts(scenario, in: frame), in: frame))
            <h2>\(words[OPCWords.need])</h2>
            <p class="prose">\(foreign(scenario.text("summary") ?? "", on: words.language))</p>
            \(coverage(scenario, standing, in: frame))
            \(textList(words[OPCWords.deliverables], scenario.texts("deliverables"), words: words))
            \(textList(words[OPCWords.acceptance], scenario.texts("acceptanceCriteria"), words: words))
            </div>
            \(application(scenario, standing, match, state, in: frame))
            </div>
            """)
}

private func coverage(_ scenario: Record, _ standing: FoundScenario?, in frame: Frame) -> HTML {
    let words = frame.words
    guard let standing, !standing.coverage.isEmpty else {
        return textList(words[OPCWords.requirements], scenario.texts("requirements"), words: words) ?? ""
    }
    return """
        <h2>\(words[OPCWords.coverageOfMine])</h2>
        \(answerNote(standing.coverage, reasons: 0, in: frame))
        \(coverageTable(standing.coverage, answeredBy: .answeredByProfile, words: words))
        """
}

/// The form; or why there is none.
private func application(
    _ scenario: Record, _ standing: FoundScenario?, _ match: Record?, _ state: FormState, in frame: Frame
) -> HTML {
    let words = frame.words
    let title: OPCWords = match != nil ? .alreadyOpen : standing?.reasons.isEmpty == false ? .whyNot : .applyTitle
    let content: HTML =
        if let match {
            """
            <p>\(stateBadge(match, words: words))</p><p>\(turnNote(MatchTurn(match, in: frame), in: frame))</p>
            <p><a class="btn btn-primary" href="\(Area.opc.path)/matches/\(match.text("id") ?? "")">\
            \(words[OPCWords.toMatch])</a></p>
            """
        } else if let standing, standing.score != nil || state.problem != nil {
            "\(standing.score.map { estimate($0.probability, words: words) })\(form(scenario, state, in: frame))"
        } else {
            reasons(standing, in: frame)
        }
    return """
        <aside class="panel" aria-labelledby="apply">
        <h2 id="apply">\(words[title])</h2>
        \(content)
        </aside>
        """
}

private func form(_ scenario: Record, _ state: FormState, in frame: Frame) -> HTML {
    let words = frame.words
    let form = Form(
        to: "\(Area.opc.path)/scenarios/\(FormFields.escaped(scenario.text("id") ?? ""))", state, in: frame)
    return form.whole(
        """
        <p>\(words[OPCWords.applyLead])</p>
        \(form.area("note", words[OPCWords.applyNote], rows: 4, hint: words[OPCWords.applyNoteHint]))\
        \(form.button(words[OPCWords.apply]))
        """)
}

private func reasons(_ standing: FoundScenario?, in frame: Frame) -> HTML {
    let words = frame.words
    guard let standing, !standing.reasons.isEmpty else { return "<p>\(words[OPCWords.notVerifiedHint])</p>" }
    let items = standing.reasons.map { reason -> HTML in
        "<li>\(words.fill(reason.words, ["limit": "\(frame.program.headcountLimit)"]))</li>\n"
    }
    return "<p>\(words[OPCWords.whyNotLead])</p>\n<ul>\n\(items)</ul>"
}
