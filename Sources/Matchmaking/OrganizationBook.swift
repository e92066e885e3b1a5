package import Domain
import Foundation
import Postgres
import Storage

/// The organizations of a program.
package struct OrganizationBook: Sendable {
    let context: ServiceContext

    package init(_ context: ServiceContext) {
        self.context = context
    }

    /// The office sees all of them, everybody else its own.
    package func page(
        _ actor: Actor, kind: Organization.Kind?, words: String?, limit: Int, cursor: String?
    ) async throws -> Page {
        let after = try cursor.map { cursor in
            guard let number = Int(cursor) else { throw ServiceError.invalid([.badCursor]) }
            return Organization.ID(number)
        }
        let program = context.programID
        let only = actor.role.seesAll ? nil : actor.organization
        return try await context.read(as: actor) { db in
            let found = try Organization.page(
                kind: kind, words: words, only: only, after: after, limit: limit + 1, in: program, db)
            return Page(found, limit: limit, cursor: { $0.organization.id.description }) { entry in
                entry.record(for: actor)
            }
        }
    }

    package func find(_ id: Organization.ID, _ actor: Actor) async throws -> Answer {
        let program = context.programID
        return try await context.read(as: actor) { db in
            guard let entry = try Organization.find(id, in: program, db) else {
                throw ServiceError.notFound("organization")
            }
            return entry.answer(for: actor)
        }
    }

    /// Finds the organization that somebody means who writes its name or its number.
    ///
    /// - Parameter kind: what it has to be, where several have one name.
    package func find(
        called text: String, kind: Organization.Kind?, _ actor: Actor
    ) async throws -> Organization.ID {
        if let number = Int(text) { return Organization.ID(number) }
        let program = context.programID
        let found = try await context.read(as: actor) { db in
            try Organization.named(text, kind: kind, in: program, db)
        }
        if let only = found.first, found.count == 1 { return only }
        let problem =
            found.isEmpty
            ? "is not the name of one that is known: write it in full, or give the number"
            : "is the name of several: give the number, one of \(found.map(\.description).joined(separator: ", "))"
        throw ServiceError.invalid([FieldError(field: "organization", problem: problem)])
    }

    /// Taken in by the office: chain owners, communities, OPCs before they have an account.
    package func create(_ request: Record, _ command: Command) async throws -> Answer {
        var fields = RecordReader(request)
        let kind: Organization.Kind? = fields.choice("kind")
        if kind == nil, request["kind", default: .null] == .null { fields.refuse("kind", "is missing: give its kind") }
        var details = OrganizationDetails(fields: &fields)
        if request["name", default: .null] == .null { fields.refuse("name", "is missing: it is required") }
        let errors = fields.finish()
        guard let kind, let name = details.name, errors.isEmpty else { throw ServiceError.invalid(errors) }
        details.name = name
        let (program, now, actor, given) = (context.programID, context.now(), command.actor, details)
        guard actor.role == .office || actor.role == .admin else {
            throw ServiceError.forbidden("Only the program office takes in organizations.")
        }
        return try await context.change(command) { db in
            try Access.system(program).enter(db)
            do {
                let id = try Organization.insert(
                    kind: kind, name: name, creditCode: given.creditCode, industry: given.industry, in: program, db)
                return try Self.save(given, id, from: nil, by: actor, at: now, program, db)
            } catch let error as PostgresError where error.isUniqueViolation {
                throw ServiceError.taken(field: given.creditCode == nil ? "name" : "uscc")
            }
        }
    }

    /// Changes the fields that are named: its own, or the office anybody's.
    package func change(_ id: Organization.ID, _ changes: Record, _ command: Command) async throws -> Answer {
        var fields = RecordReader(changes)
        let details = OrganizationDetails(fields: &fields)
        let errors = fields.finish()
        guard errors.isEmpty else { throw ServiceError.invalid(errors) }
        let (program, now, actor) = (context.programID, context.now(), command.actor)
        return try await context.change(command) { db in
            guard try Organization.find(id, in: program, db) != nil else {
                throw ServiceError.notFound("organization")
            }
            let isOffice = actor.role == .office || actor.role == .admin
            guard isOffice || id == actor.principal ?? actor.organization else {
                throw ServiceError.forbidden("Only the organization itself and the program office change this.")
            }
            try Access.system(program).enter(db)
            guard let current = try Organization.lock(id, in: program, db) else {
                throw ServiceError.notFound("organization")
            }
            try command.check(current.revision)
            if !isOffice { try Self.checkIdentity(details, against: current.organization, in: program, db) }
            do {
                return try Self.save(details, id, from: "registered", by: actor, at: now, program, db)
            } catch let error as PostgresError where error.isUniqueViolation {
                throw ServiceError.taken(field: details.creditCode == nil ? "name" : "uscc")
            }
        }
    }

    /// Who has been verified keeps name and code, but for a change of the profile, which is then verified again. A
    /// community sees the matches of the residents that name it: with another's name it would see that one's.
    private static func checkIdentity(
        _ details: OrganizationDetails, against known: Organization, in program: Program.ID,
        _ db: borrowing PostgresConnection
    ) throws {
        let problem: String
        switch known.kind {
        case .opc:
            let profiles = try ListedProfile.of(known.id, in: program, db)
            guard profiles.contains(where: { $0.profile.state == .verified }) else { return }
            problem = "is what the office has verified: change it in the profile"
        case .community: problem = "is what the residents know you by: ask the program office to change it"
        case .chainOwner, .office: return
        }
        var errors: [FieldError] = []
        if let name = details.name, name != known.name { errors.append(FieldError(field: "name", problem: problem)) }
        if let code = details.creditCode, code != known.creditCode {
            errors.append(FieldError(field: "uscc", problem: problem))
        }
        guard errors.isEmpty else { throw ServiceError.invalid(errors) }
    }

    private static func save(
        _ details: OrganizationDetails, _ id: Organization.ID, from state: String?, by actor: Actor, at now: Date,
        _ program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> Answer {
        guard var entry = try Organization.find(id, in: program, db) else {
            throw ServiceError.notFound("organization")
        }
        details.apply(to: &entry)
        try entry.organization.save(contact: entry.contact, in: program, db)
        let note = Ledger.Note(
            LedgerEntry.Subject(.organization, id), from: state, to: "registered",
            data: ["kind": .text(entry.organization.kind.rawValue)])
        try Ledger.append([note], by: actor, at: now, db)
        guard let saved = try Organization.find(id, in: program, db) else {
            throw ServiceError.notFound("organization")
        }
        return saved.answer(for: actor)
    }
}

/// What can be said of an organization; nil where nothing was.
private struct OrganizationDetails: Sendable {
    var name: String?
    let creditCode: CreditCode?
    let industry: String?
    let legalRepresentative: String?
    let contact: Profile.Contact?

    init(fields: inout RecordReader) {
        name = fields.text("name", limit: 200)
        creditCode = fields.creditCode("uscc")
        industry = fields.text("industry", limit: 100)
        legalRepresentative = fields.text("legalRepresentative", limit: 100)
        contact = fields.object("contact", Profile.Contact.init(fields:))
    }

    func apply(to entry: inout Organization.Entry) {
        entry.organization.name = name ?? entry.organization.name
        entry.organization.creditCode = creditCode ?? entry.organization.creditCode
        entry.organization.industry = industry ?? entry.organization.industry
        entry.organization.legalRepresentative = legalRepresentative ?? entry.organization.legalRepresentative
        entry.contact = contact ?? entry.contact
    }
}

extension Organization.Entry {
    fileprivate func answer(for actor: Actor) -> Answer { Answer(record: record(for: actor), revision: revision) }

    /// Personal data is for the organization itself, who acts for it, and the office: an administrator does without.
    fileprivate func record(for actor: Actor) -> Record {
        record(isOwn: actor.role == .office || organization.id == actor.principal ?? actor.organization)
    }

    /// - Parameter isOwn: whether who gets this may see what is not for everybody.
    func record(isOwn: Bool) -> Record {
        var record: Record = [
            "id": .text(organization.id.description), "kind": .text(organization.kind.rawValue),
            "name": .text(organization.name), "revision": .number(Double(revision)),
        ]
        record["uscc"] = organization.creditCode.map { .text($0.text) }
        record["industry"] = organization.industry.map { .text($0) }
        guard isOwn else { return record }
        record["legalRepresentative"] = organization.legalRepresentative.map { .text($0) }
        record["contact"] = contact.map { .object($0.record) }
        return record
    }
}
