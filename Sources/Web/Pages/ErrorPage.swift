import Hummingbird

/// What went wrong, what to do about it, and the number by which the log knows it. Nothing of the error itself.
func errorPage(_ problem: PageProblem, requestID: String, site: Site, words: Words) -> HTML {
    layout(
        words[problem.title], question: nil, site: site, words: words,
        content: """
            <div class="problem">
            <p class="status" aria-hidden="true">\(problem.status.code)</p>
            <h1>\(words[problem.title])</h1>
            <p>\(words.fill(problem.remedy, ["limit": words.count(Question.textLimit)]))</p>
            <p><a class="btn btn-primary" href="/">\(words[.backToStart])</a></p>
            <p class="hint">\(words[.requestNumber]) <code>\(requestID)</code></p>
            </div>
            """)
}
