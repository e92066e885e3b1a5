import Domain
import Foundation

/// A figure's number, which leads to what is behind it; its value as the API gives it stands in the markup.
func figureLink(_ figure: KPIFigure, _ scope: BoardScope, in frame: Frame) -> HTML {
    guard let value = figure.value else {
        return "<span class=\"missing\">\(frame.words[BoardWords.nothingToSay])</span>"
    }
    let path =
        figure.indicator.isRegistered
        ? "\(Area.office.path)/ledger?kind=figure&subject=\(figure.indicator.id)" : scope.figure(figure.indicator.id)
    return """
        <a href="\(path)"><data id="\(figure.indicator.id)" value="\(value)">\
        \(frame.words.value(value, figure.indicator.unit))</data></a>
        """
}

/// What a figure means, folded until somebody asks.
func definition(_ text: LocalizedText, in frame: Frame) -> HTML {
    """
    <details class="definition"><summary>\(frame.words[BoardWords.definition])</summary>
    <p>\(frame.words.of(text))</p></details>
    """
}

/// What a share is of, how sure a median is, where a registered figure comes from.
func basis(_ figure: KPIFigure, in frame: Frame) -> HTML {
    let words = frame.words
    var parts: [String] = []
    if let cases = figure.cases { parts.append(words.fill(BoardWords.cases, ["count": words.count(cases)])) }
    if let low = figure.lower, let high = figure.upper {
        let bounds: KeyValuePairs = ["low": words.decimal(low), "high": words.decimal(high)]
        parts.append(words.fill(BoardWords.interval, bounds))
    }
    if let registered = figure.registered {
        let values: KeyValuePairs = ["day": words.day(registered.on), "source": registered.source]
        parts.append(words.fill(BoardWords.registered, values))
    }
    return "\(parts.joined(separator: words[.separator]))"
}

/// A table of figures, each with what it rests on and what it means.
func figureTable(
    _ section: Indicator.Section, of report: KPIReport, _ scope: BoardScope, in frame: Frame
) -> HTML {
    let words = frame.words
    let heads = [BoardWords.indicator, .value, .basis, .definition].map { name -> HTML in
        "<th scope=\"col\"\(name == .value ? " class=\"figure\"" : nil)>\(words[name])</th>"
    }
    let rows = report.figures.filter { $0.indicator.section == section }.map { figure -> HTML in
        """
        <tr><th scope="row">\(words.of(figure.indicator.name))</th>\
        <td class="figure">\(figureLink(figure, scope, in: frame))</td>\
        <td>\(basis(figure, in: frame))</td><td>\(definition(figure.indicator.definition, in: frame))</td></tr>

        """
    }
    return """
        <section class="board-part" aria-labelledby="\(section.rawValue)">
        <h2 id="\(section.rawValue)">\(words.of(section.name))</h2>
        <table class="table folds figures-table">
        <caption class="visually-hidden">\(words.of(section.name))</caption>
        <thead><tr>\(heads)</tr></thead>
        <tbody>
        \(rows)</tbody>
        </table>
        </section>

        """
}

extension Indicator {
    /// Not counted from what happened here: what is behind it is the entry that registered it.
    var isRegistered: Bool { unit == .communities || unit == .people }
}
