import Domain

extension Submission {
    /// Every field of the profile's form as the API takes it: what was left empty is taken away.
    var profile: Record {
        var record: Record = [:]
        for field in [
            "name", "uscc", "headcount", "founded", "region", "community", "summary", "rateMinCNY", "availableFrom",
            "capacity",
        ] {
            record[field] = text(field).map { .text($0) } ?? .null
        }
        for field in ["capabilities", "certifications"] { record[field] = given(lines(field)) }
        for field in ["tracks", "languages", "workModes"] { record[field] = given(choices(field)) }
        record["studentFounded"] = text("studentFounded").map { .flag($0 == "true") } ?? .null
        record["cases"] = .list(
            ProfileForm.caseNumbers.compactMap { number in
                object("cases[\(number)]", ["title", "client", "year", "outcome"]).map { .object($0) }
            })
        record["contact"] = object("contact", ["name", "email", "phone"]).map { .object($0) } ?? .null
        return record
    }

    /// Nothing instead of an empty list: what was left out is taken away.
    func given(_ texts: [String]) -> RecordValue { texts.isEmpty ? .null : .texts(texts) }

    /// Nil where nothing of it was typed.
    func object(_ name: String, _ fields: [String]) -> Record? {
        let given = fields.compactMap { field in text("\(name).\(field)").map { (field, RecordValue.text($0)) } }
        return given.isEmpty ? nil : Dictionary(uniqueKeysWithValues: given)
    }
}
