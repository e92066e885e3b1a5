import Domain
import Foundation
import Postgres
import Storage

/// A match as one of those who may see it does.
struct MatchView {
    private let match: Match
    private let side: Party?
    private let role: Role
    private let title: String
    private let opcName: String
    private let ownerName: String
    private let version: Int
    private var contacts: Record?

    init(_ match: Match, for actor: Actor, _ program: Program, _ db: borrowing PostgresConnection) throws {
        self.match = match
        side = match.side(of: actor.principal ?? actor.organization)
        role = actor.role
        let names = try MatchNames.find(of: match, in: program.id, db)
        title = names.title
        opcName = names.opc
        ownerName = names.owner
        version = names.version
    }

    /// Adds how to reach the other side, where the state allows it, and writes down that somebody looked.
    mutating func disclose(
        to actor: Actor, at now: Date, _ program: Program, _ db: borrowing PostgresConnection
    ) throws {
        let mayLook = side != nil ? match.state.disclosesContact : actor.role == .office
        guard mayLook, let account = actor.account else { return }
        var contacts: Record = [:]
        for (name, organization) in [("owner", match.owner), ("opc", match.opc)] {
            guard let contact = try Organization.find(organization, in: program.id, db)?.contact else { continue }
            contacts[name] = .object(contact.record)
            guard organization != actor.organization else { continue }
            try ContactDetails.recordView(
                of: organization, by: account, because: match.id, at: now, in: program.id, db)
        }
        self.contacts = contacts
    }

    private var next: [MatchState] {
        let party: Party? = side ?? (role == .office ? .office : nil)
        return party.map { MatchRules.table.next(from: match.state, by: $0) } ?? []
    }

    var record: Record {
        var record: Record = [
            "id": .text(match.id.description), "scenario": .text(match.scenario.text), "scenarioTitle": .text(title),
            "opc": .text(match.profile.text), "opcName": .text(opcName),
            "owner": .object(["id": .text(match.owner.description), "name": .text(ownerName)]),
            "state": .text(match.state.rawValue), "since": .text(match.since.iso8601),
            "createdAt": .text(match.createdAt.iso8601), "isStalled": .flag(match.isStalled),
            "scenarioVersion": .number(Double(match.scenarioVersion)),
            "isVersionConfirmed": .flag(match.scenarioVersion == version),
            "side": .text(side?.rawValue ?? role.rawValue), "next": .texts(next.map(\.rawValue)),
            "revision": .number(Double(match.revision)),
        ]
        record["deadline"] = match.deadline.map { .text($0.iso8601) }
        record["nextStep"] = match.nextStep.map {
            .object(["text": .text($0.text), "on": .text($0.on.description)])
        }
        record["amountCNY"] = match.amountCNY.map { .number(Double($0)) }
        record["deliverBy"] = match.deliverBy.map { .text($0.description) }
        record["previous"] = match.previous.map { .text($0.description) }
        record["contact"] = contacts.map { .object($0) }
        return record
    }
}

extension MatchEvent {
    var record: Record {
        var record: Record = [
            "at": .text(at.iso8601), "party": .text(party.rawValue), "to": .text(to.rawValue),
            "ledgerEntry": .number(Double(ledgerEntry)),
        ]
        record["from"] = from.map { .text($0.rawValue) }
        record["reason"] = reason.map { .text($0.rawValue) }
        record["note"] = note.map { .text($0) }
        if case .list(let items)? = evidence["items"], !items.isEmpty { record["evidence"] = .list(items) }
        record["amountCNY"] = amountCNY.map { .number(Double($0)) }
        record["deliverBy"] = deliverBy.map { .text($0.description) }
        return record
    }
}
