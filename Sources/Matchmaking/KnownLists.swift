import Domain
import Ranking
import Synchronization

/// The lists of one snapshot that somebody has asked for, each computed once: within a snapshot nothing changes that a
/// list depends on. From one snapshot to the next only those listings are looked at again that have changed.
final class KnownLists: Sendable {
    struct KnownList: Sendable {
        let list: RecommendationList<Profile>
        /// The list’s record: it is asked for far more often than it changes.
        let json: JSONText
    }

    /// What is known of one scenario.
    private struct Known {
        var standing: Standing?
        /// The profiles that have changed since the standing was computed.
        var changed: Set<Int> = []
        /// By their length, at most `most`.
        var lists: [Int: KnownList] = [:]
    }

    private static let most = 8
    /// By the scenario’s number in the snapshot.
    private let known: Mutex<[Int: Known]>

    init() { known = Mutex([:]) }

    /// Those of the snapshot that follows on `earlier`, if it has the same listings in the same order with the same texts.
    ///
    /// - Parameters:
    ///   - scenarios: those of which the fields have changed.
    ///   - profiles: those of which the fields have changed.
    init(after earlier: KnownLists, scenarios: Set<Int>, profiles: Set<Int>) {
        var known = earlier.known.withLock(\.self)
        for scenario in scenarios { known[scenario] = nil }
        if !profiles.isEmpty {
            for scenario in known.keys {
                known[scenario]?.changed.formUnion(profiles)
                known[scenario]?.lists = [:]
            }
        }
        self.known = Mutex(known)
    }

    /// Two who ask for the same at once compute it twice, and neither waits.
    ///
    /// - Parameters:
    ///   - scenario: its number in the snapshot.
    ///   - count: of profiles.
    func list(
        _ scenario: Int, limit: Int, among count: Int, by rules: Standing.Rules,
        _ list: (Standing) -> RecommendationList<Profile>
    ) -> KnownList {
        let known = known.withLock { $0[scenario] } ?? Known()
        if let list = known.lists[limit] { return list }
        let standing = standing(known, among: count, by: rules)
        let listed = list(standing)
        let new = KnownList(list: listed, json: JSONText(listed))
        self.known.withLock { all in
            var lists = all[scenario]?.lists ?? [:]
            // Any length may be asked for; forgetting only means to compute once more.
            if lists.count >= Self.most { lists = [:] }
            lists[limit] = new
            all[scenario] = Known(standing: standing, lists: lists)
        }
        return new
    }

    private func standing(_ known: Known, among count: Int, by rules: Standing.Rules) -> Standing {
        guard var standing = known.standing else { return Standing(count: count, by: rules) }
        if !known.changed.isEmpty { standing.update(known.changed, by: rules) }
        return standing
    }
}
