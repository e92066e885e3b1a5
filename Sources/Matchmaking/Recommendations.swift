package import Domain
import Foundation
package import Postgres
import Ranking
import Storage
import Synchronization

/// Ranked lists, in both directions, for a stored listing or for a text just typed.
///
/// Everything is computed from a snapshot that is swapped for a newer one when the database says that something changed:
/// who reads one never waits for who makes the next.
package final class Recommendations: Sendable {
    package let context: ServiceContext
    let encoders: Encoders
    private let snapshot = Mutex<VectorSnapshot?>(nil)

    package init(_ context: ServiceContext, encoders: Encoders) {
        self.context = context
        self.encoders = encoders
    }

    package convenience init(program: Program, encoders: Encoders, database: Database) {
        self.init(ServiceContext(database: database, program: program, now: { Date.now }), encoders: encoders)
    }

    package var program: Program { context.program }
    private var database: Database { context.database }

    /// Takes in the present state of the database: listings and the program's settings.
    package func refresh() async throws {
        try await context.reloadProgram()
        let next = try await VectorSnapshot.current(
            of: program.id, after: snapshot.withLock { $0 }, encoders: encoders, database: database)
        snapshot.withLock { $0 = next }
    }

    /// Keeps the snapshot current until the task is cancelled: within a second of a change, however many there are.
    package func follow(
        pause: Duration = .milliseconds(200), _ report: @escaping @Sendable (any Error) -> Void
    ) async {
        // Changes that come while one is taken in are taken in together.
        let (changes, news) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await self.listen(news, report) }
            group.addTask {
                for await _ in changes {
                    do {
                        try await self.refresh()
                    } catch {
                        report(error)
                        // What could not be read is read again, without waiting for the next change.
                        news.yield()
                        try? await Task.sleep(for: .milliseconds(500))
                    }
                    try? await Task.sleep(for: pause)
                }
            }
            await group.waitForAll()
        }
    }

    private func listen(
        _ news: AsyncStream<Void>.Continuation, _ report: @escaping @Sendable (any Error) -> Void
    ) async {
        let id = program.id.text
        while !Task.isCancelled {
            do {
                for try await event in database.listen(to: [VectorSnapshot.channel, ProgramSettings.channel]) {
                    if case .notification(let notification) = event, notification.payload != id { continue }
                    news.yield()
                }
            } catch {
                report(error)
                try? await Task.sleep(for: .seconds(1))
            }
        }
        news.finish()
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
        let statistics = snapshot.index.statistics
        let vectors = try await encoders.vectors(of: [typed], side: .need, statistics: statistics)
        guard let vectors = vectors.first else { return .empty }
        let need = Need(text: typed, vectors: vectors, statistics: statistics)
        // What was typed says nothing of dates, prices or languages: only the OPC's own standing counts.
        let scenario = Scenario(
            id: Scenario.ID(""), state: .published, owner: Scenario.Owner(name: ""), track: "", title: "", summary: "",
            requirements: [])
        return profiles(
            for: need, of: scenario, scores: snapshot.index.offers.scores(for: need), in: snapshot, limit: limit)
    }

    /// OPCs for a stored scenario.
    package func forScenario(_ id: Scenario.ID, limit: Int) async throws -> RecommendationList<Profile> {
        let snapshot = try current()
        guard let number = snapshot.number(of: id) else { throw RecommendationError.unknown("scenario", id.text) }
        return profiles(
            for: snapshot.index.needs.needs[number], of: snapshot.scenarios[number].scenario,
            scores: snapshot.index.scores(ofScenario: number), in: snapshot, limit: limit)
    }

    /// Scenarios for a capability that was typed.
    package func forCapability(_ text: String, limit: Int) async throws -> RecommendationList<Scenario> {
        let snapshot = try current()
        guard !snapshot.scenarios.isEmpty else { return .empty }
        let typed = RankingText(typed: text, for: .offer)
        let index = snapshot.index
        let vectors = try await encoders.vectors(of: [typed], side: .offer, statistics: index.statistics)
        guard let vectors = vectors.first else { return .empty }
        let offers = OfferIndex(texts: [typed], vectors: [vectors], statistics: index.statistics)
        var list = scenarios(
            scores: index.needs.scores(
                for: vectors, weights: index.offers.weights, statistics: index.statistics),
            excludedFrom: { _ in [] }, covering: offers, at: 0, in: snapshot, limit: limit)
        list.isOfSketch = true
        return list
    }

    /// Scenarios for a stored profile.
    package func forProfile(_ id: Profile.ID, limit: Int) async throws -> RecommendationList<Scenario> {
        let snapshot = try current()
        guard let number = snapshot.number(of: id) else { throw RecommendationError.unknown("opc", id.text) }
        let profile = snapshot.profiles[number]
        let limitOfHeads = program.headcountLimit
        return scenarios(
            scores: snapshot.index.scores(ofProfile: number),
            excludedFrom: { Self.reasons(against: profile, for: $0, headcountLimit: limitOfHeads) },
            covering: snapshot.index.offers, at: number, in: snapshot, limit: limit)
    }

    func current() throws -> VectorSnapshot {
        guard let snapshot = snapshot.withLock({ $0 }) else { throw RecommendationError.notReady }
        return snapshot
    }

    private static func reasons(
        against listed: ListedProfile, for scenario: Scenario, headcountLimit: Int
    ) -> [Exclusion] {
        Exclusion.reasons(
            against: listed.profile, for: scenario, headcountLimit: headcountLimit, engagements: listed.engagements)
    }

    private func profiles(
        for need: Need, of scenario: Scenario, scores: [PairScore], in snapshot: VectorSnapshot, limit: Int
    ) -> RecommendationList<Profile> {
        let limitOfHeads = program.headcountLimit
        return RecommendationList(
            snapshot.profiles.map(\.profile), scores: scores, limit: limit,
            reasons: { number, _ in
                Self.reasons(against: snapshot.profiles[number], for: scenario, headcountLimit: limitOfHeads)
            },
            coverage: { snapshot.index.offers.coverage(of: need, by: $0) })
    }

    private func scenarios(
        scores: [PairScore], excludedFrom reasons: (Scenario) -> [Exclusion], covering offers: OfferIndex,
        at number: Int, in snapshot: VectorSnapshot, limit: Int
    ) -> RecommendationList<Scenario> {
        let index = snapshot.index
        return RecommendationList(
            snapshot.scenarios.map(\.scenario), scores: scores, limit: limit,
            reasons: { _, scenario in reasons(scenario) },
            coverage: { offers.coverage(of: index.needs.needs[$0], by: number, weights: index.offers.weights) })
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
