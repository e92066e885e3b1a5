import Ranking
import Testing

struct MetricsTests {
    /// Gains 7, 3, 1 for the grades 3, 2, 1; discounts log₂ 2 = 1, log₂ 3 = 1.5849625, 2, 2.3219281, … Each expectation
    /// is worked out from these, not by a program.
    @Test(
        arguments: [
            // As good as can be.
            ([3, 2, 1, 0], 1, 1, 1, 1),
            // (7 + 3/2 + 1/2.3219281) / (7 + 3/1.5849625 + 1/2) = 8.9306766 / 9.3927893.
            ([3, 0, 2, 1], 0.9508013, 1, 1, 1),
            // 1/1.5849625 against 1: 0.6309298; the first relevant one is second.
            ([0, 1, 0], 0.6309298, 1, 0.5, 0),
            // 3/1 + 7/1.5849625 = 7.4165082 against 7 + 3/1.5849625 = 8.8927893.
            ([2, 3], 0.8339912, 1, 1, 0),
            // The best comes eleventh: nothing of it is seen.
            ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3], 0, 0, 0, 0),
            // Ones at 10 and 11: (1/3.4594316) / (1 + 1/1.5849625) = 0.2890648 / 1.6309298.
            ([0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1], 0.1772393, 0.5, 0.1, 0),
            // Twelve relevant ones: ten of them can be seen, and are.
            ([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], 1, 10.0 / 12, 1, 1),
            ([1], 1, 1, 1, 1),
        ] as [([Int], Double, Double, Double, Double)])
    func `a list worked out by hand`(grades: [Int], ndcg: Double, recall: Double, mrr: Double, bestFirst: Double) throws
    {
        let metrics = try #require(Metrics(ranked: grades))
        #expect(abs(metrics.ndcg10 - ndcg) < 1e-6)
        #expect(abs(metrics.recall10 - recall) < 1e-12)
        #expect(abs(metrics.mrr10 - mrr) < 1e-12)
        #expect(metrics.bestFirst == bestFirst)
    }

    @Test(arguments: [[], [0], [0, 0, 0]]) func `where nothing is relevant nothing is measured`(grades: [Int]) {
        #expect(Metrics(ranked: grades) == nil)
    }

    @Test func `the figures of many lists are their means`() throws {
        let lists = [[1], [0, 1, 0], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3]].compactMap(Metrics.init(ranked:))
        let mean = try #require(Metrics(mean: lists))
        #expect(abs(mean.ndcg10 - 0.5436433) < 1e-6)
        #expect(abs(mean.recall10 - 2.0 / 3) < 1e-12)
        #expect(abs(mean.mrr10 - 0.5) < 1e-12)
        #expect(abs(mean.bestFirst - 1.0 / 3) < 1e-12)
        #expect(Metrics(mean: []) == nil)
    }

    @Test func `a better one moved up never makes a list worse`() throws {
        var random = SplitMix(state: 4)
        for _ in 0 ..< 300 {
            var grades = (0 ..< 15).map { _ in Int.random(in: 0 ... 3, using: &random) } + [1]
            let before = try #require(Metrics(ranked: grades))
            let place = Int.random(in: 1 ..< grades.count, using: &random)
            guard grades[place] > grades[place - 1] else { continue }
            grades.swapAt(place, place - 1)
            let after = try #require(Metrics(ranked: grades))
            #expect(after.ndcg10 >= before.ndcg10 && after.ndcg10 <= 1)
            #expect(after.recall10 >= before.recall10 && after.recall10 <= 1)
            #expect(after.mrr10 >= before.mrr10)
            #expect(after.bestFirst >= before.bestFirst)
        }
    }
}
