extension Scenario {
    /// Reads a scenario from the fields of `interfaces`: everything that is wrong is thrown at once.
    package init(record: Record, in program: Program) throws(FieldErrors) {
        var fields = RecordReader(record)
        self.init(
            id: ID(fields.requiredText("id", limit: 64)),
            owner: fields.object("owner", Owner.init(fields:)) ?? Owner(name: ""),
            track: program.trackID(fields.requiredText("track", limit: 64)),
            title: fields.requiredText("title", limit: 200),
            summary: fields.requiredText("summary", limit: 10_000),
            requirements: fields.texts("requirements", count: 1 ... 20, limit: 2_000)
        )
        if record["owner", default: .null] == .null {
            fields.refuse("owner", "is missing: give at least the owner’s name")
        }
        deliverables = fields.texts("deliverables", count: 0 ... 50, limit: 2_000)
        acceptanceCriteria = fields.texts("acceptanceCriteria", count: 0 ... 50, limit: 2_000)
        budgetMinCNY = fields.integer("budgetMinCNY", 0 ... 100_000_000_000, unit: "yuan")
        budgetMaxCNY = fields.integer("budgetMaxCNY", 0 ... 100_000_000_000, unit: "yuan")
        startBy = fields.day("startBy")
        deliverBy = fields.day("deliverBy")
        workMode = fields.choice("workMode")
        region = fields.text("region", limit: 100)
        languages = fields.languages("languages")
        mustHaveCertifications = fields.texts("mustHaveCertifications", count: 0 ... 50, limit: 200)
        openings = fields.integer("openings", 1 ... 1_000) ?? 1
        dataProvided = fields.text("dataProvided", limit: 10_000)
        crossBorderData = fields.flag("crossBorderData")
        check(in: program, &fields)
        let errors = fields.finish()
        guard errors.isEmpty else { throw FieldErrors(errors: errors) }
    }

    /// What must hold between fields.
    private func check(in program: Program, _ fields: inout RecordReader) {
        if !track.isEmpty, program.track(track) == nil {
            fields.refuse("track", "is “\(track)”: choose one of \(program.tracks.map(\.id).joined(separator: ", "))")
        }
        if let least = budgetMinCNY, let most = budgetMaxCNY, least > most {
            fields.refuse("budgetMinCNY", "is \(least), more than budgetMaxCNY (\(most)): exchange the two")
        }
        if let start = startBy, let end = deliverBy, start > end {
            fields.refuse("startBy", "is \(start), after deliverBy (\(end)): exchange the two")
        }
    }
}

extension Scenario.Owner {
    init(fields: inout RecordReader) {
        self.init(
            name: fields.requiredText("name", limit: 200), creditCode: fields.creditCode("uscc"),
            industry: fields.text("industry", limit: 100))
    }
}

/// All that is wrong with one record.
package struct FieldErrors: Error, Equatable {
    package let errors: [FieldError]
}
