import Foundation

/// What two listings share, the rarer the more: ln(1 + N / (1 + df)) for each, as tokens are weighed.
struct Rarity<Key: Hashable & Sendable>: Sendable {
    private let frequencies: [Key: Int]
    private let count: Int

    init(_ sets: some Collection<Set<Key>>) {
        frequencies = sets.reduce(into: [:]) { frequencies, keys in
            for key in keys { frequencies[key, default: 0] += 1 }
        }
        count = sets.count
    }

    /// What both have, as a share of the lighter one: a shortened listing says less. Nil where one says nothing at all.
    func share(_ one: Set<Key>, _ other: Set<Key>) -> Float? {
        let lighter = min(weight(one), weight(other))
        return lighter > 0 ? Float(weight(one.intersection(other)) / lighter) : nil
    }

    private func weight(_ keys: Set<Key>) -> Double {
        keys.reduce(0) { $0 + log(1 + Double(count) / Double(1 + frequencies[$1, default: 0])) }
    }
}
