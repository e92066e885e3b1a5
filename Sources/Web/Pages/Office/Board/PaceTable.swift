import Domain

/// How fast each figure grows, how fast it would have to, and where that leads.
func paceTable(_ report: KPIReport, _ scope: BoardScope, in frame: Frame) -> HTML {
    let words = frame.words
    let heads = [BoardWords.indicator, .value, .needed, .lately, .forecast, .chance, .reached].map { name -> HTML in
        "<th scope=\"col\">\(words[name])</th>"
    }
    return """
        <section class="board-part" aria-labelledby="pace">
        <h2 id="pace">\(words[BoardWords.pace])</h2>
        <table class="table folds">
        <caption class="visually-hidden">\(words[BoardWords.pace])</caption>
        <thead><tr>\(heads)</tr></thead>
        <tbody>
        \(report.paces.map { row($0, of: report, scope, in: frame) })</tbody>
        </table>
        \(definition(Pace.definition, in: frame))
        </section>

        """
}

private func row(_ pace: Pace, of report: KPIReport, _ scope: BoardScope, in frame: Frame) -> HTML {
    let words = frame.words
    let value = report.figure(pace.indicator.id)?.value
    let isReached = pace.target.map { Double($0.value) <= value ?? 0 } ?? false
    func cell(_ label: BoardWords, _ content: HTML?) -> HTML {
        let missing: HTML = "<span class=\"missing\" aria-hidden=\"true\">–</span>"
        return "<td data-label=\"\(words[label])\">\(content ?? missing)</td>"
    }
    let known: HTML? = value.map { value in
        """
        <a href="\(link(pace.indicator, scope))">\(words.value(value, pace.indicator.unit))</a>\
        \(pace.target.map { " / \(words.count($0.value))" })
        """
    }
    return """
        <tr><th scope="row">\(words.of(pace.indicator.name))</th>\
        \(cell(.value, known))\(cell(.needed, needed(pace, isReached, words)))\
        \(cell(.lately, pace.lastThreeMonths.map { "\(words.fill(BoardWords.perMonth, ["number": words.decimal($0)]))" }))\
        \(cell(.forecast, pace.outlook.map { "\(forecast($0, words))" }))\
        \(cell(.chance, pace.outlook?.chance.map { "\(words.percent($0))" }))\
        \(cell(.reached, reached(pace, isReached, words)))</tr>

        """
}

private func link(_ indicator: Indicator, _ scope: BoardScope) -> String {
    indicator.isRegistered
        ? "\(Area.office.path)/ledger?kind=figure&subject=\(indicator.id)" : scope.figure(indicator.id)
}

private func needed(_ pace: Pace, _ isReached: Bool, _ words: Words) -> HTML? {
    if isReached { return badge(words[BoardWords.isReached], .done) }
    guard let needed = pace.neededPerMonth else {
        return pace.target == nil ? nil : "\(words[BoardWords.timeIsOver])"
    }
    return "\(words.fill(BoardWords.perMonth, ["number": words.decimal(needed)]))"
}

private func forecast(_ outlook: Pace.Outlook, _ words: Words) -> String {
    words.fill(
        BoardWords.forecastRange,
        ["median": words.count(outlook.median), "low": words.count(outlook.low), "high": words.count(outlook.high)])
}

private func reached(_ pace: Pace, _ isReached: Bool, _ words: Words) -> HTML? {
    guard pace.target != nil, let outlook = pace.outlook, !isReached else { return nil }
    guard let day = outlook.reached else { return "\(words[BoardWords.notForeseeable])" }
    guard let low = outlook.reachedEarliest, let high = outlook.reachedLatest else { return "\(words.day(day))" }
    let values: KeyValuePairs = ["day": words.day(day), "low": words.day(low), "high": words.day(high)]
    return "\(words.fill(BoardWords.reachedRange, values))"
}
