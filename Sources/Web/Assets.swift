import Foundation

/// Where the system's own packages of what pages are styled and drawn with put their files: Debian's and Ubuntu's
/// `libjs-bootstrap5` and `libjs-chart.js`, unless somebody says otherwise.
package struct AssetSources: Sendable {
    package var bootstrap = "/usr/share/javascript/bootstrap5/css/bootstrap.min.css"
    package var chart = "/usr/share/javascript/chart.js/chart.min.js"

    package init() {}
}

/// The files that pages refer to, read once. A page can do without any of them.
struct Assets: Sendable {
    /// Bootstrap first, so that our own rules win.
    let styles: [Asset]
    let emblem: Asset?
    /// What makes pages quicker; they are complete without.
    let script: Asset?
    /// Chart.js, and what draws a page's tables with it: for pages that have charts.
    let charts: [Asset]

    init(_ sources: AssetSources = AssetSources()) {
        let bootstrap = Asset(URL(filePath: sources.bootstrap)).map {
            Asset(name: $0.name, content: Bootstrap.trimmed($0))
        }
        styles = [bootstrap, Self.own("berth.css")].compactMap(\.self)
        emblem = Self.own("berth.svg")
        script = Self.own("berth.js")
        charts = [Asset(URL(filePath: sources.chart)), Self.own("charts.js")].compactMap(\.self)
    }

    func named(_ name: String) -> Asset? {
        (styles + [emblem, script].compactMap(\.self) + charts).first { $0.name == name }
    }

    private static func own(_ name: String) -> Asset? {
        Bundle.module.resourceURL.flatMap { Asset($0.appending(path: "Public/\(name)")) }
    }
}
