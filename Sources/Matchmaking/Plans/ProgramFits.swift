package import Domain
import LinearAlgebra
package import Ranking
import Synchronization

/// How well the open scenarios of a program and its OPCs fit, at one moment: all eligible pairs that a list may show.
package struct ProgramFits: Sendable {
    /// Those with an opening left.
    let scenarios: [ListedScenario]
    let profiles: [ListedProfile]
    let model: RankerModel
    /// By their numbers among the above, in order.
    package let pairs: [PlanCandidate]

    /// What each OPC can still take on. Who has not said how much it can carry is planned for one engagement more.
    var capacities: [Int] {
        profiles.map { listed in listed.profile.capacity.map { max(0, $0 - listed.engagements) } ?? 1 }
    }
}

extension Recommendations {
    package func fits() throws -> ProgramFits { fits(in: try current()) }

    /// The ids of all scenarios that take part, in order.
    package var scenarioIDs: [Scenario.ID] { get throws { try current().scenarios.map(\.scenario.id) } }

    /// Of the vectors of all OPCs’ tokens, in memory.
    package var tokenBytes: Int { get throws { try current().index.ranker.offers.tokenBytes } }

    /// Compares every open scenario, word by word, with those of all eligible OPCs whom its list would compare: of who is
    /// no candidate there, a plan knows no more than a list. Keeps all processors busy for seconds: not for the
    /// cooperative pool.
    func fits(in snapshot: VectorSnapshot) -> ProgramFits {
        let open = snapshot.scenarios.indices.filter { number in
            snapshot.scenarios[number].scenario.state == .published && snapshot.scenarios[number].openingsLeft > 0
        }
        let found = Mutex(open.map { _ in [PlanCandidate]() })
        inParallel(open.count) { place in
            let fits = self.fits(ofScenario: open[place], in: snapshot)
            let pairs = fits.map { PlanCandidate(scenario: place, offer: $0.profile, fit: $0.fit) }
            found.withLock { $0[place] = pairs }
        }
        return ProgramFits(
            scenarios: open.map { snapshot.scenarios[$0] }, profiles: snapshot.profiles, model: model,
            pairs: found.withLock { $0 }.flatMap(\.self))
    }

    private func fits(ofScenario number: Int, in snapshot: VectorSnapshot) -> [(profile: Int, fit: Double)] {
        let scenario = snapshot.scenarios[number].scenario
        let index = snapshot.index
        let candidates = index.ranker.candidates(
            for: index.question(ofScenario: number), among: snapshot.eligible(for: scenario))
        return zip(candidates, index.features(ofScenario: number, with: candidates)).map { profile, features in
            (profile, score(features, snapshot.profiles[profile], for: scenario).probability)
        }
    }
}

extension VectorSnapshot {
    /// The profiles that nothing excludes, by number.
    func eligible(for scenario: Scenario) -> [Int] {
        profiles.indices.filter { reasons(against: $0, for: scenario).isEmpty }
    }
}
