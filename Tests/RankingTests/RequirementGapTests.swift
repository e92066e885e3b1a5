import Domain
import LinearAlgebra
import Testing

@testable import Ranking

struct RequirementGapTests {
    @Test(arguments: 1 ... 10)
    func `a gap is what the coverage of every eligible offer calls none, and nothing else is`(_ seed: UInt64) {
        var random = SplitMix(state: seed)
        let (needs, offers) = (Listing.needs(6, &random), Listing.offers(12, &random))
        let statistics = IndexStatistics.example(&random)
        let ranker = Ranker(
            needs: NeedIndex(texts: needs.map(\.text), vectors: needs.map(\.vectors), statistics: statistics),
            offers: OfferIndex(texts: offers.map(\.text), vectors: offers.map(\.vectors), statistics: statistics),
            model: .example, words: offers.map { Lexicon.plain.read($0.text.text) }, lexicon: .plain)
        let eligible = Set(offers.indices.filter { _ in Int.random(in: 0 ... 3, using: &random) == 0 })
        for number in needs.indices {
            let need = ranker.needs.needs[number]
            let gaps = RequirementGap.all(
                of: number, similarities: ranker.similarities(ofNeed: number), offers: Array(offers.indices),
                levels: ranker.model.coverage, isEligible: eligible.contains)
            let rows = offers.indices.map { ranker.coverage(of: need, by: $0) }
            for place in need.text.indices(of: .requirement).indices {
                let isGap = eligible.allSatisfy { rows[$0][place].level == .none }
                let gap = gaps.first { $0.requirement == place }
                #expect((gap != nil) == isGap)
                guard let nearest = gap?.nearest else { continue }
                #expect(nearest.similarity == rows.map { $0[place].similarity }.max())
                #expect(nearest.level == rows[nearest.offer][place].level)
            }
            #expect(
                need.requirementDirections(columns: Listing.columns).rows == need.text.indices(of: .requirement).count)
        }
    }

    @Test func `where nobody is looked at, everything is a gap and nobody is nearest`() {
        let gaps = RequirementGap.all(
            of: 0, similarities: [[], []], offers: [], levels: RankerModel.example.coverage, isEligible: { _ in true })
        #expect(gaps.map(\.requirement) == [0, 1] && gaps.allSatisfy { $0.nearest == nil })
    }
}
