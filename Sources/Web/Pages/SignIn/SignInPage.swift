import Domain
import Matchmaking

/// E-mail address and password; in a demonstration also a button for each of its people.
///
/// - Parameter back: where to go afterwards.
func signInPage(_ state: FormState, back: String?, in frame: Frame) -> HTML {
    let words = frame.words
    let form = Form(to: SignInRoutes.path, state, in: frame)
    let there = back.map { form.hidden("to", $0) }
    let content: HTML = """
        \(there)\
        \(form.input("email", words[PageWords.email], type: "email", isRequired: true, attributes: "autocomplete=\"username\" "))\
        \(form.input("password", words[PageWords.password], type: "password", isRequired: true, attributes: "autocomplete=\"current-password\" "))\
        \(form.button(words[PageWords.signIn]))
        """
    return layout(
        words[PageWords.signIn], in: frame,
        content: """
            <div class="narrow">
            <h1>\(words[PageWords.signIn])</h1>
            <p class="lead">\(words[PageWords.signInLead])</p>
            \(form.whole(content))
            \(frame.site.isDemonstration ? demonstrationPeople(back: back, in: frame) : nil)
            </div>
            """)
}

private func demonstrationPeople(back: String?, in frame: Frame) -> HTML {
    let words = frame.words
    let form = Form(to: SignInRoutes.path, in: frame, name: "demonstration")
    let buttons = DemonstrationAccounts.emails.map { email -> HTML in
        let role = Role(rawValue: String(email.prefix { $0 != "@" }))
        let label = words.fill(PageWords.signInAs, ["role": role.map { words[$0] } ?? email])
        return """
            <button type="submit" class="btn btn-outline-primary" name="as" value="\(email)">\(label)</button>

            """
    }
    return """
        <section class="panel" aria-labelledby="people">
        <h2 id="people">\(words[PageWords.demonstrationAccounts])</h2>
        <p>\(words[PageWords.demonstrationLead])</p>
        \(form.whole("\(back.map { form.hidden("to", $0) })<div class=\"stack\">\(buttons)</div>"))
        </section>
        """
}
