import Domain
import Foundation
import Matchmaking

/// What its owner can do with a scenario now: write on, send it to the office, look for OPCs, close it.
func scenarioMoves(_ found: Answer, _ state: FormState, in frame: Frame) -> HTML {
    let (words, scenario) = (frame.words, found.record)
    let path = Scenario.ID(scenario.text("id") ?? "").ownerPath
    let current: Scenario.State? = scenario.choice("state")
    let next = scenario.texts("next").compactMap(Scenario.State.init)
    // What was typed belongs to the form that was sent.
    func form(to target: Scenario.State) -> Form {
        let wasSent = state.problem != nil && state.value("to") == target.rawValue
        return Form(
            to: path, wasSent ? state : FormState(revision: found.revision), in: frame, name: target.rawValue)
    }
    let edit: HTML = "<a class=\"btn btn-outline-primary\" href=\"\(path)/edit\">\(words[OwnerWords.edit])</a>"
    return """
        \(note(on: scenario, current, in: frame))
        \(next.contains(.submitted) ? submission(form(to: .submitted)) : nil)
        \(current.map(isRanked) == true ? shortlistLink(path, words: words) : nil)
        \(current.map(isEdited) == true ? "<p>\(edit)</p>" : nil)
        \(next.contains(.closed) ? closing(form(to: .closed)) : nil)
        """
}

private func isRanked(_ state: Scenario.State) -> Bool { state == .published || state == .filled }

private func isEdited(_ state: Scenario.State) -> Bool { state != .closed && state != .voided }

/// What the office has said, or since when it has the scenario.
private func note(on scenario: Record, _ state: Scenario.State?, in frame: Frame) -> HTML? {
    let words = frame.words
    switch state {
    case .returned:
        return scenario.text("returnReason").map { reason in
            let said = Reason(rawValue: reason).map { words[$0] } ?? reason
            return "<p class=\"warning\">\(words.fill(OwnerWords.returnedWith, ["reason": said]))</p>"
        }
    case .submitted:
        return scenario.moment("since").map { since in
            let day = words.day(ShanghaiTime.day(of: since))
            return "<p class=\"hint\">\(words.fill(OwnerWords.submittedSince, ["day": day]))</p>"
        }
    default: return nil
    }
}

private func submission(_ form: Form) -> HTML {
    let words = form.words
    return form.whole(
        """
        \(form.hidden("to", Scenario.State.submitted.rawValue))<p>\(words[OwnerWords.submitLead])</p>
        \(form.button(words[OwnerWords.submit]))
        """)
}

private func shortlistLink(_ path: String, words: Words) -> HTML {
    "<p><a class=\"btn btn-primary\" href=\"\(path)/shortlist\">\(words[OwnerWords.toShortlist])</a></p>"
}

private func closing(_ form: Form) -> HTML {
    let words = form.words
    let reasons = Reason.allCases.map { Form.Option(value: $0.rawValue, label: words[$0]) }
    let content = form.whole(
        """
        \(form.hidden("to", Scenario.State.closed.rawValue))<p class="hint">\(words[OwnerWords.closeLead])</p>
        \(form.select("reason", words[MatchWords.reason], reasons, isRequired: true))\
        \(form.area("note", words[MatchWords.note], rows: 2))\
        \(form.button(words[OwnerWords.closeTitle], style: .grave))
        """)
    return """
        <details class="action"\(form.state.problem == nil ? nil : " open")><summary>\(words[OwnerWords.close])</summary>
        \(content)</details>
        """
}
