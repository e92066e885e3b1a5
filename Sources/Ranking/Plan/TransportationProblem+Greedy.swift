extension TransportationProblem {
    /// The best pair first, then the best of those that still may be: where the solver begins. By numbers of the pairs.
    ///
    /// An offer with bonuses is given no more than these, so that what is given is made of whole arcs.
    var greedyChoice: Set<Int> {
        var places = places
        var limits = zip(limits, bonuses).map { limit, bonuses in bonuses.isEmpty ? limit : bonuses.count }
        var chosen: Set<Int> = []
        for number in pairs.indices.sorted(by: { PlanCandidate.isBetter(pairs[$0], pairs[$1]) }) {
            let pair = pairs[number]
            guard places[pair.scenario] > 0, limits[pair.offer] > 0 else { continue }
            places[pair.scenario] -= 1
            limits[pair.offer] -= 1
            chosen.insert(number)
        }
        return chosen
    }
}
