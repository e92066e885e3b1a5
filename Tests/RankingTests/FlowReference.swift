import Ranking

/// The transportation problem by the oldest method there is: again and again the dearest way through what is left,
/// found by relaxing every arc until nothing changes (Bellman and Ford), as long as it is worth something.
struct FlowReference {
    private struct Arc {
        let from: Int
        let to: Int
        var room: Int
        let value: Double
    }

    private var arcs: [Arc] = []
    private let nodes: Int

    /// - Parameter bonuses: for each offer, of its first places.
    init(places: [Int], limits: [Int], bonuses: [[Double]], pairs: [PlanCandidate]) {
        nodes = places.count + limits.count + 2
        let (source, sink) = (nodes - 2, nodes - 1)
        for (scenario, count) in places.enumerated() { add(source, scenario, room: count, value: 0) }
        for pair in pairs { add(pair.scenario, places.count + pair.offer, room: 1, value: pair.fit) }
        for (offer, limit) in limits.enumerated() {
            for bonus in bonuses[offer].prefix(limit) { add(places.count + offer, sink, room: 1, value: bonus) }
            add(places.count + offer, sink, room: max(0, limit - bonuses[offer].count), value: 0)
        }
    }

    private mutating func add(_ from: Int, _ to: Int, room: Int, value: Double) {
        arcs.append(Arc(from: from, to: to, room: room, value: value))
        arcs.append(Arc(from: to, to: from, room: 0, value: -value))
    }

    /// The greatest total.
    mutating func total() -> Double {
        var total = 0.0
        while let (way, value) = dearestWay(), value > 1e-9 {
            for arc in way {
                arcs[arc].room -= 1
                arcs[arc ^ 1].room += 1
            }
            total += value
        }
        return total
    }

    private func dearestWay() -> (arcs: [Int], value: Double)? {
        let (source, sink) = (nodes - 2, nodes - 1)
        var values = [Double](repeating: -.infinity, count: nodes)
        var last = [Int](repeating: -1, count: nodes)
        values[source] = 0
        var isChanged = true
        while isChanged {
            isChanged = false
            for (number, arc) in arcs.enumerated() where arc.room > 0 {
                guard values[arc.from] + arc.value > values[arc.to] + 1e-12 else { continue }
                values[arc.to] = values[arc.from] + arc.value
                last[arc.to] = number
                isChanged = true
            }
        }
        guard last[sink] >= 0 else { return nil }
        var way: [Int] = []
        var node = sink
        while node != source {
            way.append(last[node])
            node = arcs[last[node]].from
        }
        return (way, values[sink])
    }
}
