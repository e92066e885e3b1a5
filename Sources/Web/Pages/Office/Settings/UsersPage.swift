import Domain
import Matchmaking

/// The accounts of the program, page by page, and the form that invites one more.
///
/// - Parameters:
///   - search: what was looked for, as the form has it.
///   - invited: the invitation that has just been made, shown this once.
///   - state: the invitation that is being written.
func usersPage(
    _ page: AccountPage, _ search: FormState, invited: Record?, _ state: FormState, in frame: Frame
) -> HTML {
    let words = frame.words
    let nobody = emptyState(words[SettingsWords.nobody], words[SettingsWords.nobodyHint])
    return layout(
        words[SettingsWords.users], in: frame,
        content: """
            <h1>\(words[SettingsWords.users])</h1>
            <p class="lead">\(words[SettingsWords.usersLead])</p>
            \(invited.map { invitation($0, in: frame) })
            \(searchForm(search, in: frame))
            <div class="beside">
            <div id="results" aria-live="polite">
            \(page.items.isEmpty ? nobody : table(page.items, in: frame))
            \(pager(next: page.next?.description, in: frame))
            </div>
            \(inviting(state, in: frame))
            </div>
            """)
}

private func searchForm(_ search: FormState, in frame: Frame) -> HTML {
    let words = frame.words
    let form = Form(to: UserRoutes.path, search, in: frame, live: "results", isFilter: true)
    return form.filter(
        """
        \(form.input("q", words[SettingsWords.words], type: "search", hint: words[SettingsWords.wordsHint]))\
        <div class="actions">\(form.button(words[PageWords.filter]))</div>
        """)
}

private func table(_ accounts: [ListedAccount], in frame: Frame) -> HTML {
    let words = frame.words
    let heads = [SettingsWords.email, .name, .role, .worksFor, .state].map { name -> HTML in
        "<th scope=\"col\">\(words[name])</th>"
    }
    return """
        <table class="table folds">
        <caption class="visually-hidden">\(words[SettingsWords.users])</caption>
        <thead><tr>\(heads)</tr></thead>
        <tbody>
        \(accounts.map { row($0, in: frame) })</tbody>
        </table>

        """
}

private func invitation(_ invited: Record, in frame: Frame) -> HTML {
    let words = frame.words
    return """
        <div class="alert alert-success" role="status">
        <p class="alert-heading">\(words[SettingsWords.invited])</p>
        <p>\(words.fill(SettingsWords.invitedLead, ["email": invited.text("email") ?? ""]))</p>
        <p>\(words[SettingsWords.invitationToken]) <code>\(invited.text("token") ?? "")</code></p>
        </div>
        """
}

private func row(_ listed: ListedAccount, in frame: Frame) -> HTML {
    let (words, account) = (frame.words, listed.account)
    let own = frame.visit.account
    let isSelf = account.id == own?.id
    let mayDisable = own.map { AccountPolicy($0.actor).mayDisable(account) } ?? false
    let label = words[account.isDisabled ? SettingsWords.disabled : .active]
    let organization = listed.organization ?? words[SettingsWords.ofNobody]
    return """
        <tr><th scope="row">\(account.email)</th><td>\(foreign(account.name, on: words.language))</td>\
        <td>\(words[account.role])</td><td>\(foreign(organization, on: words.language))</td>\
        <td>\(badge(label, account.isDisabled ? .over : .done)) \
        \(isSelf ? "<span class=\"hint\">\(words[SettingsWords.you])</span>" : nil)\
        \(mayDisable ? buttons(account, in: frame) : nil)</td></tr>

        """
}

private func buttons(_ account: Account, in frame: Frame) -> HTML {
    let form = Form(to: "\(UserRoutes.path)/\(account.id)", in: frame, name: "account\(account.id)")
    func button(_ action: UserAction, _ label: SettingsWords) -> HTML {
        """
        <button type="submit" class="btn btn-link btn-sm" name="do" value="\(action.rawValue)">\(frame.words[label])\
        <span class="visually-hidden"> \(account.email)</span></button>

        """
    }
    let content =
        account.isDisabled
        ? button(.enable, .enable) : "\(button(.reset, .reset))\(button(.disable, .disable))"
    return form.whole(content)
}

private func inviting(_ state: FormState, in frame: Frame) -> HTML {
    let words = frame.words
    let form = Form(to: UserRoutes.path, state, in: frame)
    let policy = frame.visit.account.map { AccountPolicy($0.actor) }
    let roles = Role.ofAccounts.filter { policy?.mayInvite($0, into: nil) ?? false }
        .map { Form.Option(value: $0.rawValue, label: words[$0]) }
    return """
        <section class="panel" aria-labelledby="invite">
        <h2 id="invite">\(words[SettingsWords.invite])</h2>
        \(form.whole("""
            <p>\(words[SettingsWords.inviteLead])</p>
            \(form.input("email", words[SettingsWords.email], type: "email", isRequired: true, attributes: "autocomplete=\"off\" "))\
            \(form.select("role", words[SettingsWords.role], roles, isRequired: true))\
            \(form.input("organization", words[SettingsWords.organization], hint: words[SettingsWords.organizationHint], attributes: "autocomplete=\"off\" "))\
            \(form.button(words[SettingsWords.sendInvitation]))
            """))
        </section>
        """
}
