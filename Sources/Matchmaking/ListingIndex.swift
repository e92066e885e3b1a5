import Domain
import LinearAlgebra
import Postgres
import Ranking
import Storage
import Synchronization

/// The texts of a program's listings, ready to be compared: what changes seldom and takes long to make.
///
/// Scores are computed once for each listing and remembered: they depend on nothing else.
final class ListingIndex: Sendable {
    let needs: NeedIndex
    let offers: OfferIndex
    let statistics: IndexStatistics
    /// In the database; nil where nothing was ever encoded.
    let statisticsNumber: Int?
    let modelID: String
    let scenarioHashes: [(id: Scenario.ID, hash: [UInt8])]
    let profileHashes: [(id: Profile.ID, hash: [UInt8])]
    private let scenarioScores = Mutex<[Int: [PairScore]]>([:])
    private let profileScores = Mutex<[Int: [PairScore]]>([:])

    init(
        needs: NeedIndex, offers: OfferIndex, statistics: IndexStatistics, statisticsNumber: Int?, modelID: String,
        scenarioHashes: [(id: Scenario.ID, hash: [UInt8])], profileHashes: [(id: Profile.ID, hash: [UInt8])]
    ) {
        self.needs = needs
        self.offers = offers
        self.statistics = statistics
        self.statisticsNumber = statisticsNumber
        self.modelID = modelID
        self.scenarioHashes = scenarioHashes
        self.profileHashes = profileHashes
    }

    /// Of every profile, for the scenario with this number.
    func scores(ofScenario number: Int) -> [PairScore] {
        remembered(scenarioScores, number) { offers.scores(for: needs.needs[number]) }
    }

    /// Of every scenario, for the profile with this number.
    func scores(ofProfile number: Int) -> [PairScore] {
        remembered(profileScores, number) {
            needs.scores(for: offers.vectors(of: number), weights: offers.weights, statistics: statistics)
        }
    }

    /// Two who ask for the same at once compute it twice, and neither waits.
    private func remembered(
        _ known: borrowing Mutex<[Int: [PairScore]]>, _ number: Int, _ compute: () -> [PairScore]
    ) -> [PairScore] {
        if let scores = known.withLock({ $0[number] }) { return scores }
        let scores = compute()
        known.withLock { $0[number] = scores }
        return scores
    }

    func holds(_ scenarios: [(id: Scenario.ID, hash: [UInt8])], _ profiles: [(id: Profile.ID, hash: [UInt8])]) -> Bool {
        scenarios.elementsEqual(scenarioHashes, by: { $0.id == $1.id && $0.hash == $1.hash })
            && profiles.elementsEqual(profileHashes, by: { $0.id == $1.id && $0.hash == $1.hash })
    }
}
