import Hummingbird

/// What a kind of problem means, in every language: whoever reads it may have been sent its address by a program.
func problemPage(_ kind: ProblemKind, in frame: Frame) -> HTML {
    let words = frame.words
    let languages = Language.allCases.sorted { $0 == words.language && $1 != words.language }
    return layout(
        words.title(of: kind), in: frame,
        content: """
            <div class="problem">
            <p class="status" aria-hidden="true">\(kind.status.code)</p>
            \(languages.map { explanation(of: kind, words: Words($0)) })\
            <p class="hint"><code>\(kind.rawValue)</code></p>
            </div>
            """)
}

private func explanation(of kind: ProblemKind, words: Words) -> HTML {
    """
    <section lang="\(words.language.tag)">
    <h1>\(words.title(of: kind))</h1>
    <p>\(words.remedy(for: kind))</p>
    </section>

    """
}
