import Domain
import Matchmaking
import Ranking

/// A scenario as an OPC finds it in a list: what it is, how well it fits, and why.
func scenarioCard(_ standing: FoundScenario, number: Int, in frame: Frame) -> HTML {
    let (words, scenario) = (frame.words, standing.listed.scenario)
    let path = "\(Area.opc.path)/scenarios/\(FormFields.escaped(scenario.id.text))"
    let facts = scenario.facts(program: frame.program, words: words).compactMap { fact in
        fact.value.map { (label: words[fact.label], value: foreign($0, on: words.language) as HTML?) }
    }
    return """
        <li>
        <article class="entry" aria-labelledby="entry\(number)">
        <header class="plain">
        <h2 id="entry\(number)"><a href="\(path)">\(foreign(scenario.title, on: words.language))</a></h2>
        \(standing.score.map { estimate($0.probability, words: words) })
        </header>
        \(factList(facts, in: frame))
        \(coverageNote(standing, in: frame))
        </article>
        </li>

        """
}

/// "You answer 4 of 5; missing: …", and what answers the first of them; or what stands against the pair.
func coverageNote(_ standing: FoundScenario, in frame: Frame) -> HTML {
    let words = frame.words
    guard standing.reasons.isEmpty else {
        let reasons = standing.reasons.map { words.fill($0.words, ["limit": "\(frame.program.headcountLimit)"]) }
        return """
            <p class="against">\(badge(words[OPCWords.standsAgainst], .over)) \(reasons.joined(separator: words[.separator]))</p>
            """
    }
    guard !standing.coverage.isEmpty else { return "<p class=\"hint\">\(words[OPCWords.notRanked])</p>" }
    return answerNote(standing.coverage, reasons: 2, in: frame)
}

/// - Parameter reasons: how many of the strong answers are named.
func answerNote(_ rows: [CoverageRow], reasons: Int, in frame: Frame) -> HTML {
    let words = frame.words
    let strongest = rows.filter { $0.level == .strong }.prefix(reasons)
    return """
        <p class="answers"><strong>\(answered(rows, words: words))</strong>\
        \(missing(rows, words: words).map { "<span>\(words[.separator])\($0)</span>" })</p>
        \(strongest.isEmpty ? nil : "<ul class=\"why\">\(strongest.map { why($0, words: words) })</ul>")
        """
}

func answered(_ rows: [CoverageRow], words: Words) -> String {
    let count = rows.count { $0.level != .none }
    let partial = rows.count { $0.level == .partial }
    let note = partial == 0 ? "" : words.fill(OPCWords.partly, ["partial": words.count(partial)])
    return words.fill(
        count == rows.count ? OPCWords.answersAll : .answers,
        ["total": words.count(rows.count), "answered": words.count(count)]) + note
}

private func missing(_ rows: [CoverageRow], words: Words) -> String? {
    let missing = rows.filter { $0.level == .none }.map(\.requirement)
    return missing.isEmpty
        ? nil : words.fill(OPCWords.missing, ["missing": missing.joined(separator: words[.listSeparator])])
}

private func why(_ row: CoverageRow, words: Words) -> HTML {
    """
    <li>\(foreign(row.requirement, on: words.language)) <span aria-hidden="true">←</span> \
    <q>\(foreign(row.answer?.text ?? "", on: words.language))</q></li>

    """
}
