extension Program {
    /// The fields that `changed(by:)` reads, and the id.
    package var record: Record {
        var record: Record = [
            "id": .text(id.text), "name": .object(name.record), "document": .text(document),
            "periodEnd": .text(periodEnd.description), "headcountLimit": .number(Double(headcountLimit)),
            "tracks": .list(tracks.map { .object($0.record) }), "targets": .list(targets.map { .object($0.record) }),
        ]
        record["documentTitle"] = documentTitle.map { .text($0) }
        record["documentIssued"] = documentIssued.map { .text($0.description) }
        record["periodStart"] = periodStart.map { .text($0.description) }
        record["headcountSource"] = headcountSource.map { .text($0) }
        record["calendar"] = .object(
            Record(uniqueKeysWithValues: calendar.map { (String($0.key), .object($0.value.record)) }))
        return record
    }
}

extension Program.Track {
    fileprivate var record: Record { ["id": .text(id), "name": .object(name.record)] }
}

extension Program.Target {
    fileprivate var record: Record {
        [
            "indicator": .text(indicator), "value": .number(Double(value)), "by": .text(by.description),
            "source": .text(source),
        ]
    }
}

extension LocalizedText {
    fileprivate var record: Record { ["zh": .text(zh), "en": .text(en)] }
}

extension WorkingYear {
    fileprivate var record: Record {
        [
            "source": .text(source), "holidays": .texts(holidays.map(\.description)),
            "makeUpDays": .texts(makeUpDays.map(\.description)),
        ]
    }
}
