import Foundation

/// A pair that a list has shown, and what came of it.
struct ShownPair: Sendable {
    let scenario: Int
    let profile: Int
    let shownAt: Date
    let seenAt: Date?
    /// When one side approached the other, if that was not before the listing was seen.
    let approachedAt: Date?

    static func all(
        of exposures: [Exposure], in tally: KPITally, matches: [Int], counts: [Bool]
    ) -> [ShownPair] {
        guard !exposures.isEmpty else { return [] }
        var lastApproach: [Int: Date] = [:]
        for match in matches.lazy.map({ tally.matches[$0] }) {
            // Matches come in the order of time.
            lastApproach[key(match.scenario, match.profile)] = match[.approached]
        }
        return exposures.compactMap { exposure in
            guard exposure.shownAt <= tally.asOf, let scenario = tally.scenario(exposure.scenario), counts[scenario],
                let profile = tally.profile(exposure.profile)
            else { return nil }
            let seenAt = exposure.seenAt.flatMap { $0 <= tally.asOf ? $0 : nil }
            let approach = seenAt == nil ? nil : lastApproach[key(scenario, profile)]
            return ShownPair(
                scenario: scenario, profile: profile, shownAt: exposure.shownAt, seenAt: seenAt,
                approachedAt: approach.flatMap { approach in seenAt.flatMap { approach >= $0 ? approach : nil } })
        }
    }

    /// One number for two indices, because it is hashed faster than a pair.
    private static func key(_ scenario: Int, _ profile: Int) -> Int { scenario << 32 | profile }
}
