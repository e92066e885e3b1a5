import Domain

/// The fields of a scenario that are not texts, for whoever reads it.
func scenarioFacts(_ scenario: Record, in frame: Frame) -> [(label: String, value: HTML?)] {
    let words = frame.words
    let track = scenario.text("track") ?? ""
    let mode: WorkMode? = scenario.choice("workMode")
    let listed: [(label: String, text: String?)] = [
        (words[.owner], scenario.object("owner")?.text("name")),
        (words[.track], frame.program.track(track).map { words.of($0.name) } ?? track),
        (words[.budget], words.budget(from: scenario.integer("budgetMinCNY"), to: scenario.integer("budgetMaxCNY"))),
        (words[.startBy], scenario.day("startBy").map(words.day)),
        (words[.deliverBy], scenario.day("deliverBy").map(words.day)),
        (words[OPCWords.workMode], mode.map { words[$0] }),
        (words[.region], scenario.text("region")),
        (words[OPCWords.openings], scenario.integer("openings").map(words.count)),
        (words[OPCWords.languages], joined(scenario.texts("languages").map(words.languageName), words)),
        (words[OPCWords.certifications], joined(scenario.texts("mustHaveCertifications"), words)),
        (words[OPCWords.dataProvided], scenario.text("dataProvided")),
        (words[OPCWords.crossBorder], scenario.flag("crossBorderData").map { words[$0 ? PageWords.yes : .no] }),
    ]
    return listed.map { ($0.label, $0.text.map { foreign($0, on: words.language) }) }
}

private func joined(_ texts: [String], _ words: Words) -> String? {
    texts.isEmpty ? nil : texts.joined(separator: words[.listSeparator])
}
