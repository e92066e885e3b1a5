extension Profile {
    /// Reads a profile from the fields of `interfaces`: everything that is wrong is thrown at once.
    package init(record: Record, in program: Program) throws(FieldErrors) {
        var fields = RecordReader(record)
        let tracks = fields.numberedTexts("tracks", count: 1 ... 20, limit: 64)
        self.init(
            id: ID(fields.requiredText("id", limit: 64)),
            name: fields.requiredText("name", limit: 200),
            headcount: fields.integer("headcount", 1 ... 100_000) ?? 0,
            tracks: tracks.map(\.text).map(program.trackID),
            summary: fields.requiredText("summary", limit: 10_000),
            capabilities: fields.texts("capabilities", count: 1 ... 20, limit: 2_000)
        )
        if record["headcount", default: .null] == .null {
            fields.refuse("headcount", "is missing: give the number of people")
        }
        creditCode = fields.creditCode("uscc")
        founded = fields.day("founded")
        region = fields.text("region", limit: 100)
        community = fields.text("community", limit: 100)
        cases = fields.objects("cases", count: 0 ... 50, Case.init(fields:))
        languages = fields.isGiven("languages") ? fields.languages("languages") : nil
        certifications =
            fields.isGiven("certifications") ? fields.texts("certifications", count: 0 ... 50, limit: 200) : nil
        rateMinCNY = fields.integer("rateMinCNY", 0 ... 100_000_000_000, unit: "yuan")
        availableFrom = fields.day("availableFrom")
        workModes = fields.isGiven("workModes") ? fields.choices("workModes") : nil
        capacity = fields.integer("capacity", 1 ... 1_000)
        studentFounded = fields.flag("studentFounded")
        contact = fields.object("contact", Contact.init(fields:))
        for (number, track) in tracks where program.track(program.trackID(track)) == nil {
            let known = program.tracks.map(\.id).joined(separator: ", ")
            fields.refuse("tracks[\(number)]", "is “\(track)”: choose one of \(known)")
        }
        let errors = fields.finish()
        guard errors.isEmpty else { throw FieldErrors(errors: errors) }
    }
}

extension Profile.Case {
    init(fields: inout RecordReader) {
        self.init(
            title: fields.requiredText("title", limit: 500), client: fields.text("client", limit: 200),
            year: fields.integer("year", 1990 ... 2100), outcome: fields.text("outcome", limit: 2_000))
    }
}

extension Profile.Contact {
    package init(fields: inout RecordReader) {
        self.init(
            name: fields.text("name", limit: 100), email: fields.text("email", limit: 200),
            phone: fields.text("phone", limit: 50))
    }
}
