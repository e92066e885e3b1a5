import Domain
import Matchmaking
import Ranking

/// How many were compared, and why the others were not: by reason, and not by name, since nobody here is signed in.
func exclusionSummary<Listing: Presentable>(
    _ list: RecommendationList<Listing>, program: Program, words: Words
) -> HTML {
    let counts = words.fill(
        .compared, ["compared": words.count(list.eligible), "excluded": words.count(list.excluded.count)])
    return """
        <div class="exclusions">
        <p>\(counts)</p>
        \(list.excluded.isEmpty ? nil : reasons(list, program: program, words: words))
        </div>
        """
}

private func reasons<Listing: Presentable>(
    _ list: RecommendationList<Listing>, program: Program, words: Words
) -> HTML {
    let items = Exclusion.allCases.compactMap { reason -> HTML? in
        let count = list.excluded.count { $0.reasons.contains(reason) }
        guard count > 0 else { return nil }
        let sentence = words.fill(reason.words, ["limit": "\(program.headcountLimit)"])
        return "<li data-reason=\"\(reason.rawValue)\">\(sentence) <strong>\(words.count(count))</strong></li>\n"
    }
    return """
        <details><summary>\(words[Listing.leftOut])</summary>
        <ul>
        \(items)</ul>
        <p class="hint">\(words[.reasonsOverlap])</p>
        </details>
        """
}
