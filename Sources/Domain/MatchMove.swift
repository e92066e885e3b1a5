import Foundation

/// What somebody wants to do with a match.
package struct MatchMove: Equatable, Sendable {
    package var to: MatchState
    package var reason: Reason?
    package var note: String?
    /// Of the contract, in whole CNY.
    package var amountCNY: Int?
    /// When the contract says that it is delivered.
    package var deliverBy: CalendarDay?
    package var evidence: [Evidence] = []
    /// One to five, of the other side.
    package var rating: Int?
    package var nextStep: NextStep?

    package init(to state: MatchState) { to = state }

    /// What is said to happen next, and when.
    package struct NextStep: Equatable, Sendable {
        package var text: String
        package var on: CalendarDay

        package init(text: String, on day: CalendarDay) {
            self.text = text
            on = day
        }
    }
}

/// Something that a third person can look at: a link, or a file by its hash.
package enum Evidence: Equatable, Sendable {
    case link(String)
    /// SHA-256, 64 hexadecimal digits, with the file's name.
    case file(name: String, sha256: String)
}

extension MatchMove {
    /// - Throws: everything that is wrong with the fields, at once.
    package init(record: Record) throws(FieldErrors) {
        var fields = RecordReader(record)
        let target: MatchState? = fields.choice("to")
        if target == nil, fields.errors.isEmpty {
            fields.refuse("to", "is missing: say which state the match should come into")
        }
        self.init(to: target ?? .voided)
        reason = fields.choice("reason")
        note = fields.text("note", limit: 5_000)
        amountCNY = fields.integer("amountCNY", 1 ... 100_000_000_000, unit: "yuan")
        deliverBy = fields.day("deliverBy")
        evidence = fields.objects("evidence", count: 0 ... 20, Evidence.init(fields:)).compactMap { $0 }
        rating = fields.integer("rating", 1 ... 5)
        nextStep = fields.object("nextStep", NextStep.init(fields:)) ?? nil
        let errors = fields.finish()
        guard errors.isEmpty else { throw FieldErrors(errors: errors) }
    }

    /// What the row of the table asks for and the move does not bring, and what it brings and nobody asked for.
    func errors(against needs: [Condition], from state: MatchState?) -> [FieldError] {
        var errors: [FieldError] = []
        func refuse(_ field: String, _ problem: String) { errors.append(FieldError(field: field, problem: problem)) }
        if needs.contains(.reason), reason == nil {
            refuse("reason", "is missing: choose one of \(Reason.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        if reason == .other, note == nil { refuse("note", "is missing: say what the other reason is") }
        if needs.contains(.note), note == nil { refuse("note", "is missing: say it in a sentence") }
        if needs.contains(.amount), amountCNY == nil { refuse("amountCNY", "is missing: give the contract’s amount") }
        if needs.contains(.deliveryDate), deliverBy == nil {
            refuse("deliverBy", "is missing: give the date of delivery")
        }
        if needs.contains(.evidence), evidence.isEmpty {
            refuse("evidence", "is missing: give a link or the hash of a file")
        }
        if amountCNY != nil, !needs.contains(.amount) {
            refuse("amountCNY", "has no place here: only an offer has one")
        }
        if deliverBy != nil, !needs.contains(.deliveryDate) {
            refuse("deliverBy", "has no place here: only an offer has one")
        }
        if !evidence.isEmpty, !needs.contains(.evidence) { refuse("evidence", "has no place here: leave it out") }
        if rating != nil, to != .accepted { refuse("rating", "has no place here: rate when the delivery is accepted") }
        if nextStep != nil, to != .inTalks { refuse("nextStep", "has no place here: only talks have one") }
        return errors
    }
}

extension MatchMove.NextStep {
    package init?(fields: inout RecordReader) {
        let text = fields.requiredText("text", limit: 500)
        let known = fields.errors.count
        guard let day = fields.day("on") else {
            if fields.errors.count == known { fields.refuse("on", "is missing: give the day of the next step") }
            return nil
        }
        self.init(text: text, on: day)
    }
}

extension Evidence {
    init?(fields: inout RecordReader) {
        let link = fields.text("link", limit: 2_000)
        let name = fields.text("name", limit: 255)
        let hash = fields.text("sha256", limit: 64)
        switch (link, name, hash?.lowercased()) {
        case (let link?, nil, nil):
            // What a browser would follow from somebody else's page: nothing but a page.
            guard Self.isWebAddress(link) else {
                fields.refuse("link", "is no web address: it begins with https://")
                return nil
            }
            self = .link(link)
        case (nil, let name?, let hash?):
            guard hash.wholeMatch(of: /[0-9a-f]{64}/) != nil else {
                fields.refuse("sha256", "is no SHA-256: it has 64 hexadecimal digits")
                return nil
            }
            self = .file(name: name, sha256: hash)
        default:
            if fields.errors.isEmpty { fields.refuse("link", "is missing: give a link, or a file’s name and sha256") }
            return nil
        }
    }
}

extension Evidence {
    /// With a host, and without anything that would be shown as something else.
    private static func isWebAddress(_ link: String) -> Bool {
        let isPlain = link.unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .surrogate, .privateUse, .unassigned, .spaceSeparator, .lineSeparator,
                .paragraphSeparator:
                false
            default: true
            }
        }
        guard isPlain, let url = URL(string: link), let scheme = url.scheme?.lowercased() else { return false }
        return ["http", "https"].contains(scheme) && url.host()?.isEmpty == false
    }
}

extension Evidence {
    package var record: RecordValue {
        switch self {
        case .link(let link): .object(["link": .text(link)])
        case .file(let name, let hash): .object(["name": .text(name), "sha256": .text(hash)])
        }
    }
}
