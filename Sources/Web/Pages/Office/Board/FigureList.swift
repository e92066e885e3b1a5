import Domain
import Foundation

/// What stands behind one number of the board.
struct FigureList {
    let title: LocalizedText
    let definition: LocalizedText
    let subjects: [KPISubject.ID]
    /// Since when each counts; empty where that is no part of the number.
    let since: [Date]

    /// - Parameter id: of an indicator, or the name of one of the board's tables, whose row the query chooses.
    /// - Throws: `noSuchResource` where the board has no such number.
    init(_ id: String, of report: KPIReport, _ query: inout QueryReader) throws {
        switch id {
        case "reasons":
            let (state, by): (MatchState?, Party?) = (try query.choice("state"), try query.choice("by"))
            let reason: Reason? = try query.choice("reason")
            let row = report.reasons.first { $0.state == state && $0.by == by && $0.reason == reason }
            self.init(ReasonCount.definition, both(BoardWords.reasons), row?.matches.map { .match($0) } ?? [])
        case "calibration":
            let tenth = try query.integer("tenth", 0 ... 9)
            let row = report.calibration.first { $0.tenth == tenth }
            self.init(Calibration.definition, both(BoardWords.calibration), row?.matches.map { .match($0) } ?? [])
        case "months":
            let (month, rung): (String?, Rung?) = (try query.text("month"), try query.choice("rung"))
            let row = report.months.first { $0.month.description == month }
            let scenarios = rung.flatMap { rung in row?[rung] } ?? []
            self.init(MonthlyLadder.definition, both(BoardWords.months), scenarios.map { .scenario($0) })
        default:
            guard let figure = report.figure(id), let subjects = report.subjects(of: id) else {
                throw ProblemKind.noSuchResource
            }
            self.init(
                figure.indicator.definition, figure.indicator.name, subjects.map(\.id), since: subjects.map(\.since))
        }
    }

    private init(
        _ definition: LocalizedText, _ title: LocalizedText, _ subjects: [KPISubject.ID], since: [Date] = []
    ) {
        self.title = title
        self.definition = definition
        self.subjects = subjects
        self.since = since
    }
}

private func both(_ phrase: some Phrase) -> LocalizedText {
    LocalizedText(zh: phrase.both.chinese, en: phrase.both.english)
}
