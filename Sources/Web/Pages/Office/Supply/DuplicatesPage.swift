import Domain

/// Pairs of listings that say the same in other words.
func duplicatesPage(_ pairs: [Record], next: String?, in frame: Frame) -> HTML {
    let words = frame.words
    let empty = emptyState(words[PlanWords.noDuplicates], words[PlanWords.noDuplicatesHint])
    let items = pairs.map { pair -> HTML in
        """
        <li>\(side(pair, "one", in: frame)) – \(side(pair, "other", in: frame))
        \(comparison(pair, in: frame))</li>

        """
    }
    return layout(
        words[PlanWords.duplicates], in: frame,
        content: """
            <h1>\(words[PlanWords.duplicates])</h1>
            <p class="lead">\(words[PlanWords.duplicatesLead])</p>
            \(pairs.isEmpty ? empty : "<ol class=\"plain lines\">\n\(items)</ol>")
            \(pager(next: next, in: frame))
            """)
}

/// What one listing seems to repeat, for whoever is about to publish it.
///
/// - Parameter id: of the listing.
func duplicatesOf(_ id: String, _ pairs: [Record], in frame: Frame) -> HTML {
    let words = frame.words
    let items = pairs.map { pair -> HTML in
        let other = pair.object("one")?.text("id") == id ? "other" : "one"
        return "<li>\(side(pair, other, in: frame))\(comparison(pair, in: frame))</li>\n"
    }
    let none: HTML = "<p>\(words[PlanWords.none])</p>"
    return """
        <section class="\(pairs.isEmpty ? "repeats" : "repeats warning")" aria-labelledby="repeats">
        <h2 id="repeats">\(words[pairs.isEmpty ? PlanWords.duplicates : .ofThis])</h2>
        \(pairs.isEmpty ? none : "<ul class=\"plain lines\">\n\(items)</ul>")
        </section>

        """
}

private func side(_ pair: Record, _ key: String, in frame: Frame) -> HTML {
    let listing = pair.object(key) ?? [:]
    let kind: ListingList.Kind = pair.text("kind") == "scenario" ? .scenarios : .opcs
    let name = listing.text("title") ?? listing.text("name") ?? ""
    return """
        <a href="\(kind.path)/\(FormFields.escaped(listing.text("id") ?? ""))">\
        \(foreign(name, on: frame.words.language))</a> \(listingBadge(listing, words: frame.words))
        """
}

private func comparison(_ pair: Record, in frame: Frame) -> HTML {
    let words = frame.words
    let score: Double = if case .number(let number)? = pair["score"] { number } else { 0 }
    let rows = pair.objects("correspondences").map { row -> HTML in
        """
        <tr><td>\(foreign(row.text("one") ?? "", on: words.language))</td>\
        <td>\(foreign(row.text("other") ?? "", on: words.language))</td></tr>

        """
    }
    let table: HTML = """
        <details><summary>\(words[PlanWords.compare])</summary>
        <table class="table"><caption class="visually-hidden">\(words[PlanWords.correspondences])</caption>
        <tbody>\(rows)</tbody></table></details>
        """
    return """
        <p class="hint">\(words.fill(PlanWords.same, ["share": words.share(score)]))</p>
        \(rows.isEmpty ? nil : table)
        """
}
