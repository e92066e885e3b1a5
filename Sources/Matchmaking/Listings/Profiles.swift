package import Domain
import Foundation
import Postgres
import Ranking
import Storage

/// What OPCs and the office do with profiles.
package struct Profiles: Sendable {
    let context: ServiceContext
    let encoders: Encoders

    package init(_ context: ServiceContext, encoders: Encoders) {
        self.context = context
        self.encoders = encoders
    }

    /// Those that the actor may see, in the order of their ids.
    package func page(
        _ actor: Actor, track: String?, state: [Profile.State], words: String?, community: String?, limit: Int,
        cursor: String?
    ) async throws -> Page {
        var query = ListedProfile.Query()
        query.track = track
        query.states = state
        query.words = words
        query.community = community
        query.after = cursor.map { Profile.ID($0) }
        query.limit = limit + 1
        let (program, wanted) = (context.programID, query)
        return try await context.read(as: actor) { db in
            Page(
                try ListedProfile.page(wanted, in: program, db), limit: limit, cursor: \.profile.id.text,
                record: { $0.record(for: actor, withContact: false) })
        }
    }

    /// One; an owner that opens what a list has shown it has seen it.
    package func find(_ id: Profile.ID, _ actor: Actor) async throws -> Answer {
        let (program, now) = (context.programID, context.now())
        let found = try await context.read(as: actor) { db in try Self.visible(id, program, db) }
        if actor.role == .owner, let organization = actor.organization {
            try await context.database.transaction(as: .system(program)) { db in
                try Exposure.markSeen(id, byOwner: organization, at: now, in: program, db)
            }
        }
        // Whoever sees contact details that are not its own leaves a trace.
        if actor.role == .office, let account = actor.account, found.profile.contact != nil {
            try await context.database.transaction(as: .system(program)) { db in
                try ContactDetails.recordView(
                    of: found.organization, by: account, because: nil, at: now, in: program, db)
            }
        }
        return found.answer(for: actor)
    }

    package func create(_ request: Record, _ command: Command) async throws -> Answer {
        let (program, now, actor) = (context.program, context.now(), command.actor)
        return try await context.change(command) { db in
            let own = try Self.organization(for: actor, program.id, db)
            var profile = try Self.profile(request, of: own.organization, in: program)
            profile.state = .draft
            try Access.system(program.id).enter(db)
            guard try ListedProfile.find(profile.id, in: program.id, db) == nil else {
                throw ServiceError.taken(field: "id")
            }
            do {
                try ListedProfile.insert(
                    profile, organization: own.organization.id, author: actor.account, at: now, in: program.id, db)
            } catch let error as PostgresError where error.isUniqueViolation {
                throw ServiceError.taken(field: "id")
            }
            if let contact = profile.contact {
                try ContactDetails.save(contact, of: own.organization.id, in: program.id, db)
            }
            let created = try Self.visible(profile.id, program.id, db)
            try Ledger.append(
                [created.ledgerNote(from: nil, limit: program.headcountLimit)], by: actor, at: now, db)
            return created.answer(for: actor)
        }
    }

    /// Changes the fields that are named (RFC 7396). If it is no longer who the office has verified, it has to be verified
    /// again.
    package func change(_ id: Profile.ID, _ changes: Record, _ command: Command) async throws -> Answer {
        let (program, now, actor) = (context.program, context.now(), command.actor)
        let seen = try await context.read(as: actor) { db in try Self.visible(id, program.id, db) }
        guard try actor.party(owner: nil, opc: seen.organization) == .opc else {
            throw ServiceError.forbidden("Only the OPC itself, or who acts for it, changes its profile.")
        }
        try command.check(seen.revision)
        guard seen.profile.state != .erased else { throw ServiceError.refused(.notNow(state: "erased", next: [])) }
        var next = try Self.changed(seen.profile, by: changes, in: program)
        next.headcountOverride = seen.profile.headcountOverride
        let needsVerification = seen.profile.state == .verified && next.isAnotherIdentity(than: seen.profile)
        next.state = needsVerification ? .submitted : seen.profile.state
        let profile = next
        let vectors = profile.state == .verified ? try await vectors(of: profile) : nil
        return try await context.change(command) { db in
            try Access.system(program.id).enter(db)
            guard var current = try ListedProfile.lock(id, in: program.id, db), current.revision == seen.revision
            else { throw ServiceError.stale(current: seen.revision + 1) }
            current.profile = profile
            try current.save(in: program.id, db)
            try Self.saveIdentity(of: current, before: seen.profile, in: program.id, db)
            if needsVerification {
                let alarm = try program.moment(.workingDays(Scenario.answerWorkingDays), after: now)
                try current.saveState(since: now, alarmAt: alarm, in: program.id, db)
                try Notice.insert(
                    .submitted, to: nil, about: LedgerEntry.Subject(.profile, id), at: now, in: program.id, db)
            }
            try vectors?.write(in: program.id, db)
            if seen.profile.state == .verified { try db.notify(VectorSnapshot.channel, program.id.text) }
            let hash = String(
                decoding: try JSONEncoder.sorted.encode(profile.record(contact: false)), as: UTF8.self
            ).sha256
            let changed = try Self.visible(id, program.id, db)
            let note = changed.ledgerNote(
                from: seen.profile.state, limit: program.headcountLimit, ["textHash": .text(hash)])
            try Ledger.append([note], by: actor, at: now, db)
            return changed.answer(for: actor)
        }
    }

    package func move(_ id: Profile.ID, _ request: Record, _ command: Command) async throws -> Answer {
        let move = try ListingMove(record: request)
        guard let target = Profile.State(rawValue: move.to), target != .erased else {
            let known = Profile.State.allCases.filter { $0 != .erased }.map(\.rawValue)
            throw ServiceError.invalid([.notOneOf(known, field: "to")])
        }
        let (program, now, actor) = (context.program, context.now(), command.actor)
        let seen = try await context.read(as: actor) { db in try Self.visible(id, program.id, db) }
        let vectors = target == .verified ? try await vectors(of: seen.profile) : nil
        return try await context.change(command) { db in
            let party = try actor.party(owner: nil, opc: try Self.visible(id, program.id, db).organization)
            try Access.system(program.id).enter(db)
            guard var current = try ListedProfile.lock(id, in: program.id, db) else {
                throw ServiceError.notFound("opc")
            }
            try command.check(current.revision)
            let earlier = current.profile.state
            let row = try Profile.table.allowed(from: earlier, to: target, by: party)
            try move.check(row.needs, isAuthor: current.author != nil && current.author == actor.account)
            if move.overridesHeadcount, target != .verified {
                let problem = "has no place here: the office lets a larger OPC in when it verifies it"
                throw ServiceError.refused(.fields([FieldError(field: "headcountOverride", problem: problem)]))
            }
            if vectors != nil, current.profile != seen.profile { throw ServiceError.stale(current: current.revision) }
            current.profile.state = target
            current.returnReason = party == .office && target == .draft ? move.note ?? move.reason?.rawValue : nil
            if move.overridesHeadcount {
                current.profile.headcountOverride = true
                current.overrideReason = move.note
            }
            let alarm =
                target == .submitted
                ? try program.moment(.workingDays(Scenario.answerWorkingDays), after: now) : nil
            try current.saveState(since: now, alarmAt: alarm, in: program.id, db)
            try vectors?.write(in: program.id, db)
            try db.notify(VectorSnapshot.channel, program.id.text)
            try Ledger.append(
                [current.ledgerNote(from: earlier, limit: program.headcountLimit, move.ledgerData)], by: actor, at: now,
                db)
            if let kind = Notice.Kind(rawValue: target == .draft ? "returned" : target.rawValue) {
                try Notice.insert(
                    kind, to: party == .opc ? nil : current.organization, about: LedgerEntry.Subject(.profile, id),
                    at: now, in: program.id, db)
            }
            return try Self.visible(id, program.id, db).answer(for: actor)
        }
    }

    private func vectors(of profile: Profile) async throws -> VectorUpdate {
        let (program, database) = (context.programID, context.database)
        return try await VectorUpdate(
            of: [(profile.id.text, RankingText(profile))], kind: .profile,
            statistics: .current(of: encoders, in: program, database: database) {}, encoders: encoders, in: program,
            database: database
        ) { _, _ in }
    }

    static func visible(
        _ id: Profile.ID, _ program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> ListedProfile {
        guard let found = try ListedProfile.find(id, in: program, db) else { throw ServiceError.notFound("opc") }
        return found
    }

    /// The OPC that the actor writes for.
    static func organization(
        for actor: Actor, _ program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> Organization.Entry {
        guard let id = actor.principal ?? (actor.role == .opc ? actor.organization : nil),
            let own = try Organization.find(id, in: program, db), own.organization.kind == .opc
        else { throw ServiceError.forbidden("Only an OPC, or who acts for one, publishes a profile.") }
        return own
    }

    /// Name, code and contact details belong to the organization.
    private static func saveIdentity(
        of listed: ListedProfile, before earlier: Profile, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws {
        let profile = listed.profile
        guard profile.isAnotherIdentity(than: earlier) || profile.contact != earlier.contact else { return }
        guard var entry = try Organization.find(listed.organization, in: program, db) else { return }
        entry.organization.name = profile.name
        entry.organization.creditCode = profile.creditCode
        do {
            try entry.organization.save(contact: profile.contact, in: program, db)
        } catch let error as PostgresError where error.isUniqueViolation {
            throw ServiceError.taken(field: profile.creditCode == nil ? "name" : "uscc")
        }
    }
}
