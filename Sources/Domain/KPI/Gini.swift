/// How unevenly something is shared out (Gini, 1912): nought where all have the same, near one where one has all; nil
/// where there is nothing to share or nobody to share it.
package func gini(_ shares: [Int]) -> Double? {
    let total = shares.reduce(0, +)
    guard total > 0 else { return nil }
    let weighted = shares.sorted().enumerated().reduce(0) { $0 + (2 * ($1.offset + 1) - shares.count - 1) * $1.element }
    return Double(weighted) / Double(shares.count * total)
}
