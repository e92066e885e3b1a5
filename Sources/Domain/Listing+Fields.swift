extension Scenario {
    /// The fields that `init(record:in:)` reads.
    package var record: Record {
        var record: Record = [
            "id": .text(id.text), "title": .text(title), "track": .text(track), "summary": .text(summary),
            "requirements": .texts(requirements), "openings": .number(Double(openings)),
        ]
        record["owner"] = .object(
            [
                "name": .text(owner.name), "uscc": .text(owner.creditCode?.text), "industry": .text(owner.industry),
            ].compactMapValues(\.self))
        record["deliverables"] = .given(deliverables)
        record["acceptanceCriteria"] = .given(acceptanceCriteria)
        record["budgetMinCNY"] = .number(budgetMinCNY)
        record["budgetMaxCNY"] = .number(budgetMaxCNY)
        record["startBy"] = .text(startBy?.description)
        record["deliverBy"] = .text(deliverBy?.description)
        record["workMode"] = .text(workMode?.rawValue)
        record["region"] = .text(region)
        record["languages"] = .given(languages)
        record["mustHaveCertifications"] = .given(mustHaveCertifications)
        record["dataProvided"] = .text(dataProvided)
        record["crossBorderData"] = crossBorderData.map(RecordValue.flag)
        return record
    }
}

extension Profile {
    /// The fields that `init(record:in:)` reads.
    ///
    /// - Parameter contact: whether whoever gets this may see personal data.
    package func record(contact isWanted: Bool) -> Record {
        var record: Record = [
            "id": .text(id.text), "name": .text(name), "headcount": .number(Double(headcount)),
            "tracks": .texts(tracks), "summary": .text(summary), "capabilities": .texts(capabilities),
        ]
        record["uscc"] = .text(creditCode?.text)
        record["founded"] = .text(founded?.description)
        record["region"] = .text(region)
        record["community"] = .text(community)
        record["cases"] = cases.isEmpty ? nil : .list(cases.map { .object($0.record) })
        record["languages"] = languages.map(RecordValue.texts)
        record["certifications"] = certifications.map(RecordValue.texts)
        record["rateMinCNY"] = .number(rateMinCNY)
        record["availableFrom"] = .text(availableFrom?.description)
        record["workModes"] = workModes.map { .texts($0.map(\.rawValue)) }
        record["capacity"] = .number(capacity)
        record["studentFounded"] = studentFounded.map(RecordValue.flag)
        if isWanted, let contact { record["contact"] = .object(contact.record) }
        return record
    }
}

extension Profile.Case {
    fileprivate var record: Record {
        [
            "title": .text(title), "client": .text(client), "year": .number(year), "outcome": .text(outcome),
        ].compactMapValues(\.self)
    }
}

extension Profile.Contact {
    package var record: Record {
        ["name": .text(name), "email": .text(email), "phone": .text(phone)].compactMapValues(\.self)
    }
}

extension RecordValue {
    package static func texts(_ texts: [String]) -> RecordValue { .list(texts.map { .text($0) }) }

    fileprivate static func text(_ text: String?) -> RecordValue? { text.map { .text($0) } }

    fileprivate static func number(_ number: Int?) -> RecordValue? { number.map { .number(Double($0)) } }

    /// Nothing where the list is empty: a scenario that asks for nothing does not say so.
    fileprivate static func given(_ texts: [String]) -> RecordValue? { texts.isEmpty ? nil : .texts(texts) }
}
