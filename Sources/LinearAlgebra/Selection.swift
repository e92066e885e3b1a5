/// The best few of the scores that were offered to it, best first; of equal ones, the first offered.
struct Selection: Sendable {
    let limit: Int
    private(set) var neighbours: [Neighbour] = []
    /// What a score must exceed to get in.
    private var threshold = -Float.infinity

    init(limit: Int) {
        self.limit = limit
        neighbours.reserveCapacity(limit)
    }

    /// Offers a score. Nearly all are refused by one comparison, so an ordered array is better than a heap.
    @inline(__always)
    mutating func offer(_ score: Float, at index: Int) {
        guard score > threshold else { return }
        insert(Neighbour(index: index, score: score))
    }

    /// Offers `count` scores, of the indices from `firstIndex` on: eight at a time, since in most eights none gets in.
    @inline(__always)
    mutating func offer(_ scores: UnsafePointer<Float>, count: Int, firstIndex: Int) {
        let whole = count & ~7
        for i in stride(from: 0, to: whole, by: 8) {
            // The greatest of eight exceeds the threshold, or none does. (A number that is none compares false.)
            guard any(Lanes(at: scores + i) .> Lanes(repeating: threshold)) else { continue }
            for j in i ..< i + 8 { offer(scores[j], at: firstIndex + j) }
        }
        for i in whole ..< count { offer(scores[i], at: firstIndex + i) }
    }

    private mutating func insert(_ neighbour: Neighbour) {
        if neighbours.count == limit { neighbours.removeLast() }
        let place = neighbours.firstIndex { $0.score < neighbour.score } ?? neighbours.endIndex
        neighbours.insert(neighbour, at: place)
        if neighbours.count == limit { threshold = neighbours[limit - 1].score }
    }
}
