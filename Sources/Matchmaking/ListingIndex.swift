import Domain
import LinearAlgebra
import Postgres
import Ranking
import Storage
import Synchronization

/// The texts of a program's listings, ready to be compared: what changes seldom and takes long to make.
///
/// What the texts of a pair say is computed once and remembered: it depends on nothing else.
final class ListingIndex: Sendable {
    let ranker: Ranker
    let statistics: IndexStatistics
    /// In the database; nil where nothing was ever encoded.
    let statisticsNumber: Int?
    let modelID: String
    let scenarioHashes: [(id: Scenario.ID, hash: [UInt8])]
    let profileHashes: [(id: Profile.ID, hash: [UInt8])]
    private let questions = Mutex<[Int: Ranker.Question]>([:])
    private let known = Mutex<[Pair: PairFeatures]>([:])
    private let coverages = Mutex<[Pair: [CoverageRow]]>([:])

    private struct Pair: Hashable {
        let scenario: Int32
        let profile: Int32

        init(_ scenario: Int, _ profile: Int) {
            self.scenario = Int32(truncatingIfNeeded: scenario)
            self.profile = Int32(truncatingIfNeeded: profile)
        }
    }

    init(
        ranker: Ranker, statistics: IndexStatistics, statisticsNumber: Int?, modelID: String,
        scenarioHashes: [(id: Scenario.ID, hash: [UInt8])], profileHashes: [(id: Profile.ID, hash: [UInt8])]
    ) {
        self.ranker = ranker
        self.statistics = statistics
        self.statisticsNumber = statisticsNumber
        self.modelID = modelID
        self.scenarioHashes = scenarioHashes
        self.profileHashes = profileHashes
    }

    func question(ofScenario number: Int) -> Ranker.Question {
        if let question = questions.withLock({ $0[number] }) { return question }
        let question = ranker.question(ranker.needs.needs[number])
        questions.withLock { $0[number] = question }
        return question
    }

    /// Of the scenario with this number and these profiles. Two who ask for the same at once compute it twice, and neither
    /// waits.
    func features(ofScenario scenario: Int, with profiles: [Int]) -> [PairFeatures] {
        let known = known.withLock { known in profiles.map { known[Pair(scenario, $0)] } }
        let missing = profiles.indices.filter { known[$0] == nil }
        guard !missing.isEmpty else { return known.compactMap(\.self) }
        let new = ranker.features(of: question(ofScenario: scenario), with: missing.map { profiles[$0] })
        self.known.withLock { known in
            for (place, features) in zip(missing, new) { known[Pair(scenario, profiles[place])] = features }
        }
        var all = known
        for (place, features) in zip(missing, new) { all[place] = features }
        return all.compactMap(\.self)
    }

    func coverage(ofScenario scenario: Int, by profile: Int) -> [CoverageRow] {
        let pair = Pair(scenario, profile)
        if let rows = coverages.withLock({ $0[pair] }) { return rows }
        let rows = ranker.coverage(of: ranker.needs.needs[scenario], by: profile)
        coverages.withLock { $0[pair] = rows }
        return rows
    }

    func holds(_ scenarios: [(id: Scenario.ID, hash: [UInt8])], _ profiles: [(id: Profile.ID, hash: [UInt8])]) -> Bool {
        scenarios.elementsEqual(scenarioHashes, by: { $0.id == $1.id && $0.hash == $1.hash })
            && profiles.elementsEqual(profileHashes, by: { $0.id == $1.id && $0.hash == $1.hash })
    }
}
