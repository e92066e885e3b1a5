import Domain
import Foundation
import Matchmaking

/// How far the program is, for a meeting's wall and for Monday's report: every number leads to what is behind it.
func boardPage(_ report: KPIReport, head: LedgerHead, _ scope: BoardScope, in frame: Frame) -> HTML {
    let words = frame.words
    let title = words[BoardWords.title]
    let day = words.day(ShanghaiTime.day(of: report.asOf))
    let track = scope.track.flatMap { id in frame.program.track(id).map { words.of($0.name) } }
    return layout(
        title, in: frame,
        content: """
            <div class="heading"><h1>\(title)\(track.map { " · \($0)" })</h1>
            <p class="count-note">\(words.fill(PageWords.asOf, ["day": day]))</p></div>
            \(scopeForm(scope, on: ShanghaiTime.day(of: report.asOf), in: frame))
            \(rungs(.ladder, of: report, scope, in: frame))
            \(monthChart(report, scope, in: frame))
            \(paceTable(report, scope, in: frame))
            \(rungs(.gathered, of: report, scope, in: frame))
            \(funnelTable(report, scope, in: frame))
            \(trackTable(report, scope, in: frame))
            \(figureTable(.attention, of: report, scope, in: frame))
            \(figureTable(.duration, of: report, scope, in: frame))
            \(reasonTable(report, scope, in: frame))
            \(figureTable(.liquidity, of: report, scope, in: frame))
            \(figureTable(.quality, of: report, scope, in: frame))
            \(calibrationTable(report, scope, in: frame))
            <p class="ledger-head">\(words.fill(BoardWords.ledgerHead, ["number": words.count(head.number)]))
            <a href="\(Area.office.path)/ledger/verification"><code>\(head.hash.hexadecimalText)</code></a></p>
            \(chartScripts(in: frame))
            """)
}

/// Which day, and which track.
///
/// - Parameter day: what is shown now.
func scopeForm(_ scope: BoardScope, on day: CalendarDay, in frame: Frame) -> HTML {
    let words = frame.words
    let state = FormState(["asOf": [day.description], "track": [scope.track ?? ""]])
    let form = Form(to: Area.office.path, state, in: frame, isFilter: true)
    let tracks = frame.program.tracks.map { Form.Option(value: $0.id, label: words.of($0.name)) }
    let file = scope.address("\(Area.office.path)/exports/kpi.xlsx")
    return form.filter(
        """
        \(form.day("asOf", words[BoardWords.asOf]))\
        \(form.select("track", words[BoardWords.track], tracks, any: words[BoardWords.allTracks]))\
        <div class="actions">\(form.button(words[BoardWords.show]))\
        <a class="btn btn-outline-primary" href="\(file)" download>\(words[BoardWords.export])</a></div>
        """)
}

extension [UInt8] {
    var hexadecimalText: String { map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
}
