/// A newcomer for whom the floor of exposure could not be kept.
package struct ExposureShortfall: Equatable, Sendable {
    package let offer: Int
    /// On how many lists the newcomer stands all the same.
    package let lists: Int
    /// With how many scenarios the newcomer could be listed at all. Fewer than the floor asks for: too little fits.
    /// Otherwise the lists are full of those who are assigned and of other newcomers.
    package let possible: Int

    static func all(of input: PlanInput, exposures: [Int]) -> [ExposureShortfall] {
        var possible = [Int](repeating: 0, count: input.capacities.count)
        for pair in input.pairs { possible[pair.offer] += 1 }
        return input.newcomers.filter { exposures[$0] < input.rules.exposureFloor }
            .map { ExposureShortfall(offer: $0, lists: exposures[$0], possible: possible[$0]) }
    }
}
