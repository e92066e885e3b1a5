import Domain
import LinearAlgebra
import Testing

@testable import Ranking

struct DuplicateTests {
    /// Random listings, some of them copies of earlier ones.
    private func index(_ count: Int, _ random: inout SplitMix) -> DuplicateIndex {
        var offers = (0 ..< count).map { _ in
            Listing(
                [.summary, .capability, .capability, .reference],
                lengths: (0 ..< 4).map { _ in Int.random(in: 1 ... 15, using: &random) }, &random)
        }
        for copy in stride(from: 0, to: count, by: 5) { offers.append(offers[copy]) }
        let statistics = IndexStatistics.example(&random)
        return DuplicateIndex(
            offers.map { offer in
                var profile = Profile(
                    id: Profile.ID(""), name: "", headcount: 1, tracks: [], summary: "", capabilities: [])
                profile.rateMinCNY = Bool.random(using: &random) ? Int.random(in: 1 ... 9, using: &random) : nil
                let facts = ListingFacts(profile)
                return DuplicateIndex.Listing(
                    text: offer.text, vectors: offer.vectors, words: ListingWords(offer.text, facts, lexicon: .plain),
                    facts: facts)
            }, of: .offer, statistics: statistics)
    }

    private let model = DuplicateModel(
        name: "example", fittedTo: "nothing", bias: 0,
        terms: [
            .coverage: .init(weight: 4, usual: 0.6, spread: 0.1), .price: .init(weight: -1, usual: 1, spread: 1),
        ], bound: 0.5)

    @Test(arguments: 1 ... 5)
    func `who repeats another is repeated by it, with the same score, and a copy is always found`(
        _ seed: UInt64
    ) {
        var random = SplitMix(state: seed)
        let index = index(80, &random)
        let all = index.allPairs(model: model)
        #expect(!all.isEmpty)
        var seen: [[Int]] = []
        for number in 0 ..< index.count {
            for pair in index.pairs(with: number, model: model) {
                #expect(pair.one == number && pair.other != number)
                let mirrored = index.pairs(with: pair.other, model: model).first { $0.other == number }
                #expect(mirrored?.probability == pair.probability)
                #expect(mirrored?.comparison.features == pair.comparison.features)
                if number < pair.other { seen.append([number, pair.other]) }
            }
        }
        #expect(Set(seen) == Set(all.map { [$0.one, $0.other] }) && seen.count == all.count)
        for (place, copy) in stride(from: 0, to: 80, by: 5).enumerated() {
            #expect(index.candidates(for: copy).contains(80 + place))
        }
    }

    @Test func `a part of another covers less than a copy, and both ways count`() {
        var random = SplitMix(state: 7)
        let index = index(10, &random)
        let copy = index.compare(0, 10).features
        let other = index.compare(0, 1).features
        #expect((copy[.coverage] ?? 0) > 0.99 && (copy[.weakest] ?? 0) > 0.99)
        #expect((other[.coverage] ?? 1) < (copy[.coverage] ?? 0))
        #expect(index.compare(0, 10).features == index.compare(10, 0).features)
    }

    @Test func `prices, foundation and cases are compared where both are given`() {
        var one = Profile(id: Profile.ID("1"), name: "", headcount: 1, tracks: [], summary: "", capabilities: [])
        var other = one
        #expect(ListingFacts(one).price(against: ListingFacts(other)) == nil)
        #expect(ListingFacts(one).record(against: ListingFacts(other)) == nil)
        (one.rateMinCNY, other.rateMinCNY) = (100, 100)
        one.founded = CalendarDay("2024-01-01")
        other.founded = CalendarDay("2024-01-02")
        one.cases = [Profile.Case(title: "a", client: "某厂", year: 2025)]
        other.cases = one.cases + [Profile.Case(title: "b", client: "某校", year: 2025)]
        #expect(ListingFacts(one).price(against: ListingFacts(other)) == 0)
        #expect(ListingFacts(one).record(against: ListingFacts(other)) == 0.5)
    }

    @Test func `a fitted model separates what it was fitted to, with the sign that each weight must have`() throws {
        var random = SplitMix(state: 3)
        let pairs = (0 ..< 80).map { number in
            let isDuplicate = number.isMultiple(of: 2)
            return DuplicateFit.JudgedPair(
                features: [
                    .coverage: (isDuplicate ? 0.7 : 0.4) + Float.random(in: 0 ... 0.1, using: &random),
                    // To the contrary of what it says.
                    .quantities: isDuplicate ? 0 : 1,
                ], isDuplicate: isDuplicate)
        }
        let model = try #require(DuplicateFit.model(pairs, name: "x", fittedTo: "y"))
        #expect(pairs.allSatisfy { (model.probability($0.features) >= 0.5) == $0.isDuplicate })
        #expect(model.terms[.quantities]?.weight == 0)
        #expect(DuplicateFit.model(pairs.filter(\.isDuplicate), name: "x", fittedTo: "y") == nil)
    }
}
