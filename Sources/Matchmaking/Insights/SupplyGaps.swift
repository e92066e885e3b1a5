package import Domain
import LinearAlgebra
import Postgres
import Ranking
import Storage
import Synchronization

/// What published scenarios ask for and nobody who is eligible can do: whom to recruit.
package final class SupplyGaps: Sendable {
    private let recommendations: Recommendations
    private let context: ServiceContext
    /// How well each profile answers each requirement of a scenario: it depends on their texts only.
    private let known = Mutex<Known?>(nil)

    private struct Known {
        let index: ListingIndex
        var similarities: [Int: [[Float]]] = [:]
    }

    package init(_ recommendations: Recommendations) {
        self.recommendations = recommendations
        context = recommendations.context
    }

    /// - Parameters:
    ///   - track: scenarios of no other.
    ///   - community: only its residents are looked at; a community operator’s own, if it names none.
    package func list(_ actor: Actor, track: String?, community: String?) async throws -> Record {
        let community = try await residence(actor, community)
        let snapshot = try recommendations.current()
        let pool = snapshot.profiles.indices.filter {
            community == nil || snapshot.profiles[$0].profile.community == community
        }
        let scenarios = snapshot.scenarios.indices.filter { number in
            let scenario = snapshot.scenarios[number].scenario
            return scenario.state == .published && (track == nil || scenario.track == track)
        }
        return await recommendations.threads.run {
            let gaps = scenarios.flatMap { self.gaps(of: $0, among: pool, in: snapshot) }
            return SupplyGapList(gaps, in: snapshot).record
        }
    }

    /// Whose residents the actor may ask about: the office about anybody’s.
    private func residence(_ actor: Actor, _ community: String?) async throws -> String? {
        if actor.role.seesAll { return community }
        let program = context.programID
        guard actor.role == .community, let organization = actor.organization,
            let own = try await context.read(as: actor, { db in try Organization.find(organization, in: program, db) }),
            community == nil || community == own.organization.name
        else {
            throw ServiceError.forbidden(
                "Only the program office, and a community for its own residents, sees what nobody can do.")
        }
        return own.organization.name
    }

    private func gaps(of number: Int, among pool: [Int], in snapshot: VectorSnapshot) -> [RequirementGap] {
        RequirementGap.all(
            of: number, similarities: similarities(number, snapshot.index), offers: pool,
            levels: recommendations.model.coverage
        ) { snapshot.reasons(against: $0, for: snapshot.scenarios[number].scenario).isEmpty }
    }

    private func similarities(_ number: Int, _ index: ListingIndex) -> [[Float]] {
        let remembered = known.withLock { $0.flatMap { $0.index === index ? $0.similarities[number] : nil } }
        if let remembered { return remembered }
        let computed = index.ranker.similarities(ofNeed: number)
        known.withLock { known in
            if known?.index !== index { known = Known(index: index) }
            known?.similarities[number] = computed
        }
        return computed
    }
}
