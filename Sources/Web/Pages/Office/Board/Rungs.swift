import Domain

/// Figures large enough for a meeting's wall, each against its target: the ladder, and what has come together.
func rungs(
    _ section: Indicator.Section, of report: KPIReport, _ scope: BoardScope, in frame: Frame
) -> HTML {
    let words = frame.words
    let opened = report.figure("scenariosOpened")?.value
    let items = report.figures.filter { $0.indicator.section == section }.map { figure in
        rung(figure, opened: section == .ladder ? opened : nil, scope, in: frame)
    }
    return """
        <section class="board-part" aria-labelledby="\(section.rawValue)">
        <h2 id="\(section.rawValue)">\(words.of(section.name))</h2>
        <ol class="rungs">
        \(items)</ol>
        </section>

        """
}

/// - Parameter opened: how many scenarios were opened, which the other rungs are parts of.
private func rung(_ figure: KPIFigure, opened: Double?, _ scope: BoardScope, in frame: Frame) -> HTML {
    let words = frame.words
    let target = figure.target
    let whole = target.map { Double($0.value) } ?? opened
    let share = figure.value.flatMap { value in whole.map { $0 > 0 ? value / $0 : 0 } }
    return """
        <li>
        <h3>\(words.of(figure.indicator.name))</h3>
        <p class="number">\(figureLink(figure, scope, in: frame))\
        \(target.map { "<span class=\"of\">/ \(words.count($0.value))</span>" })</p>
        \(share.map { bar(percent: Int((min(max($0, 0), 1) * 100).rounded()), label: words.of(figure.indicator.name)) })
        <p class="hint">\(note(figure, share, isPart: target == nil && opened != nil, in: frame))</p>
        \(definition(figure.indicator.definition, in: frame))
        </li>

        """
}

private func note(_ figure: KPIFigure, _ share: Double?, isPart: Bool, in frame: Frame) -> HTML {
    let words = frame.words
    guard let target = figure.target else {
        let part = isPart ? share.map { words.fill(BoardWords.ofOpened, ["share": words.percent($0)]) } : nil
        return "\(part ?? words[BoardWords.noTarget])\(sourceNote(figure, in: frame))"
    }
    let values: KeyValuePairs = ["target": words.count(target.value), "day": words.day(target.by)]
    return """
        <span title="\(target.source)">\(words.fill(BoardWords.target, values))</span>\(sourceNote(figure, in: frame))
        """
}

private func sourceNote(_ figure: KPIFigure, in frame: Frame) -> HTML? {
    figure.registered.map { _ in "<br>\(basis(figure, in: frame))" }
}
