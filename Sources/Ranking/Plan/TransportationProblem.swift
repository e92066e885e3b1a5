/// Which pairs to choose so that their fit is greatest, when every scenario takes so many and every offer gives so many.
///
/// Hitchcock's transportation problem (1941) with arcs of capacity one: Ahuja, Magnanti and Orlin, *Network Flows*
/// (1993), chapters 1 and 9. Its matrix is totally unimodular, so the linear program has a whole-numbered optimum and the
/// simplex method ends at one. A bonus for an offer's first, second, … place is an arc beside its limit; as the bonuses
/// fall, the first is taken first and the optimum stays whole (separable concave flows, the same book, chapter 14).
struct TransportationProblem {
    /// How many each scenario takes at most.
    let places: [Int]
    /// How many each offer gives at most.
    let limits: [Int]
    /// What each offer's first, second, … place is worth beyond its fit: falling, and no more of them than its limit.
    let bonuses: [[Double]]
    /// In order of scenario and offer.
    let pairs: [PlanCandidate]

    /// The chosen pairs, in order. Of several choices that are as good it is the same one each time; it begins from one
    /// that prefers lower numbers.
    func solve() throws(PlanError) -> [PlanCandidate] {
        let start = greedyChoice
        // An offer with bonuses passes all that it gives on to the arcs beside its limit.
        var program = LinearProgram(
            rows: places.map { .atMost($0) }
                + zip(limits, bonuses).map { limit, bonuses in bonuses.isEmpty ? .atMost(limit) : .balanced })
        let arcs = bonusArcs(start: start)
        program.append(arcs)

        // Most pairs are never worth a thought: begin with the likely ones, and let in those that the prices ask for.
        var entered = likelyPairs.union(start).sorted()
        var isEntered = [Bool](repeating: false, count: pairs.count)
        var entering = entered
        repeat {
            for pair in entering { isEntered[pair] = true }
            program.append(entering.map { column(of: $0, beginsFull: start.contains($0)) })
            try program.maximize()
            entering = underpriced(at: program.prices, isEntered: isEntered)
            entered += entering
        } while !entering.isEmpty
        return entered.indices.filter { program.amount(of: arcs.count + $0) > 0.5 }.map { entered[$0] }.sorted()
            .map { pairs[$0] }
    }

    private func column(of pair: Int, beginsFull: Bool) -> LinearProgram.Column {
        LinearProgram.Column(
            rows: [pairs[pair].scenario, places.count + pairs[pair].offer], coefficients: [1, 1], upper: 1,
            value: pairs[pair].fit, beginsFull: beginsFull)
    }

    private func bonusArcs(start: Set<Int>) -> [LinearProgram.Column] {
        var given = [Int](repeating: 0, count: limits.count)
        for pair in start { given[pairs[pair].offer] += 1 }
        return bonuses.indices.filter { !bonuses[$0].isEmpty }.flatMap { offer in
            func arc(upper: Int, value: Double, beginsFull: Bool) -> LinearProgram.Column {
                LinearProgram.Column(
                    rows: [places.count + offer], coefficients: [-1], upper: Double(upper), value: value,
                    beginsFull: beginsFull)
            }
            var arcs = bonuses[offer].enumerated().map { number, bonus in
                arc(upper: 1, value: bonus, beginsFull: number < given[offer])
            }
            let rest = limits[offer] - arcs.count
            if rest > 0 { arcs.append(arc(upper: rest, value: 0, beginsFull: false)) }
            return arcs
        }
    }

    /// Of each scenario, the pairs that are worth most beyond the prices of both sides, if any is worth anything.
    private func underpriced(at prices: [Double], isEntered: [Bool]) -> [Int] {
        var found = [[(pair: Int, gain: Double)]](repeating: [], count: places.count)
        for (number, pair) in pairs.enumerated() where !isEntered[number] {
            let gain = pair.fit - prices[pair.scenario] - prices[places.count + pair.offer]
            if gain > Tuning.leastGain { found[pair.scenario].append((number, gain)) }
        }
        return found.flatMap { gains in
            gains.sorted { ($1.gain, $0.pair) < ($0.gain, $1.pair) }.prefix(Tuning.entriesPerRound).map(\.pair)
        }
    }

    private var likelyPairs: Set<Int> {
        var lists = [[Int]](repeating: [], count: places.count)
        for number in pairs.indices { lists[pairs[number].scenario].append(number) }
        return Set(
            zip(lists, places).flatMap { list, places in
                list.sorted { PlanCandidate.isBetter(pairs[$0], pairs[$1]) }
                    .prefix(Tuning.likelyPerPlace * min(places, list.count))
            })
    }

    private enum Tuning {
        /// The simplex method's own tolerance.
        static let leastGain = 1e-7
        static let entriesPerRound = 20
        static let likelyPerPlace = 2
    }
}
