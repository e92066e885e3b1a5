import Ranking

/// Requirement by requirement, what answers it and how well: the reason for the entry's place. The level is a word, a
/// sign and a colour, so that none of them has to be seen.
func coverageTable(_ rows: [CoverageRow], answeredBy: Message, words: Words) -> HTML {
    """
    <table class="coverage">
    <caption>\(coverageCounts(rows, words: words))</caption>
    <thead><tr><th scope="col">\(words[.requirement])</th><th scope="col">\(words[answeredBy])</th>\
    <th scope="col">\(words[.coverage])</th></tr></thead>
    <tbody>
    \(rows.map { tableRow($0, words: words) })</tbody>
    </table>
    """
}

/// How many requirements are covered, and how well.
func coverageCounts(_ rows: [CoverageRow], words: Words) -> String {
    func count(_ level: CoverageRow.Level) -> String { words.count(rows.count { $0.level == level }) }
    return words.fill(
        .coverageCaption,
        [
            "total": words.count(rows.count), "strong": count(.strong), "partial": count(.partial),
            "none": count(.none),
        ])
}

private func tableRow(_ row: CoverageRow, words: Words) -> HTML {
    """
    <tr><th scope="row">\(foreign(row.requirement, marking: row.words.requirement, on: words.language))</th>\
    <td>\(answer(row.answer, marking: row.words.answer, words: words))</td>\
    <td class="level \(row.level.rawValue)"><span aria-hidden="true">\(row.level.sign)</span> \
    \(words[row.level.word])</td></tr>

    """
}

private func answer(_ part: RankingText.Part?, marking met: [Range<Int>], words: Words) -> HTML {
    guard let part else { return "<span class=\"missing\">\(words[.noAnswer])</span>" }
    return """
        <span class="kind">\(words[part.kind.word])</span> \(quote(part.text, marking: met, on: words.language))
        """
}
