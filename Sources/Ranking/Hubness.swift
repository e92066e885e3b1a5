import Foundation

/// Whether a few offers are at the top of every list: N₁₀, in how many lists an offer is among the first ten
/// (Radovanović, Nanopoulos and Ivanović, JMLR 11, 2010).
package struct Hubness: Equatable, Sendable {
    /// The greatest N₁₀, as a share of the lists.
    package let most: Double
    /// Of N₁₀ over all offers: 0 where it is spread evenly to both sides, large where a few are in everything.
    package let skewness: Double

    /// - Parameters:
    ///   - lists: each with the offers that it holds, best first.
    ///   - offers: how many there are, in lists or not.
    /// - Returns: nothing without lists or offers.
    package init?(_ lists: [[String]], offers: Int) {
        guard !lists.isEmpty, offers > 0 else { return nil }
        var counts: [String: Double] = [:]
        for list in lists { for offer in list.prefix(10) { counts[offer, default: 0] += 1 } }
        most = (counts.values.max() ?? 0) / Double(lists.count)
        let mean = counts.values.reduce(0, +) / Double(offers)
        let rest = Double(max(0, offers - counts.count))
        func moment(_ power: Double) -> Double {
            (counts.values.reduce(0) { $0 + pow($1 - mean, power) } + rest * pow(-mean, power)) / Double(offers)
        }
        let variance = moment(2)
        skewness = variance > 0 ? moment(3) / pow(variance, 1.5) : 0
    }
}
