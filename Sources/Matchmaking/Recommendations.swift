package import Domain
package import Postgres
import Ranking
import Synchronization

/// Ranked lists, in both directions, for a stored listing or for a text just typed.
///
/// Everything is computed from a snapshot that is swapped for a newer one when the database says that something changed:
/// who reads one never waits for who makes the next.
package final class Recommendations: Sendable {
    package let program: Program
    private let encoders: Encoders
    private let database: Database
    private let snapshot = Mutex<VectorSnapshot?>(nil)

    package init(program: Program, encoders: Encoders, database: Database) {
        self.program = program
        self.encoders = encoders
        self.database = database
    }

    /// Takes in the present state of the database.
    package func refresh() async throws {
        let next = try await VectorSnapshot.current(of: program.id, encoders: encoders, database: database)
        snapshot.withLock { $0 = next }
    }

    /// Keeps the snapshot current until the task is cancelled.
    package func follow(_ report: @escaping @Sendable (any Error) -> Void) async {
        while !Task.isCancelled {
            do {
                for try await event in database.listen(to: [VectorSnapshot.channel]) {
                    if case .notification(let notification) = event, notification.payload != program.id.text {
                        continue
                    }
                    try await refresh()
                }
            } catch {
                report(error)
                try? await Task.sleep(for: .seconds(1))
            }
        }
    }

    package var isReady: Bool { snapshot.withLock { $0 != nil } }

    package var counts: (scenarios: Int, profiles: Int) {
        snapshot.withLock { ($0?.scenarios.count ?? 0, $0?.profiles.count ?? 0) }
    }

    /// OPCs for a need that was typed.
    package func forNeed(_ text: String, limit: Int) async throws -> RecommendationList<Profile> {
        let snapshot = try current()
        guard !snapshot.profiles.isEmpty else { return .empty }
        let typed = RankingText(typed: text, for: .need)
        let vectors = try await encoders.vectors(of: [typed], side: .need, statistics: snapshot.statistics)
        guard let vectors = vectors.first else { return .empty }
        let need = Need(text: typed, vectors: vectors, statistics: snapshot.statistics)
        // What was typed says nothing of dates, prices or languages: only the OPC's own standing counts.
        let scenario = Scenario(
            id: Scenario.ID(""), owner: Scenario.Owner(name: ""), track: "", title: "", summary: "", requirements: [])
        return profiles(for: need, of: scenario, in: snapshot, limit: limit)
    }

    /// OPCs for a stored scenario.
    package func forScenario(_ id: Scenario.ID, limit: Int) async throws -> RecommendationList<Profile> {
        let snapshot = try current()
        guard let number = snapshot.scenarios.firstIndex(where: { $0.id == id }) else {
            throw RecommendationError.unknown("scenario", id.text)
        }
        return profiles(for: snapshot.needs.needs[number], of: snapshot.scenarios[number], in: snapshot, limit: limit)
    }

    /// Scenarios for a capability that was typed.
    package func forCapability(_ text: String, limit: Int) async throws -> RecommendationList<Scenario> {
        let snapshot = try current()
        guard !snapshot.scenarios.isEmpty else { return .empty }
        let typed = RankingText(typed: text, for: .offer)
        let vectors = try await encoders.vectors(of: [typed], side: .offer, statistics: snapshot.statistics)
        guard let vectors = vectors.first else { return .empty }
        let offers = OfferIndex(texts: [typed], vectors: [vectors], statistics: snapshot.statistics)
        var list = scenarios(
            for: vectors, excludedFrom: { _ in [] }, covering: offers, at: 0, in: snapshot, limit: limit)
        list.isOfSketch = true
        return list
    }

    /// Scenarios for a stored profile.
    package func forProfile(_ id: Profile.ID, limit: Int) async throws -> RecommendationList<Scenario> {
        let snapshot = try current()
        guard let number = snapshot.profiles.firstIndex(where: { $0.id == id }) else {
            throw RecommendationError.unknown("opc", id.text)
        }
        let profile = snapshot.profiles[number]
        return scenarios(
            for: snapshot.offers.vectors(of: number),
            excludedFrom: { self.reasons(against: profile, for: $0) },
            covering: snapshot.offers, at: number, in: snapshot, limit: limit)
    }

    private func current() throws -> VectorSnapshot {
        guard let snapshot = snapshot.withLock({ $0 }) else { throw RecommendationError.notReady }
        return snapshot
    }

    private func reasons(against profile: Profile, for scenario: Scenario) -> [Exclusion] {
        Exclusion.reasons(against: profile, for: scenario, headcountLimit: program.headcountLimit)
    }

    private func profiles(
        for need: Need, of scenario: Scenario, in snapshot: VectorSnapshot, limit: Int
    ) -> RecommendationList<Profile> {
        RecommendationList(
            snapshot.profiles, scores: snapshot.offers.scores(for: need), limit: limit,
            reasons: { reasons(against: $0, for: scenario) },
            coverage: { snapshot.offers.coverage(of: need, by: $0) })
    }

    private func scenarios(
        for offer: ListingVectors, excludedFrom reasons: (Scenario) -> [Exclusion], covering offers: OfferIndex,
        at number: Int, in snapshot: VectorSnapshot, limit: Int
    ) -> RecommendationList<Scenario> {
        RecommendationList(
            snapshot.scenarios,
            scores: snapshot.needs.scores(
                for: offer, weights: snapshot.offers.weights, statistics: snapshot.statistics),
            limit: limit, reasons: reasons,
            coverage: { offers.coverage(of: snapshot.needs.needs[$0], by: number, weights: snapshot.offers.weights) })
    }
}

package enum RecommendationError: Error, CustomStringConvertible {
    /// No such listing takes part: it does not exist, or it is not published or verified.
    case unknown(_ kind: String, String)
    case notReady

    package var description: String {
        switch self {
        case .unknown(let kind, let id): "There is no \(kind) “\(id)” that is published or verified: check its id."
        case .notReady: "Berth is still reading its listings: try again in a moment."
        }
    }
}
