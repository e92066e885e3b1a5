/// A line of the report as a table.
package struct KPIRow: Sendable {
    package let section: LocalizedText
    package let indicator: LocalizedText
    package let value: RecordValue
    package let unit: LocalizedText
    package let target: Int?
    package let definition: LocalizedText
}

extension KPIReport {
    /// For a spreadsheet: every figure first, then the pace, the reasons, the calibration, the tracks and the months.
    package var rows: [KPIRow] {
        figures.map(\.row) + paces.flatMap(\.rows) + reasons.map(\.row) + calibration.flatMap(\.rows)
            + tracks.flatMap(\.rows) + months.flatMap(\.rows)
    }
}

extension KPIFigure {
    fileprivate var row: KPIRow {
        KPIRow(
            section: indicator.section.name, indicator: indicator.name, value: .optional(value),
            unit: indicator.unit.name, target: target?.value, definition: indicator.definition)
    }
}

extension Pace {
    fileprivate var rows: [KPIRow] {
        [
            row("所需月均", "needed a month", .optional(neededPerMonth)),
            row("近三月月均", "a month in the last three", .optional(lastThreeMonths)),
            row("至\(by)预测中位数", "forecast for \(by), median", .optional(outlook.map { Double($0.median) })),
            row("至\(by)预测90%区间下限", "forecast for \(by), low (90 %)", .optional(outlook.map { Double($0.low) })),
            row("至\(by)预测90%区间上限", "forecast for \(by), high (90 %)", .optional(outlook.map { Double($0.high) })),
            row(
                "如期达标概率", "chance of reaching the target in time", .optional(outlook?.chance), Indicator.Unit.share.name
            ),
            row("达标日期中位数", "date of reaching the target, median", .optional(outlook?.reached), Self.date),
            row("达标日期90%区间起", "date of reaching, earliest (90 %)", .optional(outlook?.reachedEarliest), Self.date),
            row("达标日期90%区间止", "date of reaching, latest (90 %)", .optional(outlook?.reachedLatest), Self.date),
        ]
    }

    private static let date = LocalizedText(zh: "日期", en: "date")

    private func row(_ zh: String, _ en: String, _ value: RecordValue, _ unit: LocalizedText? = nil) -> KPIRow {
        KPIRow(
            section: LocalizedText(zh: "进度与预测", en: "Pace and forecast"),
            indicator: LocalizedText(zh: "\(indicator.name.zh)：\(zh)", en: "\(indicator.name.en): \(en)"),
            value: value, unit: unit ?? indicator.unit.name, target: target?.value, definition: Self.definition)
    }
}

extension ReasonCount {
    fileprivate var row: KPIRow {
        let name = "\(state.rawValue) / \(by.rawValue) / \(reason.rawValue)"
        return KPIRow(
            section: LocalizedText(zh: "原因", en: "Reasons"), indicator: LocalizedText(zh: name, en: name),
            value: .count(matches.count), unit: Indicator.Unit.matches.name, target: nil, definition: Self.definition)
    }
}

extension Calibration {
    fileprivate var rows: [KPIRow] {
        [
            row("已见分晓", "decided", .count(matches.count), Indicator.Unit.matches),
            row("平均估计值", "mean estimate", .number(meanEstimate), .share),
            row("签约比例", "share agreed", .number(shareAgreed), .share),
        ]
    }

    private func row(_ zh: String, _ en: String, _ value: RecordValue, _ unit: Indicator.Unit) -> KPIRow {
        let range = tenth == 9 ? "0.9–1.0" : "0.\(tenth)–0.\(tenth + 1)"
        return KPIRow(
            section: LocalizedText(zh: "推荐校准", en: "Calibration"),
            indicator: LocalizedText(zh: "\(range)：\(zh)", en: "\(range): \(en)"), value: value, unit: unit.name,
            target: nil, definition: Self.definition)
    }
}

extension TrackLadder {
    fileprivate var rows: [KPIRow] { ladderRows(track.name) { .count(self[$0]) } }
}

extension MonthlyLadder {
    fileprivate var rows: [KPIRow] {
        ladderRows(LocalizedText(zh: month.description, en: month.description)) { .count(self[$0].count) }
    }
}

/// The ladder once more, for a part of the program that its section is named after.
private func ladderRows(_ section: LocalizedText, value: (Rung) -> RecordValue) -> [KPIRow] {
    zip(Rung.allCases, Indicator.ladder).map { rung, indicator in
        KPIRow(
            section: section, indicator: indicator.name, value: value(rung), unit: indicator.unit.name, target: nil,
            definition: indicator.definition)
    }
}
