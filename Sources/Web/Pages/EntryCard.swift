import Domain
import Matchmaking
import Ranking

/// An entry of a list: who, how likely it is worth a call, and why.
func entryCard<Listing: Presentable>(
    _ entry: RecommendationList<Listing>.Entry, rank: Int, program: Program, words: Words
) -> HTML {
    let listing = entry.listing
    return """
        <li>
        <article class="entry" aria-labelledby="entry\(rank)">
        <header>
        <p class="rank" aria-label="\(words.fill(.rank, ["rank": "\(rank)"]))">\(rank)</p>
        <h3 id="entry\(rank)">\(foreign(listing.heading, on: words.language))</h3>
        \(estimate(entry.score.probability, words: words))
        </header>
        <dl class="facts">
        \(listing.facts(program: program, words: words).map { row($0, words: words) })</dl>
        <details class="summary"><summary>\(words[.summary])</summary>
        <p>\(foreign(listing.summary, on: words.language))</p></details>
        \(coverageTable(entry.coverage, answeredBy: Listing.answeredBy, words: words))
        </article>
        </li>

        """
}

private func row(_ fact: Fact, words: Words) -> HTML {
    let missing: HTML = "<span class=\"missing\">\(words[.notGiven])</span>"
    let value = fact.value.map { foreign($0, on: words.language) } ?? missing
    return "<div><dt>\(words[fact.label])</dt><dd>\(value)</dd></div>\n"
}
