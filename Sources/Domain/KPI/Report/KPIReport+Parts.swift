extension KPIFigure {
    package var record: Record {
        var record: Record = [
            "id": .text(indicator.id), "unit": .text(indicator.unit.rawValue), "name": .localized(indicator.name),
            "definition": .localized(indicator.definition), "value": .optional(value),
        ]
        record["n"] = cases.map(RecordValue.count)
        if indicator.unit == .days {
            record["lower"] = .optional(lower)
            record["upper"] = .optional(upper)
        }
        record["source"] = registered.map { .text($0.source) }
        record["on"] = registered.map { .text($0.on.description) }
        record["target"] = target.map { .object($0.record) }
        return record
    }
}

extension Program.Target {
    fileprivate var record: Record {
        ["value": .count(value), "by": .text(by.description), "source": .text(source)]
    }
}

extension Pace {
    package var record: Record {
        var record: Record = [
            "id": .text(indicator.id), "by": .text(by.description), "neededPerMonth": .optional(neededPerMonth),
            "lastThreeMonths": .optional(lastThreeMonths), "target": target.map { .count($0.value) } ?? .null,
        ]
        record["forecast"] = outlook.map { .object($0.record) } ?? .null
        return record
    }
}

extension Pace.Outlook {
    fileprivate var record: Record {
        [
            "median": .count(median), "low": .count(low), "high": .count(high), "chance": .optional(chance),
            "reached": .optional(reached), "reachedEarliest": .optional(reachedEarliest),
            "reachedLatest": .optional(reachedLatest),
        ]
    }
}

extension ReasonCount {
    package var record: Record {
        [
            "state": .text(state.rawValue), "by": .text(by.rawValue), "reason": .text(reason.rawValue),
            "n": .count(matches.count),
        ]
    }
}

extension Calibration {
    package var record: Record {
        [
            "tenth": .count(tenth), "n": .count(matches.count), "meanEstimate": .number(meanEstimate),
            "shareAgreed": .number(shareAgreed),
        ]
    }
}

extension TrackLadder {
    package var record: Record {
        var record: Record = ["track": .text(track.id), "name": .localized(track.name)]
        for rung in Rung.allCases { record[rung.rawValue] = .count(self[rung]) }
        return record
    }
}

extension MonthlyLadder {
    package var record: Record {
        var record: Record = ["month": .text(month.description)]
        for rung in Rung.allCases { record[rung.rawValue] = .count(self[rung].count) }
        return record
    }
}
