extension Program {
    /// The program as its office changes it: what is not given stays, and everything that is wrong is thrown at once.
    ///
    /// Tracks and targets are replaced as a whole, the calendar year by year; null takes a year away, and so it does
    /// with each field that may be missing (RFC 7396). Whether a track that goes is in use is the caller's to check.
    package func changed(by record: Record) throws(FieldErrors) -> Program {
        var given = record
        let id = given.removeValue(forKey: "id")
        var fields = RecordReader(given)
        if let id, id != .text(self.id.text) { fields.refuse("id", "cannot change: leave it out") }
        var program = self
        program.readDocument(&fields)
        program.readRules(&fields)
        program.readCalendar(&fields)
        // Against a field that could not be read there is nothing to compare.
        if fields.errors.isEmpty { program.checkPeriod(&fields) }
        let errors = fields.finish()
        guard errors.isEmpty else { throw FieldErrors(errors: errors) }
        return program
    }

    private mutating func readDocument(_ fields: inout RecordReader) {
        if fields.mentions("name") {
            name = fields.required("name") { $0.object($1, LocalizedText.init(fields:)) } ?? name
        }
        if fields.mentions("document") { document = fields.requiredText("document", limit: 200) }
        if fields.mentions("documentTitle") { documentTitle = fields.text("documentTitle", limit: 500) }
        if fields.mentions("documentIssued") { documentIssued = fields.day("documentIssued") }
        if fields.mentions("periodStart") { periodStart = fields.day("periodStart") }
        if fields.mentions("periodEnd") { periodEnd = fields.required("periodEnd") { $0.day($1) } ?? periodEnd }
    }

    private mutating func readRules(_ fields: inout RecordReader) {
        if fields.mentions("headcountLimit") {
            headcountLimit = fields.required("headcountLimit") { $0.integer($1, 1 ... 1_000) } ?? headcountLimit
        }
        if fields.mentions("headcountSource") { headcountSource = fields.text("headcountSource", limit: 500) }
        if fields.mentions("tracks") {
            var known: Set<String> = []
            tracks = fields.objects("tracks", count: 1 ... 50) { Track(fields: &$0, known: &known) }
        }
        if fields.mentions("targets") {
            var known: Set<String> = []
            targets = fields.objects("targets", count: 0 ... 50) { Target(fields: &$0, known: &known) }.compactMap(
                \.self)
        }
    }

    private mutating func readCalendar(_ fields: inout RecordReader) {
        guard fields.mentions("calendar") else { return }
        calendar =
            fields.required("calendar") { [calendar] in
                $0.object($1) { calendar.changed(by: &$0) }
            } ?? calendar
    }

    private func checkPeriod(_ fields: inout RecordReader) {
        if let start = periodStart, start > periodEnd {
            fields.refuse("periodStart", "is \(start), after periodEnd (\(periodEnd)): exchange the two")
            return
        }
        for (index, target) in targets.enumerated() {
            let field = "targets[\(index + 1)].by"
            if target.by > periodEnd {
                fields.refuse(field, "is \(target.by), after periodEnd (\(periodEnd)): correct one of the two")
            } else if let start = periodStart, target.by < start {
                fields.refuse(field, "is \(target.by), before periodStart (\(start)): correct one of the two")
            }
        }
    }
}
