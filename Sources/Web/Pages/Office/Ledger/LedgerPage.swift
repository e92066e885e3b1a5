import Domain
import Foundation
import Matchmaking

/// The ledger's entries, searched by what they are about, by who acted and by the state that came of it.
func ledgerPage(_ page: Page, _ filters: FormState, in frame: Frame) -> HTML {
    let words = frame.words
    let empty = emptyState(words[LedgerWords.nothing], words[LedgerWords.nothingHint])
    let files = Exports.Format.allCases.map { format -> HTML in
        """
        <li><a href="\(Area.office.path)/exports/ledger.\(format.rawValue)" download>\
        \(words.fill(LedgerWords.export, ["format": format.rawValue]))</a></li>

        """
    }
    return layout(
        words[LedgerWords.title], in: frame,
        content: """
            <div class="heading"><h1>\(words[LedgerWords.title])</h1>
            <p><a class="btn btn-outline-primary" href="\(LedgerPageRoutes.verification)">\(words[LedgerWords.verify])</a></p></div>
            <p class="lead">\(words[LedgerWords.lead])</p>
            \(searchForm(filters, in: frame))
            \(page.items.isEmpty ? empty : table(page.items, in: frame))
            \(pager(next: page.next, in: frame))
            <ul class="files">\(files)</ul>
            <p class="hint">\(words[LedgerWords.exportLead])</p>
            """)
}

private func searchForm(_ filters: FormState, in frame: Frame) -> HTML {
    let words = frame.words
    let form = Form(to: LedgerPageRoutes.path, filters, in: frame, isFilter: true)
    let kinds = LedgerEntry.Subject.Kind.allCases.map { Form.Option(value: $0.rawValue, label: words[$0]) }
    let roles = Role.allCases.map { Form.Option(value: $0.rawValue, label: words[$0]) }
    return form.filter(
        """
        \(form.select("kind", words[LedgerWords.kind], kinds, any: words[LedgerWords.anyKind]))\
        \(form.input("subject", words[LedgerWords.subject], hint: words[LedgerWords.subjectHint]))\
        \(form.select("role", words[LedgerWords.actor], roles, any: words[LedgerWords.anyRole]))\
        \(form.input("account", words[LedgerWords.account], attributes: "inputmode=\"numeric\" "))\
        \(form.input("state", words[LedgerWords.state], hint: words[LedgerWords.stateHint]))\
        <div class="actions">\(form.button(words[LedgerWords.search]))</div>
        """)
}

private func table(_ entries: [Record], in frame: Frame) -> HTML {
    let words = frame.words
    let heads = [LedgerWords.number, .at, .what, .state, .actor, .hash].map { name -> HTML in
        "<th scope=\"col\">\(words[name])</th>"
    }
    return """
        <table class="table folds">
        <caption class="visually-hidden">\(words[LedgerWords.title])</caption>
        <thead><tr>\(heads)</tr></thead>
        <tbody>
        \(entries.map { row($0, in: frame) })</tbody>
        </table>

        """
}

private func row(_ entry: Record, in frame: Frame) -> HTML {
    let words = frame.words
    let actor = entry.object("actor")
    let role: Role? = actor?.choice("role")
    let account = actor?.text("account").map { " · " + words.fill(LedgerWords.accountNumber, ["number": $0]) }
    let hash = entry.text("hash") ?? ""
    return """
        <tr><th scope="row">\(entry.integer("number") ?? 0)</th>\
        <td>\(entry.moment("at").map { momentNote($0, in: frame) })</td>\
        <td>\(subject(entry, in: frame))</td>\
        <td>\(ledgerState(entry, words: words))</td>\
        <td>\(role.map { words[$0] } ?? "")\(account ?? "")</td>\
        <td><code title="\(hash)">\(hash.prefix(12).description)</code></td></tr>

        """
}

private func subject(_ entry: Record, in frame: Frame) -> HTML {
    let subject = entry.object("subject")
    let (kind, id): (LedgerEntry.Subject.Kind?, String) = (subject?.choice("kind"), subject?.text("id") ?? "")
    let name = kind.map { frame.words[$0] } ?? ""
    guard let kind, let address = Area.office.address(of: kind.rawValue, id) else { return "\(name) \(id)" }
    return "\(name) <a href=\"\(address)\">\(id)</a>"
}

/// Whether the chain of hashes holds, computed anew.
func verificationPage(_ result: Record, in frame: Frame) -> HTML {
    let words = frame.words
    let isIntact = result.flag("isIntact") == true
    let title = words[isIntact ? LedgerWords.intactTitle : .brokenTitle]
    let head = result.object("head")
    let count = words.count(head?.integer("number") ?? 0)
    let broken: KeyValuePairs = [
        "number": words.count(result.integer("number") ?? 0), "fault": result.text("fault") ?? "",
    ]
    let intact: HTML = """
        <p class="alert alert-success" role="status">\(words.fill(LedgerWords.intact, ["count": count]))</p>
        <dl class="facts"><div><dt>\(words[LedgerWords.head])</dt><dd><code>\(head?.text("hash") ?? "")</code></dd></div></dl>
        """
    let fault: HTML = """
        <p class="alert alert-danger" role="alert">\(words.fill(LedgerWords.broken, broken))
        \(words[LedgerWords.faultAt])</p>
        """
    return layout(
        title, in: frame,
        content: """
            <p class="path"><a href="\(LedgerPageRoutes.path)">\(words[LedgerWords.title])</a></p>
            <h1>\(title)</h1>
            <p class="lead">\(words[LedgerWords.verifyLead])</p>
            \(isIntact ? intact : fault)
            """)
}
