package import Domain
import Foundation
import Ranking
import Storage
import Synchronization

/// Lists as somebody with an account is shown them: only its own, and each kept with all that made it, so that a
/// complaint can be replayed.
package final class ShownRecommendations: Sendable {
    package let recommendations: Recommendations
    private let context: ServiceContext
    /// What this server has written down already: the same list is shown again and again.
    private let known = Mutex<Set<Shown>>([])

    private struct Shown: Hashable {
        let account: Account.ID
        let listing: String
        let entries: [String]
        let scores: [Double]
    }

    package init(_ recommendations: Recommendations) {
        self.recommendations = recommendations
        context = recommendations.context
    }

    /// OPCs for a scenario of the actor's.
    package func forScenario(_ id: Scenario.ID, _ actor: Actor, limit: Int) async throws -> JSONText {
        let (snapshot, number) = try await scenario(id, of: actor)
        let known = try recommendations.knownList(for: id, limit: limit, in: snapshot)
        let hash = snapshot.index.scenarioHashes[number].hash
        try await keep(known.list.shown(id: \.text), .profiles, of: id.text, hash, in: snapshot, actor)
        return known.json
    }

    /// A scenario of the actor's: the snapshot that has it, and its number there.
    func scenario(_ id: Scenario.ID, of actor: Actor) async throws -> (snapshot: VectorSnapshot, number: Int) {
        let snapshot = try recommendations.current()
        return (snapshot, try await number(of: id, askedBy: actor, in: snapshot))
    }

    /// Scenarios for a profile of the actor's, or of a resident of its community.
    package func forProfile(_ id: Profile.ID, _ actor: Actor, limit: Int) async throws -> Record {
        let snapshot = try recommendations.current()
        let number = try await number(of: id, askedBy: actor, in: snapshot)
        let list = try recommendations.list(for: id, limit: limit, in: snapshot)
        let hash = snapshot.index.profileHashes[number].hash
        try await keep(list.shown(id: \.text), .scenarios, of: id.text, hash, in: snapshot, actor)
        return list.record
    }

    /// Why an OPC stands where it stands among those for a scenario of the actor’s, or is not among them.
    package func explanation(of opc: Profile.ID, for scenario: Scenario.ID, _ actor: Actor) async throws -> Record {
        let snapshot = try recommendations.current()
        _ = try await number(of: scenario, askedBy: actor, in: snapshot)
        guard snapshot.number(of: opc) != nil else { throw ServiceError.notFound("opc") }
        return try recommendations.explanation(of: opc, for: scenario, asked: .need, in: snapshot).record
    }

    /// Why a scenario stands where it stands among those for a profile of the actor’s, or a resident’s of its community,
    /// or is not among them.
    package func explanation(of scenario: Scenario.ID, for opc: Profile.ID, _ actor: Actor) async throws -> Record {
        let snapshot = try recommendations.current()
        _ = try await number(of: opc, askedBy: actor, in: snapshot)
        guard snapshot.number(of: scenario) != nil else { throw ServiceError.notFound("scenario") }
        return try recommendations.explanation(of: opc, for: scenario, asked: .offer, in: snapshot).record
    }

    /// - Throws: `ServiceError` unless the actor may see who fits the scenario.
    private func number(of id: Scenario.ID, askedBy actor: Actor, in snapshot: VectorSnapshot) async throws -> Int {
        try await context.checkMandate(of: actor)
        guard let number = snapshot.number(of: id) else { throw ServiceError.notFound("scenario") }
        let side = actor.principal ?? actor.organization
        guard actor.role.seesAll || snapshot.scenarios[number].owner == side else {
            throw ServiceError.forbidden("Only the scenario’s owner and the program office see who fits it.")
        }
        return number
    }

    /// - Throws: `ServiceError` unless the actor may see what fits the OPC.
    private func number(of id: Profile.ID, askedBy actor: Actor, in snapshot: VectorSnapshot) async throws -> Int {
        try await context.checkMandate(of: actor)
        guard let number = snapshot.number(of: id) else { throw ServiceError.notFound("opc") }
        let listed = snapshot.profiles[number]
        let isOwn = actor.role.seesAll || listed.organization == actor.principal ?? actor.organization
        guard !isOwn else { return number }
        // OPCs do not see each other.
        guard actor.role != .opc else { throw ServiceError.notFound("opc") }
        guard actor.role == .community, try await isResident(listed, of: actor) else {
            throw ServiceError.forbidden("Only the OPC itself and the program office see what fits it.")
        }
        return number
    }

    /// OPCs for a need that was typed: not for OPCs, which do not see each other.
    package func forNeed(_ text: String, _ actor: Actor, limit: Int) async throws -> Record {
        guard actor.role != .opc else {
            throw ServiceError.forbidden("Only chain owners, communities and the program office look for OPCs.")
        }
        let snapshot = try recommendations.current()
        let list = try await recommendations.list(forNeed: text, limit: limit, in: snapshot)
        try await keep(list.shown(id: \.text), .profiles, of: nil, text.sha256Bytes, in: snapshot, actor)
        return list.record
    }

    /// Scenarios for a capability that was typed.
    package func forCapability(_ text: String, _ actor: Actor, limit: Int) async throws -> Record {
        let snapshot = try recommendations.current()
        let list = try await recommendations.list(forCapability: text, limit: limit, in: snapshot)
        try await keep(list.shown(id: \.text), .scenarios, of: nil, text.sha256Bytes, in: snapshot, actor)
        return list.record
    }

    private func isResident(_ listed: ListedProfile, of actor: Actor) async throws -> Bool {
        guard let community = listed.profile.community, let organization = actor.organization else { return false }
        let program = context.programID
        return try await context.read(as: actor) { db in
            try Organization.find(organization, in: program, db)?.organization.name == community
        }
    }

    /// Before the list is shown: what is not kept is not shown.
    func keep(
        _ entries: [ShownList.Entry], _ listed: ShownList.Listed, of listing: String?, _ hash: [UInt8],
        in snapshot: VectorSnapshot, _ actor: Actor
    ) async throws {
        guard let account = actor.account, !entries.isEmpty else { return }
        let shown = Shown(
            account: account, listing: listed.rawValue + (listing ?? hash.hexadecimal), entries: entries.map(\.id),
            scores: entries.map(\.probability))
        guard known.withLock({ !$0.contains(shown) }) else { return }
        let (now, program) = (context.now(), context.programID)
        let list = ShownList(
            account: account, listed: listed, listing: listing, textHash: hash, model: snapshot.index.modelID,
            statistics: snapshot.index.statisticsNumber, weights: try recommendations.model.identity, entries: entries)
        try await context.database.transaction(as: .system(program)) { db in
            try list.insert(at: now, in: program, db)
        }
        known.withLock { known in
            // Forgetting only means to write a list down once more.
            if known.count >= 20_000 { known.removeAll() }
            known.insert(shown)
        }
    }
}

extension RecommendationList {
    func shown(id: (Listing.ID) -> String) -> [ShownList.Entry] {
        entries.map { entry in
            ShownList.Entry(
                id: id(entry.listing.id), probability: entry.score.probability, factors: entry.score.record(by: model))
        }
    }
}
