import Foundation

/// How much each token of a need counts: the rarer among the offers, the more.
///
/// w(t) = ln(1 + N / (1 + df(t))), over N offers, df(t) of which contain t.
package struct TermWeights: Sendable {
    private let weights: [Int32: Float]
    private let unseen: Float

    package init(offers: some Collection<TokenVectors>) {
        var frequencies: [Int32: Int] = [:]
        for offer in offers {
            for id in Set(offer.ids) { frequencies[id, default: 0] += 1 }
        }
        let count = Double(offers.count)
        func weight(_ frequency: Int) -> Float { Float(log(1 + count / Double(1 + frequency))) }
        weights = frequencies.mapValues(weight)
        unseen = weight(0)
    }

    package func weights(of ids: some Collection<Int32>) -> [Float] {
        ids.map { weights[$0] ?? unseen }
    }
}
