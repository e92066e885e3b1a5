import Domain
import Foundation

/// What the ledger says of one listing, the newest first.
func listingHistory(_ entries: [Record], in frame: Frame) -> HTML {
    let words = frame.words
    let items = entries.map { item($0, in: frame) }
    let none: HTML = "<p class=\"missing\">\(words[OfficeWords.noHistory])</p>"
    return """
        <section aria-labelledby="history">
        <h2 id="history">\(words[OfficeWords.history])</h2>
        \(items.isEmpty ? none : "<ol class=\"history\">\n\(items)</ol>")
        </section>

        """
}

private func item(_ entry: Record, in frame: Frame) -> HTML {
    let words = frame.words
    let day = entry.moment("at").map { words.day(ShanghaiTime.day(of: $0)) } ?? ""
    let role: Role? = entry.object("actor")?.choice("role")
    let reason: Reason? = entry.object("data")?.choice("reason")
    let by = words.fill(MatchWords.by, ["day": day, "party": role.map { words[$0] } ?? ""])
    return """
        <li><p>\(ledgerState(entry, words: words)) <span class="hint">\(by) · \
        <a href="\(Area.office.path)/ledger?before=\((entry.integer("number") ?? 0) + 1)">#\(entry.integer("number") ?? 0)</a></span></p>
        \(reason.map { "<p>\(words[$0])</p>\n" })</li>

        """
}

/// What something came into, in words where it is a state that has some.
func ledgerState(_ entry: Record, words: Words) -> HTML {
    let to = entry.text("to") ?? ""
    let kind: LedgerEntry.Subject.Kind? = entry.object("subject")?.choice("kind")
    switch kind {
    case .scenario:
        if let state = Scenario.State(rawValue: to) { return badge(words[state], state.tone) }
        if let distinction = Scenario.Distinction(rawValue: to) { return badge(words[distinction], .done) }
    case .profile:
        if let state = Profile.State(rawValue: to) { return badge(words[state], state.tone) }
    case .match:
        if let state = MatchState(rawValue: to) { return badge(words[state], state.tone) }
    case .program, .organization, .figure, .account, .mandate, nil: break
    }
    return badge(LedgerWords(rawValue: to).map { words[$0] } ?? to, .over)
}
