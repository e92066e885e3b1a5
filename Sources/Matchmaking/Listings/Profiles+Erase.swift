package import Domain
import Foundation
import Postgres
import Storage

extension Profiles {
    /// Forgets an OPC: its open matches end, its words, texts, contact details and accounts go. The ledger and the KPI
    /// know it as a number only, and stay as they are.
    package func erase(_ id: Profile.ID, _ command: Command) async throws -> Answer {
        let (program, now, actor) = (context.program, context.now(), command.actor)
        // To be forgotten is a right of the person, which no mandate hands on.
        guard actor.principal == nil else {
            throw ServiceError.forbidden("Only the OPC itself and the program office have it forgotten.")
        }
        return try await context.change(command) { db in
            let seen = try Self.visible(id, program.id, db)
            let party = try actor.party(owner: nil, opc: seen.organization)
            try Access.system(program.id).enter(db)
            let matches = try Match.all(of: id, in: program.id, db)
            // All scenarios first, in one order, before anything holds the ledger's end.
            let scenarios = Set(matches.filter { !$0.state.isEnd }.map(\.scenario)).sorted()
            for scenario in scenarios { _ = try ListedScenario.lock(scenario, in: program.id, db) }
            guard var listed = try ListedProfile.lock(id, in: program.id, db) else {
                throw ServiceError.notFound("opc")
            }
            try command.check(listed.revision)
            let earlier = listed.profile.state
            _ = try Profile.table.allowed(from: earlier, to: .erased, by: party)
            for scenario in scenarios {
                try MatchTransaction.run(
                    locking: scenario, program: program, actor: actor, now: now, db
                ) { transaction, db in
                    for seen in matches where seen.scenario == scenario {
                        guard let match = try Match.lock(seen.id, in: program.id, db),
                            let (end, party) = match.endByLeaving(at: now)
                        else { continue }
                        _ = try transaction.move(match, end, by: party, db)
                    }
                }
            }
            let isLast = try ListedProfile.of(listed.organization, in: program.id, db)
                .allSatisfy { $0.profile.id == id || $0.profile.state == .erased }
            listed.profile = Profile(erased: listed.profile)
            listed.overrideReason = nil
            listed.returnReason = nil
            try listed.save(in: program.id, db)
            try listed.saveState(since: now, alarmAt: nil, in: program.id, db)
            try StoredVectors.delete(.profile, id.text, in: program.id, db)
            try MatchEvent.forgetWords(of: .opc, in: matches.map(\.id), program: program.id, db)
            try IdempotencyKeys.forget(id, of: listed.organization, in: program.id, db)
            if isLast { try Self.forget(listed.organization, program.id, db) }
            try Ledger.append(
                [listed.ledgerNote(from: earlier, limit: program.headcountLimit)], by: actor, at: now, db)
            try db.notify(VectorSnapshot.channel, program.id.text)
            return Answer(
                record: ["id": .text(id.text), "state": .text(Profile.State.erased.rawValue)],
                revision: listed.revision + 2)
        }
    }

    private static func forget(
        _ organization: Organization.ID, _ program: Program.ID, _ db: borrowing PostgresConnection
    ) throws {
        try ContactDetails.erase(organization, in: program, db)
        try Notice.deleteAll(of: organization, in: program, db)
        try AccountInvitation.deleteAll(into: organization, in: program, db)
        try Account.deleteAll(of: organization, in: program, db)
    }

    /// Everything that Berth knows about an OPC's organization, for whoever it is about.
    package func everything(about actor: Actor) async throws -> Record {
        guard let id = actor.organization else {
            throw ServiceError.forbidden("Only an account of an organization has data of its own.")
        }
        let program = context.program
        return try await context.read(as: actor) { db in
            guard let own = try Organization.find(id, in: program.id, db) else {
                throw ServiceError.notFound("organization")
            }
            let profiles = try ListedProfile.of(id, in: program.id, db)
            let matches = try profiles.flatMap { try Match.all(of: $0.profile.id, in: program.id, db) }
            let views = try ContactDetails.views(of: id, in: program.id, db)
            return [
                "organization": .object(own.record(isOwn: true)),
                "accounts": .list(
                    try Account.all(in: program.id, db).filter { $0.organization == id }.map { .object($0.ownData) }),
                "profiles": .list(profiles.map { .object($0.record(for: actor, withContact: true)) }),
                "matches": .list(
                    try matches.map { match in
                        var record = try MatchView(match, for: actor, program, db).record
                        record["history"] = .list(
                            try MatchEvent.all(of: match.id, in: program.id, db).map { .object($0.record) })
                        record["ratings"] = .list(
                            try MatchRating.all(of: match.id, in: program.id, db).map { .object($0.record) })
                        return .object(record)
                    }),
                "notifications": .list(
                    try Notice.page(for: id, after: nil, limit: 10_000, in: program.id, db).map { .object($0.record) }),
                "contactViews": .list(
                    views.map { view in
                        var record: Record = [
                            "at": .text(view.at.iso8601), "account": .text(view.account.description),
                        ]
                        record["match"] = view.match.map { .text($0.description) }
                        return .object(record)
                    }),
            ]
        }
    }
}

extension Match {
    /// How it ends when the OPC leaves, and on whose side; nil where it has ended. What is overdue is the clock's.
    fileprivate func endByLeaving(at moment: Date) -> (move: MatchMove, by: Party)? {
        if let deadline, deadline <= moment { return (MatchMove(to: .expired), .clock) }
        var move: MatchMove
        switch state {
        case .applied: move = MatchMove(to: .withdrawn)
        case .invited: move = MatchMove(to: .declined)
        case .inTalks, .offered, .agreed, .delivered, .inRework: move = MatchMove(to: .cancelled)
        case .accepted, .declined, .withdrawn, .expired, .superseded, .cancelled, .voided: return nil
        }
        if state != .applied { move.reason = .accountClosed }
        return (move, .opc)
    }
}

extension Account {
    fileprivate var ownData: Record {
        ["id": .text(id.description), "email": .text(email), "name": .text(name), "role": .text(role.rawValue)]
    }
}

extension MatchRating {
    fileprivate var record: Record {
        var record: Record = ["party": .text(party.rawValue), "rating": .number(Double(rating))]
        record["note"] = note.map { .text($0) }
        return record
    }
}

extension Profile {
    /// What is left of one that is forgotten.
    fileprivate init(erased profile: Profile) {
        self.init(
            id: profile.id, state: .erased, name: "erased", headcount: profile.headcount, tracks: profile.tracks,
            summary: "—", capabilities: ["—"])
    }
}
