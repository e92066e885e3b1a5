import Ranking
import Testing

struct HubnessTests {
    @Test func `one offer in every list is in all of them`() throws {
        let lists = (0 ..< 20).map { ["star", "p\($0)"] }
        let hubness = try #require(Hubness(lists, offers: 100))
        #expect(hubness.most == 1)
        #expect(hubness.skewness > 5)
    }

    @Test func `where all are shown equally often nothing is skewed`() throws {
        let lists = (0 ..< 20).map { ["p\($0)"] }
        let hubness = try #require(Hubness(lists, offers: 20))
        #expect(abs(hubness.most - 0.05) < 1e-12)
        #expect(hubness.skewness == 0)
    }

    /// By numpy: ((x - x.mean()) ** 3).mean() / x.std() ** 3 of [3, 1, 0, 0, 0, 0, 0, 0] is 1.875.
    @Test func `the skewness is the third standardised moment`() throws {
        let hubness = try #require(Hubness([["a", "b"], ["a"], ["a"]], offers: 8))
        #expect(abs(hubness.skewness - 1.875) < 1e-3)
        #expect(hubness.most == 1)
    }

    @Test func `only the first ten count`() throws {
        let list = (0 ..< 11).map { "p\($0)" }
        let hubness = try #require(Hubness([list], offers: 11))
        #expect(abs(hubness.skewness + 2.846) < 1e-3)
    }

    @Test func `of nothing there is nothing to say`() {
        #expect(Hubness([], offers: 3) == nil)
        #expect(Hubness([["a"]], offers: 0) == nil)
    }
}
