import LinearAlgebra
import Testing

@testable import Ranking

struct HubLevelsTests {
    @Test(arguments: [(needs: 0, nearest: 5), (4, 5), (20, 5), (120, 5), (149, 5), (150, 6), (1_190, 47)])
    func `an offer’s level is of its five nearest needs, and of one in 25 where there are many`(
        needs: Int, nearest: Int
    ) {
        let cosines = (0 ..< needs).map { Float($0 * 7 % max(1, needs)) / 2_000 }
        let best = cosines.sorted(by: >).prefix(nearest)
        let mean = best.isEmpty ? 0 : best.reduce(0, +) / Float(best.count)
        #expect(abs(HubLevels.levelOfOffer(with: cosines) - mean) < 1e-6)
    }

    @Test(arguments: [(19, false), (20, true), (160, true)])
    func `among few needs nobody is called a hub, among many who is near to them`(needs: Int, isKnown: Bool) throws {
        var random = SplitMix(state: 3)
        let (wanted, held) = (Listing.needs(needs, &random), Listing.offers(12, &random))
        let statistics = IndexStatistics.example(&random)
        let index = NeedIndex(texts: wanted.map(\.text), vectors: wanted.map(\.vectors), statistics: statistics)
        let offers = OfferIndex(texts: held.map(\.text), vectors: held.map(\.vectors), statistics: statistics)
        let levels = HubLevels(needs: index, offers: offers)
        #expect(levels.needs.count == needs)
        #expect((levels.offers != nil) == isKnown)
        for (number, level) in (levels.offers ?? []).enumerated() {
            let cosines = index.needs.map { offers.wholeTexts(for: $0)[number] }.sorted(by: >)
            let count = max(5, needs / 25)
            #expect(abs(level - cosines.prefix(count).reduce(0, +) / Float(count)) < 1e-5)
        }
    }
}
