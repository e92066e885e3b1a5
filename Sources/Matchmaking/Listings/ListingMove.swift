import Domain

/// What somebody wants to do with a scenario or a profile.
struct ListingMove: Sendable {
    let to: String
    let reason: Reason?
    let note: String?
    /// Item by item, what the office has seen.
    let landability: [Landability: String]
    let overridesHeadcount: Bool

    init(record: Record) throws(ServiceError) {
        var fields = RecordReader(record)
        to = fields.requiredText("to", limit: 40)
        reason = fields.choice("reason")
        note = fields.text("note", limit: 5_000)
        landability = fields.object("landable", Self.landability) ?? [:]
        overridesHeadcount = fields.flag("headcountOverride") ?? false
        let errors = fields.finish()
        guard errors.isEmpty else { throw .invalid(errors) }
    }

    private static func landability(_ fields: inout RecordReader) -> [Landability: String] {
        var items: [Landability: String] = [:]
        for item in Landability.allCases { items[item] = fields.text(item.rawValue, limit: 2_000) }
        return items
    }

    /// Checks what the table's row asks for and a move itself can bring.
    func check(_ needs: [Condition], isAuthor: Bool) throws(ServiceError) {
        var errors: [FieldError] = []
        func refuse(_ field: String, _ problem: String) { errors.append(FieldError(field: field, problem: problem)) }
        if needs.contains(.reason), reason == nil {
            refuse("reason", "is missing: choose one of \(Reason.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        if reason == .other, note == nil { refuse("note", "is missing: say what the other reason is") }
        if needs.contains(.note), note == nil { refuse("note", "is missing: say it in a sentence") }
        if needs.contains(.landable) {
            for item in Landability.allCases where landability[item] == nil {
                refuse("landable.\(item.rawValue)", "is missing: say what you have seen that confirms it")
            }
        } else if !landability.isEmpty {
            refuse("landable", "has no place here: the checklist is confirmed when a scenario is published")
        }
        if overridesHeadcount, note == nil { refuse("note", "is missing: say why a larger OPC is let in") }
        guard errors.isEmpty else { throw .refused(.fields(errors)) }
        if needs.contains(.notAuthor), isAuthor { throw .refused(.ownWork) }
    }
}

extension Sequence {
    /// As `row(from:to:by:)`, for a service.
    func allowed<State: RawRepresentable<String>>(
        from state: State?, to target: State, by party: Party
    ) throws(ServiceError) -> Transition<State> where Element == Transition<State> {
        do {
            return try row(from: state, to: target, by: party)
        } catch {
            throw .refused(error)
        }
    }
}
