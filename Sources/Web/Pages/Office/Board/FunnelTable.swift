import Domain

/// From the first look to the accepted delivery: how many came to each step, and what part of the step before that is,
/// by who began.
func funnelTable(_ report: KPIReport, _ scope: BoardScope, in frame: Frame) -> HTML {
    let words = frame.words
    let steps = report.figures.filter { $0.indicator.section == .funnel && !$0.indicator.id.isOfOneSide }
    let heads = [BoardWords.step, .everyone, .opcBegan, .ownerBegan, .definition].map { name -> HTML in
        "<th scope=\"col\">\(words[name])</th>"
    }
    return """
        <section class="board-part" aria-labelledby="funnel">
        <h2 id="funnel">\(words[BoardWords.funnel])</h2>
        <table class="table folds">
        <caption class="visually-hidden">\(words[BoardWords.funnel])</caption>
        <thead><tr>\(heads)</tr></thead>
        <tbody>
        \(steps.map { row($0, of: report, scope, in: frame) })</tbody>
        </table>
        </section>

        """
}

private func row(_ step: KPIFigure, of report: KPIReport, _ scope: BoardScope, in frame: Frame) -> HTML {
    let id = step.indicator.id
    func cell(_ label: BoardWords, _ suffix: String) -> HTML {
        let figure = report.figure(id + suffix)
        let conversion = report.figure(id.conversion + suffix)
        return """
            <td data-label="\(frame.words[label])">\(figure.map { figureLink($0, scope, in: frame) })\
            \(conversion.flatMap { share($0, scope, in: frame) })</td>
            """
    }
    return """
        <tr><th scope="row">\(frame.words.of(step.indicator.name))</th>\
        \(cell(.everyone, ""))\(cell(.opcBegan, "Applied"))\(cell(.ownerBegan, "Invited"))\
        <td>\(definition(step.indicator.definition, in: frame))</td></tr>

        """
}

private func share(_ conversion: KPIFigure, _ scope: BoardScope, in frame: Frame) -> HTML? {
    guard let value = conversion.value else { return nil }
    let text = frame.words.fill(BoardWords.fromStepBefore, ["share": frame.words.percent(value)])
    return """
        <br><a class="hint" href="\(scope.figure(conversion.indicator.id))">\
        <data id="\(conversion.indicator.id)" value="\(value)">\(text)</data></a>
        """
}

extension String {
    fileprivate var isOfOneSide: Bool { hasSuffix("Applied") || hasSuffix("Invited") }

    /// The id of the conversion that leads to a step: of `matchesInTalks` it is `conversionInTalks`.
    fileprivate var conversion: String {
        "conversion" + trimmingPrefix("matches").trimmingPrefix("pairs")
    }
}
