import Domain

/// The form of a scenario, section by section, with a way to each and who could do it beside.
///
/// - Parameters:
///   - scenario: as it is stored; nil where there is none yet.
///   - supply: for what stands in the form; nil where nobody has asked yet.
func scenarioFormPage(_ scenario: Record?, supply: Record?, _ state: FormState, in frame: Frame) -> HTML {
    let words = frame.words
    let title = words[scenario == nil ? ScenarioWords.newTitle : .editTitle]
    let path = scenario?.text("id").map { Scenario.ID($0).ownerPath }
    let form = Form(to: path.map { $0 + "/edit" } ?? ScenarioFormRoutes.newPath, state, in: frame, live: "preview")
    let fields = ScenarioForm(form: form, program: frame.program, isNew: scenario == nil)
    return layout(
        title, in: frame,
        content: """
            <p class="path"><a href="\(path ?? OwnerScenarioRoutes.path)">\
            \(scenario?.text("title").map { foreign($0, on: words.language) } ?? "\(words[OwnerWords.scenarios])")</a></p>
            <div class="heading"><h1>\(title)</h1>\(scenario.map { scenarioBadges($0, words: words) })</div>
            <p class="lead">\(words[ScenarioWords.lead])</p>
            \(scenario.flatMap { warning($0, words: words) })
            <div class="beside">
            <div>\(form.whole("\(fields.content)\(buttons(form, scenario))"))</div>
            \(beside(supply, in: frame))
            </div>
            """)
}

/// Why the office sent it back; or what a change of what others have seen means.
private func warning(_ scenario: Record, words: Words) -> HTML? {
    let state: Scenario.State? = scenario.choice("state")
    let text: String? =
        switch state {
        case .published, .filled: words[ScenarioWords.newVersion]
        case .returned:
            scenario.text("returnReason").map { reason in
                let said = Reason(rawValue: reason).map { words[$0] } ?? reason
                return words.fill(OwnerWords.returnedWith, ["reason": said])
            }
        default: nil
        }
    return text.map { "<p class=\"warning\">\($0)</p>" }
}

private func buttons(_ form: Form, _ scenario: Record?) -> HTML {
    let words = form.words
    let state: Scenario.State = scenario?.choice("state") ?? .draft
    let label = state == .draft ? ScenarioWords.saveDraft : .saveChanges
    return """
        <div class="actions">\(form.button(words[label]))\
        <button type="submit" class="btn btn-outline-primary" name="preview" value="1">\
        \(words[SupplyWords.button])</button></div>
        """
}

private func beside(_ supply: Record?, in frame: Frame) -> HTML {
    let words = frame.words
    let items = ScenarioForm.Section.allCases.map { section -> HTML in
        "<li><a href=\"#\(section.rawValue)\">\(words[section.title])</a></li>\n"
    }
    return """
        <aside class="panel following" aria-labelledby="supply">
        <h2 id="supply">\(words[SupplyWords.title])</h2>
        <div id="preview" aria-live="polite">\(supplyPanel(supply, in: frame))</div>
        <h2>\(words[ScenarioWords.steps])</h2>
        <ol class="steps">
        \(items)</ol>
        <p class="hint">\(words[ScenarioWords.draftHint])</p>
        </aside>
        """
}
