import Foundation

/// How good a list is, by judgements of grade 0…3 (none is 0).
package struct Metrics: Equatable, Sendable {
    /// Järvelin and Kekäläinen (2002), with gains 2^grade − 1 and discounts log₂(rank + 1).
    package let ndcg10: Double
    /// The share of all relevant ones (grade 1 or more) that are among the first ten.
    package let recall10: Double
    /// One over the rank of the first relevant one, if it is among the first ten.
    package let mrr10: Double
    /// Whether the first is of the best grade there is.
    package let bestFirst: Double

    /// - Parameters:
    ///   - ranked: the grades in the list's order, all of it.
    /// - Returns: nothing where nothing is relevant.
    package init?(ranked: [Int]) {
        let ideal = ranked.sorted(by: >)
        guard let best = ideal.first, best > 0 else { return nil }
        ndcg10 = Self.gain(ranked) / Self.gain(ideal)
        recall10 = Double(ranked.prefix(10).count { $0 > 0 }) / Double(ranked.count { $0 > 0 })
        mrr10 = ranked.prefix(10).firstIndex { $0 > 0 }.map { 1 / Double($0 + 1) } ?? 0
        bestFirst = ranked[0] == best ? 1 : 0
    }

    /// The mean of each figure.
    package init?(mean all: [Metrics]) {
        guard !all.isEmpty else { return nil }
        func mean(_ figure: (Metrics) -> Double) -> Double { all.reduce(0) { $0 + figure($1) } / Double(all.count) }
        ndcg10 = mean(\.ndcg10)
        recall10 = mean(\.recall10)
        mrr10 = mean(\.mrr10)
        bestFirst = mean(\.bestFirst)
    }

    private static func gain(_ grades: [Int]) -> Double {
        grades.prefix(10).enumerated().reduce(0) { $0 + (exp2(Double($1.element)) - 1) / log2(Double($1.offset) + 2) }
    }
}
