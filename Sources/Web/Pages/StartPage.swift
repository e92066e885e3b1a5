import Domain

/// What one sees who has not asked anything yet.
func startPage(_ question: Question, counts: (scenarios: Int, profiles: Int), in frame: Frame) -> HTML {
    let words = frame.words
    return layout(
        words[.startTitle], in: frame,
        content: """
            <div class="opening">
            <h1>\(words[.startTitle])</h1>
            <p class="lead">\(words.fill(.introduction, ["limit": "\(frame.program.headcountLimit)"]))</p>
            <p>\(words[.explanation])</p>
            </div>
            <div class="columns">
            <section aria-labelledby="find">
            <h2 id="find">\(words[.formHeading])</h2>
            \(questionForm(question, words: words))
            \(examples(for: question.asker, words: words))
            </section>
            \(programPanel(frame.program, counts: counts, words: words))
            </div>
            """)
}

/// In the words of the demonstration data, so that a click finds something there.
private func examples(for asker: Asker, words: Words) -> HTML {
    let (heading, examples): (Message, [Message]) =
        switch asker {
        case .scenario: (.needExamples, [.needExample1, .needExample2, .needExample3])
        case .opc: (.capabilityExamples, [.capabilityExample1, .capabilityExample2, .capabilityExample3])
        }
    let items = examples.map { example -> HTML in
        let question = Question(text: words[example], asker: asker)
        return "<li><a href=\"\(question.link())\">\(question.text)</a></li>\n"
    }
    return """
        <h3>\(words[heading])</h3>
        <ul class="examples">
        \(items)</ul>
        """
}

private func programPanel(_ program: Program, counts: (scenarios: Int, profiles: Int), words: Words) -> HTML {
    let tracks = program.tracks.map { track -> HTML in "<li>\(words.of(track.name))</li>" }
    return """
        <aside class="program" aria-labelledby="program">
        <h2 id="program">\(words[.programHeading])</h2>
        <dl class="figures">
        <div><dt>\(words[.scenarioCount])</dt><dd>\(words.count(counts.scenarios))</dd></div>
        <div><dt>\(words[.profileCount])</dt><dd>\(words.count(counts.profiles))</dd></div>
        </dl>
        <dl>
        <dt>\(words[.programName])</dt><dd>\(words.of(program.name))</dd>
        <dt>\(words[.document])</dt><dd>\(foreign(program.document, on: words.language))</dd>
        <dt>\(words[.tracks])</dt><dd><ul class="tracks">\(tracks)</ul></dd>
        </dl>
        </aside>
        """
}
