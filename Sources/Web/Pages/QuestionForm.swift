/// The box, and the switch for the OPC's side.
func questionForm(_ question: Question, words: Words) -> HTML {
    """
    <form class="question" method="post" action="/">
    \(question.text.isEmpty || question.hasWords ? nil : "<p class=\"warning\" id=\"problem\" role=\"alert\">\(words[.noWords])</p>")
    <fieldset>
    <legend>\(words[.askerLegend])</legend>
    \(Asker.allCases.map { choice($0, isChosen: $0 == question.asker, words: words) })
    </fieldset>
    <label for="text">\(words[.textLabel])</label>
    <textarea id="text" name="text" class="form-control" rows="\(question.text.isEmpty ? 5 : 3)" maxlength="\(Question.textLimit)" required \
    aria-describedby="hint">
    \(question.text)</textarea>
    <p class="hint" id="hint">\(words.fill(.textHint, ["limit": words.count(Question.textLimit)]))</p>
    <button type="submit" class="btn btn-primary">\(words[.submit])</button>
    </form>
    """
}

private func choice(_ asker: Asker, isChosen: Bool, words: Words) -> HTML {
    let label: Message =
        switch asker {
        case .scenario: .askAsScenario
        case .opc: .askAsOPC
        }
    return """
        <label class="choice"><input type="radio" name="for" value="\(asker.rawValue)"\(isChosen ? " checked" : nil)> \
        <span>\(words[label])</span></label>
        """
}
