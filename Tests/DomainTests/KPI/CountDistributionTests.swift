import Domain
import Testing

struct CountDistributionTests {
    /// Expected values from SciPy 1.17.1: `scipy.stats.nbinom.cdf(count, mean ** 2 / (variance - mean), mean / variance)`.
    @Test(
        arguments: [
            (10.0, 25.0, 7, 0.344_411_829_779_366_3), (0.5, 0.8, 0, 0.675_927_341_950_124_4),
            (300, 5000, 400, 0.913_976_141_805_229_2), (4, 40, 12, 0.913_256_252_826_308_5),
            (50, 51, 50, 0.537_518_531_494_601_4),
        ])
    func `the chance of at most so many is SciPy's`(mean: Double, variance: Double, count: Int, expected: Double) {
        let chance = CountDistribution(mean: mean, variance: variance).cumulative(count)
        #expect(abs(chance - expected) < 1e-9)
    }

    @Test func `without more variance than the mean it is a Poisson distribution`() {
        // e⁻² (1 + 2 + 2)
        #expect(abs(CountDistribution(mean: 2, variance: 2).cumulative(2) - 0.676_676_416_183_063_4) < 1e-5)
    }

    @Test func `nobody has less than nothing, and nothing is sure where nothing is expected`() {
        #expect(CountDistribution(mean: 3, variance: 4).cumulative(-1) == 0)
        #expect(CountDistribution(mean: 0, variance: 0).cumulative(0) == 1)
    }

    @Test(arguments: [([1, 1, 1], 0.0), ([0, 0, 4], 2.0 / 3), ([1, 3], 0.25), ([0, 1, 2, 3], 5.0 / 12)])
    func `Gini's coefficient is as on paper`(shares: [Int], expected: Double) throws {
        #expect(abs(try #require(gini(shares)) - expected) < 1e-12)
    }

    @Test func `there is no concentration of nothing`() {
        #expect(gini([0, 0]) == nil)
        #expect(gini([]) == nil)
    }
}
