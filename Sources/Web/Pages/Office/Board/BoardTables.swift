import Domain

/// The ladder by track, each number with its list.
func trackTable(_ report: KPIReport, _ scope: BoardScope, in frame: Frame) -> HTML {
    let words = frame.words
    let names = Indicator.ladder.map { words.of($0.name) }
    let rows = report.tracks.map { ladder -> HTML in
        let own = BoardScope(asOf: scope.asOf, track: ladder.track.id)
        let cells = zip(Rung.allCases, Indicator.ladder).map { rung, indicator -> HTML in
            """
            <td class="figure" data-label="\(words.of(indicator.name))"><a href="\(own.figure(indicator.id))">\
            <data value="\(ladder[rung])">\(words.count(ladder[rung]))</data></a></td>
            """
        }
        return """
            <tr><th scope="row"><a href="\(own.address(Area.office.path))">\(words.of(ladder.track.name))</a></th>\
            \(cells)</tr>

            """
    }
    return table(.tracks, [words[BoardWords.track]] + names, rows, in: frame)
}

/// Why matches ended, by who said so.
func reasonTable(_ report: KPIReport, _ scope: BoardScope, in frame: Frame) -> HTML {
    let words = frame.words
    guard !report.reasons.isEmpty else { return nothing(.reasons, words[BoardWords.noReasons], in: frame) }
    let rows = report.reasons.sorted { $0.matches.count > $1.matches.count }.map { reason -> HTML in
        let list = scope.figure(
            "reasons", "state=\(reason.state.rawValue)", "by=\(reason.by.rawValue)", "reason=\(reason.reason.rawValue)")
        return """
            <tr><th scope="row">\(words[reason.reason])</th>\
            <td data-label="\(words[BoardWords.endedAs])">\(badge(words[reason.state], reason.state.tone))</td>\
            <td data-label="\(words[BoardWords.by])">\(words[reason.by])</td>\
            <td class="figure" data-label="\(words[BoardWords.count])"><a href="\(list)">\
            \(words.count(reason.matches.count))</a></td></tr>

            """
    }
    let heads = [BoardWords.reason, .endedAs, .by, .count].map { words[$0] }
    return table(.reasons, heads, rows, ReasonCount.definition, in: frame)
}

/// Whether the estimates that were shown came true.
func calibrationTable(_ report: KPIReport, _ scope: BoardScope, in frame: Frame) -> HTML {
    let words = frame.words
    guard !report.calibration.isEmpty else { return nothing(.calibration, words[BoardWords.noCalibration], in: frame) }
    let rows = report.calibration.map { tenth -> HTML in
        """
        <tr><th scope="row">\(tenth.tenth * 10)–\(tenth.tenth * 10 + 10)%</th>\
        <td class="figure" data-label="\(words[BoardWords.estimated])">\(words.percent(tenth.meanEstimate))</td>\
        <td class="figure" data-label="\(words[BoardWords.agreed])">\(words.percent(tenth.shareAgreed))</td>\
        <td class="figure" data-label="\(words[BoardWords.count])">\
        <a href="\(scope.figure("calibration", "tenth=\(tenth.tenth)"))">\(words.count(tenth.matches.count))</a></td></tr>

        """
    }
    let heads = [BoardWords.tenth, .estimated, .agreed, .count].map { words[$0] }
    return table(.calibration, heads, rows, Calibration.definition, in: frame)
}

/// The months, drawn.
func monthChart(_ report: KPIReport, _ scope: BoardScope, in frame: Frame) -> HTML {
    let words = frame.words
    let rows = report.months.map { month in
        let figures = Rung.allCases.map { rung -> (value: Double?, text: HTML) in
            let count = month[rung].count
            let list = scope.figure("months", "month=\(month.month.description)", "rung=\(rung.rawValue)")
            return (Double(count), count == 0 ? "0" : "<a href=\"\(list)\">\(words.count(count))</a>")
        }
        return (name: month.month.description, figures: figures)
    }
    let headings = [words[BoardWords.month]] + Indicator.ladder.map { words.of($0.name) }
    return """
        <section class="board-part" aria-labelledby="months-heading">
        <h2 id="months-heading">\(words[BoardWords.months])</h2>
        \(chart("months", kind: "bar", caption: words[PageWords.tableOfChart], headings: headings, rows: rows))
        \(definition(MonthlyLadder.definition, in: frame))
        </section>

        """
}

private func nothing(_ title: BoardWords, _ sentence: String, in frame: Frame) -> HTML {
    """
    <section class="board-part"><h2>\(frame.words[title])</h2>
    <p class="missing">\(sentence)</p></section>

    """
}

private func table(
    _ title: BoardWords, _ headings: [String], _ rows: [HTML], _ meaning: LocalizedText? = nil, in frame: Frame
) -> HTML {
    let heads = headings.enumerated().map { place, heading -> HTML in
        "<th scope=\"col\"\(place > 0 && title != .reasons ? " class=\"figure\"" : nil)>\(heading)</th>"
    }
    return """
        <section class="board-part" aria-labelledby="\("\(title)")">
        <h2 id="\("\(title)")">\(frame.words[title])</h2>
        <table class="table folds">
        <caption class="visually-hidden">\(frame.words[title])</caption>
        <thead><tr>\(heads)</tr></thead>
        <tbody>
        \(rows)</tbody>
        </table>
        \(meaning.map { definition($0, in: frame) })
        </section>

        """
}
