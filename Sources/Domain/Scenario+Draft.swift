extension Scenario {
    /// Reads what somebody has filled in so far: everything may be missing or empty, and what is given must be right.
    package init(draft record: Record, in program: Program) throws(FieldErrors) {
        let standIns: Record = [
            "id": .text("-"), "owner": .object(["name": .text("-")]), "title": .text("-"), "summary": .text("-"),
            "track": .text(program.tracks.first?.id ?? ""), "requirements": .texts(["-"]),
        ]
        let missing = standIns.filter { record[$0.key, default: .null].isBlank }
        try self.init(record: record.merging(missing) { $1 }, in: program)
        if missing["title"] != nil { title = "" }
        if missing["summary"] != nil { summary = "" }
        if missing["track"] != nil { track = "" }
        if missing["requirements"] != nil { requirements = [] }
    }
}

extension RecordValue {
    /// As a form sends what was left out.
    fileprivate var isBlank: Bool {
        switch self {
        case .null: true
        case .text(let text): text.allSatisfy(\.isWhitespace)
        case .list(let items): items.allSatisfy(\.isBlank)
        case .flag, .number, .object: false
        }
    }
}
