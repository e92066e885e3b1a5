import Domain
import Matchmaking

/// One match: where it stands, what this side can do now, how to reach the other, and what has happened.
func matchPage(
    _ found: Answer, history: [Record], attempt: MatchAttempt?, in frame: Frame, area: Area
) -> HTML {
    let (words, match) = (frame.words, found.record)
    let title = match.text("scenarioTitle") ?? ""
    let turn = MatchTurn(match, in: frame)
    return layout(
        title, in: frame,
        content: """
            <p class="path"><a href="\(area.path)/matches">\(area == .office ? words[OfficeWords.matches] : words[MatchWords.title])</a></p>
            <div class="heading"><h1>\(foreign(title, on: words.language))</h1>\(stateBadge(match, words: words))</div>
            <div class="beside">
            <div>
            \(facts(match, turn, in: frame, area: area))
            \(contacts(match, in: frame))
            <section aria-labelledby="history">
            <h2 id="history">\(words[MatchWords.history])</h2>
            <ol class="history">
            \(history.map { event($0, in: frame) })</ol>
            </section>
            </div>
            \(actions(found, attempt, in: frame, area: area))
            </div>
            """)
}

private func facts(_ match: Record, _ turn: MatchTurn, in frame: Frame, area: Area) -> HTML {
    let words = frame.words
    let scenario = FormFields.escaped(match.text("scenario") ?? "")
    let profile = FormFields.escaped(match.text("opc") ?? "")
    let other: HTML =
        area == .opc
        ? foreign(match.object("owner")?.text("name") ?? "", on: words.language)
        : "<a href=\"\(area.path)/opcs/\(profile)\">\(foreign(match.text("opcName") ?? "", on: words.language))</a>"
    var list: [(label: String, value: HTML?)] = [
        (words[MatchWords.next], turnNote(turn, in: frame)),
        (words[area == .opc ? MatchWords.owner : .opc], other),
        (
            words[MatchWords.scenario],
            "<a href=\"\(area.path)/scenarios/\(scenario)\">\(match.text("scenario") ?? "")</a>"
        ),
    ]
    if area == .office {
        let owner = match.object("owner")?.text("name") ?? ""
        list.insert((words[MatchWords.owner], foreign(owner, on: words.language)), at: 1)
    }
    if let amount = match.integer("amountCNY") { list.append((words[MatchWords.amount], "\(words.money(amount))")) }
    if let day = match.day("deliverBy") { list.append((words[MatchWords.deliverBy], "\(words.day(day))")) }
    if let earlier = match.text("previous") {
        let label = words.fill(MatchWords.attempt, ["number": earlier])
        list.append((words[MatchWords.previousAttempt], "<a href=\"\(area.path)/matches/\(earlier)\">\(label)</a>"))
    }
    return factList(list, in: frame)
}

/// From the talks on; the service writes down that somebody has looked.
private func contacts(_ match: Record, in frame: Frame) -> HTML? {
    guard let contacts = match.object("contact"), !contacts.isEmpty else { return nil }
    let words = frame.words
    let items = [Party.owner, .opc].compactMap { party -> HTML? in
        guard let contact = contacts.object(party.rawValue) else { return nil }
        let lines = ["name", "email", "phone"].compactMap { contact.text($0) }.map { line -> HTML in "<li>\(line)</li>"
        }
        let label = words.fill(MatchWords.contactOf, ["name": words[party]])
        return "<div><dt>\(label)</dt><dd><ul class=\"plain\">\(lines)</ul></dd></div>"
    }
    return """
        <section aria-labelledby="contacts">
        <h2 id="contacts">\(words[MatchWords.contacts])</h2>
        <dl class="facts">\(items)</dl>
        <p class="hint">\(words[MatchWords.contactsHint])</p>
        </section>
        """
}

private func event(_ event: Record, in frame: Frame) -> HTML {
    let words = frame.words
    let (state, party, reason): (MatchState?, Party?, Reason?) =
        (event.choice("to"), event.choice("party"), event.choice("reason"))
    let day = event.moment("at").map { words.day(ShanghaiTime.day(of: $0)) } ?? ""
    let by = words.fill(MatchWords.by, ["day": day, "party": party.map { words[$0] } ?? ""])
    let details: [HTML?] = [
        reason.map { "\(words[$0])" }, event.text("note").map { foreign($0, on: words.language) },
        event.integer("amountCNY").map { "\(words.money($0))" }, event.day("deliverBy").map { "\(words.day($0))" },
    ]
    let lines = details.compactMap(\.self).map { line -> HTML in "<p>\(line)</p>\n" }
    return """
        <li><p>\(state.map { badge(words[$0], $0.tone) }) <span class="hint">\(by)</span></p>
        \(lines)\(event.objects("evidence").map(evidence))</li>

        """
}

/// Somebody else's page: it learns nothing of ours.
private func evidence(_ item: Record) -> HTML {
    guard let link = item.text("link") else { return "<p>\(item.text("name") ?? "")</p>\n" }
    return "<p><a href=\"\(link)\" rel=\"noreferrer noopener nofollow\">\(link)</a></p>\n"
}
