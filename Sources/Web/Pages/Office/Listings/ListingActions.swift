import Domain
import Matchmaking

/// What the office can do with a listing now: a form for each of the states that may follow. What a step needs is what
/// the table of the rules says.
struct ListingActions {
    let path: String
    let answer: Answer
    /// What was tried, and the form as it was sent.
    let attempt: MatchAttempt?
    let frame: Frame

    private var words: Words { frame.words }
    private var listing: Record { answer.record }

    func panel(_ part: (String, Form) -> ActionPart) -> HTML {
        let parts = listing.texts("next").map { part($0, form(for: $0)) }
        let none: HTML = """
            <aside class="panel" aria-labelledby="actions"><h2 id="actions">\(words[OfficeWords.checkAndDecide])</h2>
            <p>\(words[OfficeWords.noActions])</p></aside>
            """
        return actionPanel(parts, words[OfficeWords.checkAndDecide], open: attempt?.wanted) ?? none
    }

    private func form(for target: String) -> Form {
        let fresh = FormState(revision: answer.revision)
        let state = attempt?.wanted == target ? attempt?.state ?? fresh : fresh
        return Form(to: path, state, in: frame, name: target)
    }

    /// Why, in a word of the list and in one's own.
    static func reasoned(
        _ target: String, _ title: OfficeWords, _ lead: OfficeWords?, _ form: Form, isGrave: Bool = true
    ) -> ActionPart {
        let words = form.words
        let reasons = Reason.allCases.map { Form.Option(value: $0.rawValue, label: words[$0]) }
        let content = form.whole(
            """
            \(form.hidden(MatchAction.field, target))\(lead.map { "<p>\(words[$0])</p>\n" })\
            \(form.select("reason", words[MatchWords.reason], reasons, isRequired: true))\
            \(form.area("note", words[MatchWords.note], rows: 3))\
            \(form.button(words[title], style: isGrave ? .grave : .primary))
            """)
        return (target, words[title], content)
    }

    static func plain(_ target: String, _ title: OfficeWords, _ lead: OfficeWords, _ form: Form) -> ActionPart {
        let content = form.whole(
            """
            \(form.hidden(MatchAction.field, target))<p>\(form.words[lead])</p>
            \(form.button(form.words[title]))
            """)
        return (target, form.words[title], content)
    }
}

extension Submission {
    /// What the office wants to do with a listing.
    var listingMove: Record {
        var record: Record = [:]
        for (field, name) in [(MatchAction.field, "to"), ("reason", "reason"), ("note", "note")] {
            record[name] = text(field).map { .text($0) }
        }
        let seen = Landability.allCases.compactMap { item in
            text("landable.\(item.rawValue)").map { (item.rawValue, RecordValue.text($0)) }
        }
        if !seen.isEmpty { record["landable"] = .object(Dictionary(seen) { one, _ in one }) }
        if text("headcountOverride") != nil { record["headcountOverride"] = .flag(true) }
        return record
    }
}
