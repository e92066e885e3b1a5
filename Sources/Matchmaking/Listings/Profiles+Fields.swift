import Domain

extension Profiles {
    /// A new profile of this OPC. It need not say its name; if it does, it must be its own.
    static func profile(
        _ request: Record, of own: Organization, in program: Program
    ) throws(ServiceError) -> Profile {
        var record = request
        if record["name", default: .null] == .null { record["name"] = .text(own.name) }
        if record["uscc", default: .null] == .null { record["uscc"] = own.creditCode.map { .text($0.text) } }
        let profile = try read(record, in: program)
        guard profile.name == own.name else {
            let problem = "is not your organization’s: leave it out, or write \(own.name)"
            throw .invalid([FieldError(field: "name", problem: problem)])
        }
        return profile
    }

    /// JSON merge patch (RFC 7396) on the first level: what is named is replaced, null takes it away.
    static func changed(_ profile: Profile, by changes: Record, in program: Program) throws(ServiceError) -> Profile {
        guard changes["id"] == nil || changes["id"] == .text(profile.id.text) else {
            throw .invalid([FieldError(field: "id", problem: "cannot be changed: leave it out")])
        }
        var record = profile.record(contact: true)
        record.merge(changes) { $1 }
        return try read(record, in: program)
    }

    private static func read(_ record: Record, in program: Program) throws(ServiceError) -> Profile {
        do {
            return try Profile(record: record, in: program)
        } catch {
            throw .invalid(error.errors)
        }
    }
}

extension ListedProfile {
    func answer(for actor: Actor) -> Answer {
        Answer(record: record(for: actor, withContact: true), revision: revision)
    }

    /// As the actor sees it: contact details only if it is its own, or the office's business.
    func record(for actor: Actor, withContact: Bool) -> Record {
        let isOwn = organization == actor.principal ?? actor.organization
        var record = profile.record(contact: withContact && (isOwn || actor.role == .office))
        record["state"] = .text(profile.state.rawValue)
        record["revision"] = .number(Double(revision))
        record["headcountOverride"] = .flag(profile.headcountOverride)
        record["createdAt"] = .text(createdAt.iso8601)
        record["since"] = .text(since.iso8601)
        let party: Party? = isOwn ? .opc : actor.role == .office ? .office : nil
        let next = party.map { Profile.table.next(from: profile.state, by: $0).map(\.rawValue) } ?? []
        record["next"] = .texts(next.filter { $0 != Profile.State.erased.rawValue })
        if isOwn || actor.role.seesAll {
            record["returnReason"] = returnReason.map { .text($0) }
            record["overrideReason"] = overrideReason.map { .text($0) }
        }
        return record
    }
}
