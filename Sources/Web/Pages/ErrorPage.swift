import Hummingbird

/// What went wrong, what to do about it, and the number by which the log knows it. Nothing of the error itself.
func errorPage(_ problem: Problem, requestID: String, in frame: Frame) -> HTML {
    let words = frame.words
    return layout(
        words.title(of: problem.kind), in: frame,
        content: """
            <div class="problem">
            <p class="status" aria-hidden="true">\(problem.kind.status.code)</p>
            <h1>\(words.title(of: problem.kind))</h1>
            <p>\(words.explanation(of: problem))</p>
            <p><a class="btn btn-primary" href="\(frame.visit.account == nil ? "/" : HomeRoutes.path)">\
            \(words[.backToStart])</a></p>
            <p class="hint">\(words[.requestNumber]) <code>\(requestID)</code></p>
            </div>
            """)
}
