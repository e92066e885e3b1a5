import Domain
import Matchmaking
import Ranking

/// The ranked list for what was typed; or, where nothing fits, that nothing does.
func listPage<Listing: Presentable>(
    _ list: RecommendationList<Listing>, question: Question, in frame: Frame
) -> HTML {
    let words = frame.words
    let title = words[Listing.listTitle]
    return layout(
        title, in: frame,
        content: """
            <h1>\(title)</h1>
            <section class="asked" aria-labelledby="find">
            <h2 id="find">\(words[.formHeading])</h2>
            \(questionForm(question, words: words))
            </section>
            <section aria-labelledby="list">
            \(list.nothingFits ? nothingFits(list, in: frame) : ranking(list, in: frame))
            \(exclusionSummary(list, program: frame.program, words: words))
            </section>
            """)
}

private func ranking<Listing: Presentable>(_ list: RecommendationList<Listing>, in frame: Frame) -> HTML {
    let words = frame.words
    return """
        <h2 id="list">\(words.fill(Listing.listHeading, ["count": words.count(list.entries.count)]))</h2>
        <p class="meaning">\(words[.estimateMeaning])</p>
        \(cards(list.entries, program: frame.program, words: words))
        """
}

/// The closest are there for who insists, but not spread out as if they were an answer.
private func nothingFits<Listing: Presentable>(_ list: RecommendationList<Listing>, in frame: Frame) -> HTML {
    let words = frame.words
    let closest = Array(list.entries.prefix(3))
    let details: HTML = """
        <details class="closest">
        <summary>\(words.fill(.closest, ["count": words.count(closest.count)]))</summary>
        <p class="meaning">\(words[.estimateMeaning])</p>
        \(cards(closest, program: frame.program, words: words))
        </details>
        """
    return """
        <div class="nothing">
        <h2 id="list">\(words[.nothingFitsTitle])</h2>
        <p>\(words[Listing.nothingFitsAdvice])</p>
        </div>
        \(closest.isEmpty ? nil : details)
        """
}

private func cards<Listing: Presentable>(
    _ entries: [RecommendationList<Listing>.Entry], program: Program, words: Words
) -> HTML {
    let cards = zip(entries, 1...).map { entryCard($0, rank: $1, program: program, words: words) }
    return "<ol class=\"entries\">\n\(cards)</ol>"
}
