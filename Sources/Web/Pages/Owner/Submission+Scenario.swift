import Domain

extension Submission {
    /// Every field of a scenario's form as the API takes it: what was left empty is taken away.
    var scenario: Record {
        var record: Record = [:]
        for field in [
            "title", "track", "summary", "budgetMinCNY", "budgetMaxCNY", "startBy", "deliverBy", "workMode", "region",
            "openings", "dataProvided",
        ] {
            record[field] = text(field).map { .text($0) } ?? .null
        }
        for field in ["requirements", "deliverables", "acceptanceCriteria", "mustHaveCertifications"] {
            record[field] = given(lines(field))
        }
        record["languages"] = given(choices("languages"))
        record["crossBorderData"] = text("crossBorderData").map { .flag($0 == "true") } ?? .null
        return record
    }
}
