package import LinearAlgebra

/// Texts of like meaning together: agglomerative clustering with average linkage, by nearest-neighbour chains (Murtagh,
/// Multidimensional Clustering Algorithms, 1985), which merge the same clusters as taking the closest pair each time.
package enum MeaningGroups {
    /// From which mean cosine on two groups are one.
    ///
    /// Of the demonstration’s requirements that say the same in other words or another language 85 % are at least this
    /// near, and of those of different scenarios of one track 0.12 % (at 0.45: 77 % and none; 0.5: 65 %).
    package static let threshold: Float = 0.4

    /// The numbers of the rows, group by group, largest first; within a group the medoid comes first, the row that is
    /// nearest to all others of it, and the others in their order.
    ///
    /// Time and memory grow with the square of the number of rows.
    ///
    /// - Parameter directions: rows of length one, or of zeros, which are near to nothing.
    package static func groups(of directions: Matrix, threshold: Float = threshold) -> [[Int]] {
        guard directions.rows > 0 else { return [] }
        let cosines = directions.timesTransposed(directions)
        var clusters = Clusters(cosines)
        return clusters.merged(threshold).map { medoidFirst($0, cosines) }
            .sorted { (-$0.count, $0[0]) < (-$1.count, $1[0]) }
    }

    private static func medoidFirst(_ group: [Int], _ cosines: Matrix) -> [Int] {
        let sums = group.map { one in group.reduce(0) { $0 + cosines[one, $1] } }
        guard let best = zip(group, sums).max(by: { ($0.1, -$0.0) < ($1.1, -$1.0) })?.0 else { return group }
        return [best] + group.filter { $0 != best }
    }
}

/// Clusters that are not done yet, with the mean cosine of each two.
private struct Clusters {
    private let count: Int
    private var means: [Float]
    private var members: [[Int]]
    private var open: Set<Int>

    init(_ cosines: Matrix) {
        count = cosines.rows
        means = cosines.values
        members = (0 ..< count).map { [$0] }
        open = Set(0 ..< count)
    }

    mutating func merged(_ threshold: Float) -> [[Int]] {
        var chain: [Int] = []
        var done: [[Int]] = []
        while let last = chain.last ?? open.min() {
            if chain.isEmpty { chain = [last] }
            let nearest = nearest(to: last, before: chain.dropLast().last)
            guard let nearest, means[last * count + nearest] >= threshold else {
                // Nothing that is merged later comes nearer than its nearer half was: this one is whole.
                done.append(members[last].sorted())
                open.remove(last)
                chain.removeLast()
                continue
            }
            if nearest == chain.dropLast().last {
                chain.removeLast(2)
                merge(nearest, last)
            } else {
                chain.append(nearest)
            }
        }
        return done
    }

    /// Of equally near ones the one before in the chain, or else the first, so that a chain ends.
    private func nearest(to cluster: Int, before: Int?) -> Int? {
        open.filter { $0 != cluster }.max { one, other in
            let (left, right) = (means[cluster * count + one], means[cluster * count + other])
            return left != right ? left < right : other == before || (one != before && one > other)
        }
    }

    /// Lance and Williams (1967): the mean over all pairs of members.
    private mutating func merge(_ kept: Int, _ gone: Int) {
        let (size, added) = (Float(members[kept].count), Float(members[gone].count))
        open.remove(gone)
        for other in open where other != kept {
            let mean = (size * means[kept * count + other] + added * means[gone * count + other]) / (size + added)
            means[kept * count + other] = mean
            means[other * count + kept] = mean
        }
        members[kept] += members[gone]
    }
}
