import Domain
import Synchronization

/// The lists of one snapshot, each computed once: within a snapshot nothing changes that a list depends on.
final class KnownLists: Sendable {
    private struct Key: Hashable {
        let scenario: Int
        let limit: Int
    }

    struct KnownList: Sendable {
        let list: RecommendationList<Profile>
        /// The list’s record: it is asked for far more often than it changes.
        let json: JSONText
    }

    private static let most = 1_000
    private let known = Mutex<[Key: KnownList]>([:])

    /// Two who ask for the same at once compute it twice, and neither waits.
    ///
    /// - Parameter scenario: its number in the snapshot.
    func list(
        _ scenario: Int, limit: Int, _ compute: () -> RecommendationList<Profile>
    ) -> KnownList {
        let key = Key(scenario: scenario, limit: limit)
        if let list = known.withLock({ $0[key] }) { return list }
        let computed = compute()
        let list = KnownList(list: computed, json: JSONText(computed))
        known.withLock { known in
            // Every length may be asked for; forgetting only means to compute once more.
            if known.count >= Self.most { known.removeAll() }
            known[key] = list
        }
        return list
    }
}
