package import Domain
import Foundation
import LinearAlgebra
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
    /// Where what was typed is compared with everybody, and listings with each other.
    let threads = LongWork("berth.ranking")

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
            of: program, after: snapshot.withLock { $0 }, encoders: encoders, model: model, database: database)
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
        return await threads.run {
            let question = index.ranker.question(need)
            let rules = self.rules(
                for: scenario, question: question, in: snapshot,
                features: { index.ranker.features(of: question, with: $0) })
            return self.profiles(
                Standing(count: snapshot.profiles.count, by: rules), in: snapshot, limit: limit,
                coverage: { index.ranker.coverage(of: need, by: $0) })
        }
    }

    /// OPCs for a stored scenario.
    package func forScenario(_ id: Scenario.ID, limit: Int) async throws -> RecommendationList<Profile> {
        try knownList(for: id, limit: limit, in: current()).list
    }

    func knownList(
        for id: Scenario.ID, limit: Int, in snapshot: VectorSnapshot
    ) throws -> KnownLists.KnownList {
        guard let number = snapshot.number(of: id) else { throw RecommendationError.unknown("scenario", id.text) }
        let rules = rules(ofProfilesFor: number, in: snapshot)
        return snapshot.lists.list(number, limit: limit, among: snapshot.profiles.count, by: rules) { standing in
            profiles(
                standing, in: snapshot, limit: limit,
                coverage: { snapshot.index.coverage(ofScenario: number, by: $0) })
        }
    }

    func standing(ofProfilesFor scenario: Int, in snapshot: VectorSnapshot) -> Standing {
        Standing(count: snapshot.profiles.count, by: rules(ofProfilesFor: scenario, in: snapshot))
    }

    private func rules(ofProfilesFor scenario: Int, in snapshot: VectorSnapshot) -> Standing.Rules {
        let index = snapshot.index
        return rules(
            for: snapshot.scenarios[scenario].scenario, question: index.question(ofScenario: scenario), in: snapshot,
            features: { index.features(ofScenario: scenario, with: $0) })
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
        return await threads.run {
            let offer = OfferIndex(
                texts: [typed], vectors: vectors, statistics: statistics, weights: ranker.offers.weights)
            let scores = ranker.features(ofEveryNeedWith: offer).map(self.model.score)
            let rules = Standing.Rules(reasons: { _ in [] }, candidates: { $0 }, scores: { $0.map { scores[$0] } })
            var list = self.scenarios(
                Standing(count: scores.count, by: rules), in: snapshot, limit: limit,
                coverage: { ranker.coverage(of: ranker.needs.needs[$0], by: 0, in: offer) })
            list.isOfSketch = true
            return list
        }
    }

    /// Scenarios for a stored profile.
    package func forProfile(_ id: Profile.ID, limit: Int) async throws -> RecommendationList<Scenario> {
        try list(for: id, limit: limit, in: current())
    }

    func list(
        for id: Profile.ID, limit: Int, in snapshot: VectorSnapshot
    ) throws -> RecommendationList<Scenario> {
        guard let number = snapshot.number(of: id) else { throw RecommendationError.unknown("opc", id.text) }
        return scenarios(
            standing(ofScenariosFor: number, in: snapshot), in: snapshot, limit: limit,
            coverage: { snapshot.index.coverage(ofScenario: $0, by: number) })
    }

    func standing(ofScenariosFor number: Int, in snapshot: VectorSnapshot) -> Standing {
        let (index, listed) = (snapshot.index, snapshot.profiles[number])
        let rules = Standing.Rules(
            reasons: { snapshot.reasons(against: number, for: snapshot.scenarios[$0].scenario) },
            candidates: { $0 },
            scores: { scenarios in
                scenarios.map { scenario in
                    self.score(
                        index.features(ofScenario: scenario, with: [number])[0], listed,
                        for: snapshot.scenarios[scenario].scenario)
                }
            })
        return Standing(count: snapshot.scenarios.count, by: rules)
    }

    func current() throws -> VectorSnapshot {
        guard let snapshot = snapshot.withLock({ $0 }) else { throw RecommendationError.notReady }
        return snapshot
    }

    /// - Parameter features: what the texts of the question and these profiles say.
    private func rules(
        for scenario: Scenario, question: Ranker.Question, in snapshot: VectorSnapshot,
        features: @escaping ([Int]) -> [PairFeatures]
    ) -> Standing.Rules {
        Standing.Rules(
            reasons: { snapshot.reasons(against: $0, for: scenario) },
            candidates: { snapshot.index.ranker.candidates(for: question, among: $0) },
            scores: { numbers in
                zip(numbers, features(numbers)).map { self.score($1, snapshot.profiles[$0], for: scenario) }
            })
    }

    /// - Parameter coverage: how the profile with this number answers the question.
    private func profiles(
        _ standing: Standing, in snapshot: VectorSnapshot, limit: Int, coverage: (Int) -> [CoverageRow]
    ) -> RecommendationList<Profile> {
        RecommendationList(
            standing, limit: limit, model: model, listing: { snapshot.profiles[$0].profile },
            id: { snapshot.profiles[$0].profile.id }, coverage: coverage)
    }

    func scenarios(
        _ standing: Standing, in snapshot: VectorSnapshot, limit: Int, coverage: (Int) -> [CoverageRow]
    ) -> RecommendationList<Scenario> {
        RecommendationList(
            standing, limit: limit, model: model, listing: { snapshot.scenarios[$0].scenario },
            id: { snapshot.scenarios[$0].scenario.id }, coverage: coverage)
    }

    func score(_ features: PairFeatures, _ listed: ListedProfile, for scenario: Scenario) -> PairScore {
        let fields = PairFeatures(
            listed.profile, for: scenario, engagements: listed.engagements, accepted: listed.accepted)
        return model.score(features.merging(fields))
    }
}
