import LinearAlgebra
import Testing

@testable import Ranking

struct MeaningGroupsTests {
    /// The closest pair of clusters, again and again, by the mean of all their cosines.
    private func reference(_ directions: Matrix, _ threshold: Float) -> Set<Set<Int>> {
        let cosines = directions.timesTransposed(directions)
        var clusters = (0 ..< directions.rows).map { [$0] }
        func mean(_ one: [Int], _ other: [Int]) -> Float {
            one.reduce(0) { sum, row in sum + other.reduce(0) { $0 + cosines[row, $1] } }
                / Float(one.count * other.count)
        }
        while true {
            let pairs = clusters.indices.flatMap { one in (0 ..< one).map { (one, $0) } }
            guard
                let best = pairs.max(by: { mean(clusters[$0.0], clusters[$0.1]) < mean(clusters[$1.0], clusters[$1.1]) }
                ),
                mean(clusters[best.0], clusters[best.1]) >= threshold
            else { return Set(clusters.map(Set.init)) }
            clusters[best.1] += clusters.remove(at: best.0)
        }
    }

    @Test(arguments: 1 ... 20)
    func `groups are those of merging the closest pair each time`(_ seed: UInt64) {
        var random = SplitMix(state: seed)
        let directions = random.directions(Int.random(in: 1 ... 40, using: &random), columns: 4)
        for threshold: Float in [-1, 0, 0.3, 0.6, 0.9] {
            let groups = MeaningGroups.groups(of: directions, threshold: threshold)
            #expect(Set(groups.map { Set($0) }) == reference(directions, threshold))
            #expect(groups.flatMap(\.self).sorted() == Array(0 ..< directions.rows))
        }
    }

    @Test func `the largest group comes first, and in it the one in the middle`() {
        let rows: [[Float]] = [[0, 1], [1, 0.1], [1, 0], [1, -0.1], [0, 0]]
        var directions = Matrix(rows: rows, columns: 2)
        directions.normalizeRows()
        #expect(MeaningGroups.groups(of: directions, threshold: 0.5) == [[2, 1, 3], [0], [4]])
        #expect(MeaningGroups.groups(of: .zeros(rows: 0, columns: 2)) == [])
    }
}
