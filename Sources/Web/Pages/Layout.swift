import Domain

/// What surrounds every page.
///
/// - Parameter question: what the switch of languages keeps.
func layout(_ title: String, question: Question?, site: Site, words: Words, content: HTML) -> HTML {
    """
    <!doctype html>
    <html lang="\(words.language.tag)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <title>\(title) - \(words[.productName])</title>
    \(site.assets.styles.map { "<link rel=\"stylesheet\" href=\"\($0.path)\">\n" })\
    \(site.assets.emblem.map { "<link rel=\"icon\" type=\"image/svg+xml\" href=\"\($0.path)\">" })
    </head>
    <body>
    <a class="skip" href="#content">\(words[.skipToContent])</a>
    \(site.isDemonstration ? "<p class=\"demonstration\" role=\"note\">\(words[.demonstration])</p>" : nil)
    <header class="masthead">
    <div class="page">
    <a class="wordmark" href="/">\(emblem(site.assets))<span class="name">\(words[.productName])</span></a>
    <p class="tagline">\(words[.tagline])</p>
    \(languageSwitch(question, words: words))
    </div>
    </header>
    <main id="content" class="page" tabindex="-1">
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

private func emblem(_ assets: Assets) -> HTML? {
    assets.emblem.map { "<img src=\"\($0.path)\" alt=\"\" width=\"44\" height=\"44\">" }
}
