import Hummingbird

/// What went wrong, what to do about it, and the number by which the log knows it. Nothing of the error itself.
func errorPage(_ kind: ProblemKind, requestID: String, site: Site, words: Words) -> HTML {
    layout(
        words.title(of: kind), question: nil, site: site, words: words,
        content: """
            <div class="problem">
            <p class="status" aria-hidden="true">\(kind.status.code)</p>
            <h1>\(words.title(of: kind))</h1>
            <p>\(words.remedy(for: kind))</p>
            <p><a class="btn btn-primary" href="/">\(words[.backToStart])</a></p>
            <p class="hint">\(words[.requestNumber]) <code>\(requestID)</code></p>
            </div>
            """)
}
