import Domain
import Testing

struct KaplanMeierTests {
    /// Expected values from SciPy 1.17.1: `scipy.stats.ecdf` of `CensoredData`, `confidence_interval(method="log-log")`;
    /// the bound is where the band first is at a half or below.
    @Test(
        arguments: [
            // Remission under 6-mercaptopurine (Freireich and others, 1963): the textbook example.
            (
                [6.0, 6, 6, 7, 10, 13, 16, 22, 23], [6.0, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35], 23.0, 13.0,
                nil as Double?
            ),
            ([1, 2, 3, 3, 5, 8, 13, 21, 34], [2, 4, 8, 20], 8, 3, nil),
        ])
    func `median and interval are those of SciPy`(
        reached: [Double], censored: [Double], median: Double, lower: Double, upper: Double?
    ) {
        let spans =
            censored.map { KaplanMeier.Span($0, isCensored: true) }
            + reached.map { KaplanMeier.Span($0, isCensored: false) }
        let estimate = KaplanMeier(spans)
        #expect(estimate.median == median)
        #expect(estimate.lower == lower)
        #expect(estimate.upper == upper)
        #expect(estimate.count == spans.count)
        #expect(estimate.reached == reached.count)
    }

    @Test func `nothing is said before half have come to it`() {
        #expect(KaplanMeier([]).median == nil)
        let spans = [1.0, 2, 3].map { KaplanMeier.Span($0, isCensored: $0 > 1) }
        #expect(KaplanMeier(spans).median == nil)
    }

    @Test func `without censoring the median is the lower middle one`() {
        let spans = [4.0, 1, 3, 2].map { KaplanMeier.Span($0, isCensored: false) }
        #expect(KaplanMeier(spans).median == 2)
    }
}
