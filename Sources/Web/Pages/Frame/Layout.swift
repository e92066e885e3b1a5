import Domain

/// What surrounds every page.
///
/// How to add one: a function that makes its `content`, in `Pages/…`; a route that reads, calls a service and answers
/// with `page.response(in: frame)`, in a struct of routes whose context (`OPCContext`, `OwnerContext`, `OfficeContext`,
/// `PersonContext`) says who gets there; its words in an enum of `Words/`, a `Phrase`; its entry in `Navigation`.
func layout(_ title: String, in frame: Frame, content: HTML) -> HTML {
    let (site, words) = (frame.site, frame.words)
    return """
        <!doctype html>
        <html lang="\(words.language.tag)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="same-origin">
        <title>\(title) - \(words[.productName])</title>
        \(site.assets.styles.map { "<link rel=\"stylesheet\" href=\"\($0.path)\">\n" })\
        \(site.assets.emblem.map { "<link rel=\"icon\" type=\"image/svg+xml\" href=\"\($0.path)\">\n" })\
        \(site.assets.script.map { "<script src=\"\($0.path)\" defer></script>" })
        </head>
        <body>
        <a class="skip" href="#content">\(words[.skipToContent])</a>
        \(masthead(in: frame))
        <main id="content" class="page" tabindex="-1">
        \(frame.visit.said.map { "<p class=\"alert alert-success said\" role=\"status\">\(words[$0])</p>" })
        \(content)
        </main>
        <footer class="footing">
        <div class="page">
        <p>\(words.of(site.program.name)) <span class="document">\(foreign(site.program.document, on: words.language))</span></p>
        <p>\(words[.officialNote])</p>
        </div>
        </footer>
        </body>
        </html>

        """
}

private func masthead(in frame: Frame) -> HTML {
    let (words, account) = (frame.words, frame.visit.account)
    return """
        <header class="masthead">
        \(frame.site.isDemonstration ? "<p class=\"demonstration\" role=\"note\">\(words[.demonstration])</p>" : nil)
        <div class="page">
        <a class="wordmark" href="\(account == nil ? "/" : HomeRoutes.path)">\(emblem(frame.site.assets))\
        <span class="name">\(words[.productName])</span></a>
        <p class="tagline">\(words[.tagline])</p>
        <div class="tools">
        \(languageSwitch(in: frame))
        \(account.map { person($0, in: frame) } ?? "<a class=\"btn btn-outline-primary btn-sm\" href=\"\(SignInRoutes.path)\">\(words[PageWords.signIn])</a>")
        </div>
        </div>
        \(navigation(in: frame))
        </header>
        """
}

private func emblem(_ assets: Assets) -> HTML? {
    assets.emblem.map { "<img src=\"\($0.path)\" alt=\"\" width=\"40\" height=\"40\">" }
}

/// Who is signed in, and the way out.
private func person(_ account: Account, in frame: Frame) -> HTML {
    let words = frame.words
    let form = Form(to: SignOutRoutes.path, in: frame, name: "out")
    return """
        <p class="person"><span class="visually-hidden">\(words[PageWords.signedInAs])</span> \
        <span>\(account.email)</span> <span class="role">\(words[account.role])</span></p>
        \(form.whole("<button type=\"submit\" class=\"btn btn-link btn-sm\">\(words[PageWords.signOut])</button>"))
        """
}
