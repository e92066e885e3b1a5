import Domain
import Foundation
import Matchmaking

/// A scenario as the office sees it: its text, what speaks for landing it, what has happened, and what to decide.
///
/// - Parameter duplicates: what it seems to repeat; nil where it is not about to be published.
func officeScenarioPage(
    _ found: Answer, history: [Record], duplicates: [Record]?, _ attempt: MatchAttempt?, in frame: Frame
) -> HTML {
    let (words, scenario) = (frame.words, found.record)
    let title = scenario.text("title") ?? ""
    let id = FormFields.escaped(scenario.text("id") ?? "")
    let path = "\(ListingList.Kind.scenarios.path)/\(id)"
    let actions = ListingActions(path: path, answer: found, attempt: attempt, frame: frame)
    return layout(
        title, in: frame,
        content: """
            <p class="path"><a href="\(ListingList.Kind.scenarios.path)">\(words[OfficeWords.scenarios])</a></p>
            <div class="heading"><h1>\(foreign(title, on: words.language))</h1>\(listingBadge(scenario, words: words))</div>
            <div class="beside">
            <div>
            \(factList(scenarioFacts(scenario, in: frame) + ownFacts(scenario, in: frame), in: frame))
            \(scenario.text("returnReason").map { "<p class=\"warning\">\(words.fill(ProfileWords.returned, ["reason": $0]))</p>" })
            \(duplicates.map { duplicatesOf(scenario.text("id") ?? "", $0, in: frame) })
            <p><a href="\(Area.office.path)/matches?scenario=\(id)&show=all">\(words[OfficeWords.matchesOfThis])</a></p>
            <h2>\(words[OPCWords.need])</h2>
            <p class="prose">\(foreign(scenario.text("summary") ?? "", on: words.language))</p>
            \(textList(words[OPCWords.requirements], scenario.texts("requirements"), words: words))
            \(textList(words[OPCWords.deliverables], scenario.texts("deliverables"), words: words))
            \(textList(words[OPCWords.acceptance], scenario.texts("acceptanceCriteria"), words: words))
            \(confirmed(scenario, words: words))
            \(listingHistory(history, in: frame))
            </div>
            \(actions.panel { target, form in part(target, scenario, form) })
            </div>
            """)
}

private func ownFacts(_ scenario: Record, in frame: Frame) -> [(label: String, value: HTML?)] {
    let words = frame.words
    let distinction: Scenario.Distinction? = scenario.choice("distinction")
    let taken = words.count(scenario.integer("openingsTaken") ?? 0)
    var facts: [(label: String, value: HTML?)] = [
        (words[OfficeWords.openings], "\(taken) / \(words.count(scenario.integer("openings") ?? 1))"),
        (words[OfficeWords.version], scenario.integer("version").map { "\($0)" }),
        (words[OfficeWords.distinction], distinction.map { "\(words[$0])" }),
    ]
    if let end = scenario.moment("noticeUntil") {
        facts.append((words[OfficeWords.noticeUntil], dayNote(end.addingTimeInterval(-1), in: frame)))
    }
    return facts
}

/// What the office has seen before it published.
private func confirmed(_ scenario: Record, words: Words) -> HTML? {
    guard let seen = scenario.object("landability") else { return nil }
    let items = Landability.allCases.compactMap { item -> HTML? in
        seen.text(item.rawValue).map {
            "<div><dt>\(words[item])</dt><dd>\(foreign($0, on: words.language))</dd></div>\n"
        }
    }
    return "<h2>\(words[OfficeWords.decided])</h2>\n<dl class=\"seen\">\n\(items)</dl>"
}

private func part(_ target: String, _ scenario: Record, _ form: Form) -> ActionPart {
    if let state = Scenario.State(rawValue: target) {
        switch state {
        case .published: return checklist(form)
        case .returned: return ListingActions.reasoned(target, .sendBack, .sendBackLead, form, isGrave: false)
        case .closed: return ListingActions.reasoned(target, .close, .closeLead, form)
        case .voided: return ListingActions.reasoned(target, .void, .voidLead, form)
        case .draft, .submitted, .filled: break
        }
    }
    switch Scenario.Distinction(rawValue: target) {
    case .announced: return ListingActions.plain(target, .announce, .announceLead, form)
    case .benchmark: return ListingActions.plain(target, .certify, .certifyLead, form)
    case .some(.none), nil: return ListingActions.reasoned(target, .takeBack, nil, form)
    }
}

/// Item by item, each with what confirms it.
private func checklist(_ form: Form) -> ActionPart {
    let words = form.words
    let items = Landability.allCases.map { item in
        form.area("landable.\(item.rawValue)", words[item], rows: 2, isRequired: true)
    }
    let content = form.whole(
        """
        \(form.hidden(MatchAction.field, Scenario.State.published.rawValue))<p>\(words[OfficeWords.publishLead])</p>
        <fieldset class="checklist"><legend>\(words[OfficeWords.landability])</legend>
        <p class="form-text">\(words[OfficeWords.evidenceHint])</p>
        \(items)</fieldset>
        \(form.button(words[OfficeWords.publish]))
        """)
    return (Scenario.State.published.rawValue, words[OfficeWords.publish], content)
}
