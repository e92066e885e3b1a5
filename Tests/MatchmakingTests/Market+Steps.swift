import Domain
import Foundation
import Matchmaking
import Postgres
import Storage
import Testing

/// Who acts for the two sides of a match.
struct Pair: Sendable {
    let owner: Actor
    let opc: Actor
}

extension Market {
    /// The scenario S1 is published and the profile P1 verified.
    func pair(openings: Int = 1, _ scenario: Record = [:], _ profile: Record = [:]) async throws -> Pair {
        let pair = Pair(owner: try await member("海汇航运", .owner), opc: try await member("纸鸢工作室", .opc))
        try await publish("S1", of: pair.owner, openings: openings, scenario)
        try await verify("P1", of: pair.opc, profile)
        return pair
    }

    /// Brings an application as far as this state.
    func carry(_ match: Match.ID, to state: MatchState, _ pair: Pair) async throws {
        let way: [(MatchState, Actor)] = [
            (.inTalks, pair.owner), (.offered, pair.owner), (.agreed, pair.opc), (.delivered, pair.opc),
            (.accepted, pair.owner),
        ]
        for (step, actor) in way {
            try await move(match, to: step, as: actor)
            if step == state { return }
        }
    }

    func match(_ id: Match.ID) async throws -> Match {
        let program = program.id
        return try #require(try await database.read { db in try Match.find(id, in: program, db) })
    }

    func wait(until moment: Date) { clock.advance(moment.timeIntervalSince(clock.now)) }

    /// What kinds of things an organization, or the office, was told, the oldest first.
    func told(_ actor: Actor) async throws -> [String] {
        try await notices.page(actor, limit: 1_000, cursor: nil).items.reversed().map { $0["kind"]?.text ?? "" }
    }

    func count(_ table: String) async throws -> Int {
        try await database.read { db in
            try db.execute("SELECT count(*) AS count FROM \(identifier: table)")[0].decode("count")
        }
    }

    /// Past every check, as the tables' owner can.
    func execute(_ statement: SQL) async throws {
        try await database.transaction { db in _ = try db.execute(statement) }
    }
}

/// A moment as Shanghai's clocks show it: `2026-03-02T09:00:00`.
func shanghai(_ text: String) throws -> Date { try Date(text + "+08:00", strategy: .iso8601) }

extension Record {
    func object(_ key: String) -> Record {
        if case .object(let record)? = self[key] { record } else { [:] }
    }

    func list(_ key: String) -> [RecordValue] {
        if case .list(let items)? = self[key] { items } else { [] }
    }
}

/// The fields that a refusal names.
func refusedFields(_ body: () async throws -> some Any) async -> [String] {
    do {
        _ = try await body()
        return []
    } catch ServiceError.refused(.fields(let errors)), ServiceError.invalid(let errors) {
        return errors.map(\.field)
    } catch {
        return ["\(error)"]
    }
}
