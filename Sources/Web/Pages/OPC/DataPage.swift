import Domain

func dataPage(_ everything: Record, _ state: FormState, in frame: Frame) -> HTML {
    let words = frame.words
    let title = words[ProfileWords.dataTitle]
    return layout(
        title, in: frame,
        content: """
            <h1>\(title)</h1>
            <p class="lead">\(words[ProfileWords.dataLead])</p>
            <p><a class="btn btn-primary" href="\(DataPageRoutes.path)/\(DataPageRoutes.fileName)" download>\
            \(words[ProfileWords.export])</a></p>
            <p class="hint">\(words[ProfileWords.exportLead])</p>
            <h2>\(words[ProfileWords.views])</h2>
            \(views(everything.objects("contactViews"), in: frame))
            \(erasure(state, in: frame))
            """)
}

private func views(_ views: [Record], in frame: Frame) -> HTML {
    let words = frame.words
    guard !views.isEmpty else { return "<p>\(words[ProfileWords.noViews])</p>" }
    let heads = [ProfileWords.viewedAt, .viewedBy, .viewedFor].map { name -> HTML in
        "<th scope=\"col\">\(words[name])</th>"
    }
    let rows = views.map { view -> HTML in
        let match = view.text("match").map { id -> HTML in
            let label = words.fill(MatchWords.attempt, ["number": id])
            return "<a href=\"\(Area.opc.path)/matches/\(id)\">\(label)</a>"
        }
        return """
            <tr><th scope="row">\(view.moment("at").map { dayNote($0, in: frame) })</th>\
            <td>\(words.fill(ProfileWords.accountNumber, ["number": view.text("account") ?? ""]))</td>\
            <td>\(match)</td></tr>

            """
    }
    return "<table class=\"table\"><thead><tr>\(heads)</tr></thead><tbody>\n\(rows)</tbody></table>"
}

private func erasure(_ state: FormState, in frame: Frame) -> HTML {
    let words = frame.words
    let form = Form(to: DataPageRoutes.path, state, in: frame)
    let confirm = Form.Option(value: "yes", label: words[ProfileWords.eraseConfirm])
    return """
        <section class="panel grave" aria-labelledby="erase">
        <h2 id="erase">\(words[ProfileWords.erase])</h2>
        <p>\(words[ProfileWords.eraseLead])</p>
        \(form.whole("\(form.boxes("confirmed", words[ProfileWords.erase], [confirm]))\(form.button(words[ProfileWords.eraseButton], style: .grave))"))
        </section>
        """
}
