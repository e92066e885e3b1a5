package import Domain
import Foundation
package import Postgres
package import Ranking
import Storage
import Synchronization

/// Ranked lists, in both directions, for a stored listing or for a text just typed.
///
/// Everything is computed from a snapshot that is swapped for a newer one when the database says that something changed:
/// who reads one never waits for who makes the next.
package final class Recommendations: Sendable {
    package let context: ServiceContext
    let encoders: Encoders
    /// What turns the features of a pair into its score.
    package let model: RankerModel
    private let snapshot = Mutex<VectorSnapshot?>(nil)

    package init(_ context: ServiceContext, encoders: Encoders, model: RankerModel) {
        self.context = context
        self.encoders = encoders
        self.model = model
    }

    package convenience init(program: Program, encoders: Encoders, database: Database, model: RankerModel) {
        let context = ServiceContext(database: database, program: program, now: { Date.now })
        self.init(context, encoders: encoders, model: model)
    }

    package var program: Program { context.program }
    private var database: Database { context.database }

    /// Takes in the present state of the database: listings and the program's settings.
    package func refresh() async throws {
        try await context.reloadProgram()
        let next = try await VectorSnapshot.current(
            of: program.id, after: snapshot.withLock { $0 }, encoders: encoders, model: model, database: database)
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
        try await list(forNeed: text, limit: limit, in: current())
    }

    func list(
        forNeed text: String, limit: Int, in snapshot: VectorSnapshot
    ) async throws -> RecommendationList<Profile> {
        guard !snapshot.profiles.isEmpty else { return .empty(model) }
        let typed = RankingText(typed: text, for: .need)
        let index = snapshot.index
        let vectors = try await encoders.vectors(of: [typed], side: .need, statistics: index.statistics)
        guard let vectors = vectors.first else { return .empty(model) }
        let need = Need(text: typed, vectors: vectors, statistics: index.statistics)
        // What was typed says nothing of dates, prices or languages: only the OPC's own standing counts.
        let scenario = Scenario(
            id: Scenario.ID(""), state: .published, owner: Scenario.Owner(name: ""), track: "", title: "", summary: "",
            requirements: [])
        let question = index.ranker.question(need)
        return profiles(
            for: question, of: scenario, in: snapshot, limit: limit,
            features: { index.ranker.features(of: question, with: $0) },
            coverage: { index.ranker.coverage(of: need, by: $0) })
    }

    /// OPCs for a stored scenario.
    package func forScenario(_ id: Scenario.ID, limit: Int) async throws -> RecommendationList<Profile> {
        try knownList(for: id, limit: limit, in: current()).list
    }

    func knownList(
        for id: Scenario.ID, limit: Int, in snapshot: VectorSnapshot
    ) throws -> KnownLists.KnownList {
        guard let number = snapshot.number(of: id) else { throw RecommendationError.unknown("scenario", id.text) }
        let index = snapshot.index
        return snapshot.lists.list(number, limit: limit) {
            profiles(
                for: index.question(ofScenario: number), of: snapshot.scenarios[number].scenario, in: snapshot,
                limit: limit, features: { index.features(ofScenario: number, with: $0) },
                coverage: { index.coverage(ofScenario: number, by: $0) })
        }
    }

    /// Scenarios for a capability that was typed.
    package func forCapability(_ text: String, limit: Int) async throws -> RecommendationList<Scenario> {
        try await list(forCapability: text, limit: limit, in: current())
    }

    func list(
        forCapability text: String, limit: Int, in snapshot: VectorSnapshot
    ) async throws -> RecommendationList<Scenario> {
        guard !snapshot.scenarios.isEmpty else { return .empty(model) }
        let typed = RankingText(typed: text, for: .offer)
        let (statistics, ranker) = (snapshot.index.statistics, snapshot.index.ranker)
        let vectors = try await encoders.vectors(of: [typed], side: .offer, statistics: statistics)
        let offer = OfferIndex(texts: [typed], vectors: vectors, statistics: statistics, weights: ranker.offers.weights)
        let scores = ranker.features(ofEveryNeedWith: offer).map(model.score)
        var list = RecommendationList(
            snapshot.scenarios.map(\.scenario), reasons: snapshot.scenarios.map { _ in [] },
            compared: Array(zip(scores.indices, scores)), limit: limit, model: model,
            coverage: { ranker.coverage(of: ranker.needs.needs[$0], by: 0, in: offer) })
        list.isOfSketch = true
        return list
    }

    /// Scenarios for a stored profile.
    package func forProfile(_ id: Profile.ID, limit: Int) async throws -> RecommendationList<Scenario> {
        try list(for: id, limit: limit, in: current())
    }

    func list(
        for id: Profile.ID, limit: Int, in snapshot: VectorSnapshot
    ) throws -> RecommendationList<Scenario> {
        guard let number = snapshot.number(of: id) else { throw RecommendationError.unknown("opc", id.text) }
        let listed = snapshot.profiles[number]
        let (index, scenarios) = (snapshot.index, snapshot.scenarios.map(\.scenario))
        let reasons = scenarios.map { Self.reasons(against: listed, for: $0, headcountLimit: program.headcountLimit) }
        let compared = scenarios.indices.filter { reasons[$0].isEmpty }.map { scenario in
            let features = index.features(ofScenario: scenario, with: [number])[0]
            return (number: scenario, score: score(features, listed, for: scenarios[scenario]))
        }
        return RecommendationList(
            scenarios, reasons: reasons, compared: compared, limit: limit, model: model,
            coverage: { index.coverage(ofScenario: $0, by: number) })
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

    /// - Parameters:
    ///   - features: what the texts of the question and these profiles say.
    ///   - coverage: how the profile with this number answers the question.
    private func profiles(
        for question: Ranker.Question, of scenario: Scenario, in snapshot: VectorSnapshot, limit: Int,
        features: ([Int]) -> [PairFeatures], coverage: (Int) -> [CoverageRow]
    ) -> RecommendationList<Profile> {
        let reasons = snapshot.profiles.map {
            Self.reasons(against: $0, for: scenario, headcountLimit: program.headcountLimit)
        }
        let ranker = snapshot.index.ranker
        let candidates = ranker.candidates(for: question, among: reasons.indices.filter { reasons[$0].isEmpty })
        let compared = zip(candidates, features(candidates)).map { number, features in
            (number: number, score: score(features, snapshot.profiles[number], for: scenario))
        }
        return RecommendationList(
            snapshot.profiles.map(\.profile), reasons: reasons, compared: compared, limit: limit, model: model,
            coverage: coverage)
    }

    private func score(_ features: PairFeatures, _ listed: ListedProfile, for scenario: Scenario) -> PairScore {
        let fields = PairFeatures(listed.profile, for: scenario, engagements: listed.engagements)
        return model.score(features.merging(fields))
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
