import Domain
import Foundation

extension Scenarios {
    /// A new scenario of this owner. It need not say who it is; if it does, it must be itself.
    static func scenario(
        _ request: Record, of owner: Organization, in program: Program
    ) throws(ServiceError) -> Scenario {
        var record = request
        if record["owner", default: .null] == .null { record["owner"] = .object(owner.asOwner) }
        let scenario = try read(record, in: program)
        guard scenario.owner.name == owner.name || scenario.owner.creditCode.map({ $0 == owner.creditCode }) == true
        else {
            let problem = "is not your organization’s: leave it out, or write \(owner.name)"
            throw .invalid([FieldError(field: "owner.name", problem: problem)])
        }
        return scenario
    }

    /// JSON merge patch (RFC 7396) on the first level: what is named is replaced, null takes it away.
    static func changed(
        _ scenario: Scenario, by changes: Record, in program: Program
    ) throws(ServiceError) -> Scenario {
        for fixed in ["id", "owner"] where changes[fixed] != nil && changes[fixed] != scenario.record[fixed] {
            throw .invalid([FieldError(field: fixed, problem: "cannot be changed: leave it out")])
        }
        var record = scenario.record
        record.merge(changes) { $1 }
        return try read(record, in: program)
    }

    private static func read(_ record: Record, in program: Program) throws(ServiceError) -> Scenario {
        do {
            return try Scenario(record: record, in: program)
        } catch {
            throw .invalid(error.errors)
        }
    }
}

extension Organization {
    var asOwner: Record {
        var record: Record = ["name": .text(name)]
        record["uscc"] = creditCode.map { .text($0.text) }
        record["industry"] = industry.map { .text($0) }
        return record
    }
}

extension ListedScenario {
    func answer(for actor: Actor) -> Answer { Answer(record: record(for: actor), revision: revision) }

    /// As the actor sees it.
    func record(for actor: Actor) -> Record {
        var record = scenario.record
        record["state"] = .text(scenario.state.rawValue)
        record["version"] = .number(Double(version))
        record["revision"] = .number(Double(revision))
        record["distinction"] = .text(distinction.rawValue)
        record["isLanded"] = .flag(isLanded)
        record["openingsTaken"] = .number(Double(openingsTaken))
        record["createdAt"] = .text(createdAt.iso8601)
        record["since"] = .text(since.iso8601)
        record["noticeUntil"] = noticeUntil.map { .text($0.iso8601) }
        let isOwn = owner == actor.principal ?? actor.organization
        let party: Party? = isOwn ? .owner : actor.role == .office ? .office : nil
        let next = party.map { party in
            Scenario.table.next(from: scenario.state, by: party).map(\.rawValue)
                + Scenario.distinctions.next(from: distinction, by: party).map(\.rawValue).filter { _ in isLanded }
        }
        record["next"] = .texts(next ?? [])
        if isOwn || actor.role.seesAll {
            record["returnReason"] = returnReason.map { .text($0) }
            record["confirmed"] = .texts(Landability.allCases.filter { landability[$0] != nil }.map(\.rawValue))
        }
        if actor.role == .office, !landability.isEmpty {
            record["landability"] = .object(
                Dictionary(uniqueKeysWithValues: landability.map { ($0.rawValue, .text($1)) }))
        }
        return record
    }
}

extension JSONEncoder {
    /// The same value always as the same bytes.
    static var sorted: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }
}

extension FieldError {
    static func notOneOf(_ known: [String], field: String) -> FieldError {
        FieldError(field: field, problem: "is unknown: choose one of \(known.joined(separator: ", "))")
    }
}
