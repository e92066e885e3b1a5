import Foundation

extension KPIReport {
    /// What the HTTP API answers.
    package var record: Record {
        var sections = Dictionary(
            uniqueKeysWithValues: Indicator.Section.allCases.map { section in
                (section.rawValue, RecordValue.list(figures(in: section)))
            })
        sections["program"] = .text(program.text)
        sections["asOf"] = .moment(asOf)
        sections["track"] = track.map(RecordValue.text) ?? .null
        sections["pace"] = Self.table(Pace.definition, paces.map(\.record))
        sections["reasons"] = Self.table(ReasonCount.definition, reasons.map(\.record))
        sections["calibration"] = Self.table(Calibration.definition, calibration.map(\.record))
        sections["months"] = Self.table(MonthlyLadder.definition, months.map(\.record))
        sections["tracks"] = .list(tracks.map { .object($0.record) })
        return sections
    }

    private func figures(in section: Indicator.Section) -> [RecordValue] {
        figures.filter { $0.indicator.section == section }.map { .object($0.record) }
    }

    private static func table(_ definition: LocalizedText, _ rows: [Record]) -> RecordValue {
        .object(["definition": .localized(definition), "rows": .list(rows.map(RecordValue.object))])
    }
}

extension KPISubject {
    package var record: Record {
        var record: Record = ["since": .moment(since)]
        switch id {
        case .scenario(let id): record["scenario"] = .text(id.text)
        case .profile(let id): record["opc"] = .text(id.text)
        case .match(let id): record["match"] = .number(Double(id.number))
        case .pair(let scenario, let profile):
            record["scenario"] = .text(scenario.text)
            record["opc"] = .text(profile.text)
        }
        return record
    }
}

extension RecordValue {
    static func localized(_ text: LocalizedText) -> RecordValue {
        .object(["zh": .text(text.zh), "en": .text(text.en)])
    }

    /// ISO 8601 in UTC, to the millisecond.
    static func moment(_ moment: Date) -> RecordValue {
        .text(moment.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true)))
    }

    static func optional(_ number: Double?) -> RecordValue { number.map(RecordValue.number) ?? .null }

    static func optional(_ day: CalendarDay?) -> RecordValue { day.map { .text($0.description) } ?? .null }

    static func count(_ number: Int) -> RecordValue { .number(Double(number)) }
}
