/// Figures as a table, with a drawing of it above for whom that is quicker to read: what draws takes its figures from the
/// table. A page that has charts ends its content with `chartScripts`.
///
/// - Parameters:
///   - kind: of Chart.js: `bar`, `line`.
///   - rows: names and their figures, as many as there are headings but one; `text` as people read it, which may lead somewhere.
func chart(
    _ id: String, kind: String, caption: String, headings: [String],
    rows: [(name: String, figures: [(value: Double?, text: HTML)])]
) -> HTML {
    let heads = headings.map { heading -> HTML in "<th scope=\"col\">\(heading)</th>" }
    let lines = rows.map { row -> HTML in
        let cells = row.figures.map { figure -> HTML in
            "<td class=\"figure\" data-value=\"\(figure.value.map { "\($0)" } ?? "")\">\(figure.text)</td>"
        }
        return "<tr><th scope=\"row\">\(row.name)</th>\(cells)</tr>\n"
    }
    return """
        <figure class="chart">
        <div class="drawing" aria-hidden="true"><canvas data-chart="\(kind)" data-table="\(id)"></canvas></div>
        <details><summary>\(caption)</summary>
        <table class="table table-sm" id="\(id)">
        <caption class="visually-hidden">\(caption)</caption>
        <thead><tr>\(heads)</tr></thead>
        <tbody>
        \(lines)</tbody>
        </table>
        </figure>

        """
}

func chartScripts(in frame: Frame) -> [HTML] {
    frame.site.assets.charts.map { "<script src=\"\($0.path)\" defer></script>\n" }
}
