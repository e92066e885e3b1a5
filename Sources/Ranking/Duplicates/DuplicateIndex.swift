import LinearAlgebra

/// All listings of one kind, ready to be looked through for those that repeat each other. A value: it never changes.
package struct DuplicateIndex: Sendable {
    private let listings: [Listing]
    /// One corrected row for each.
    private let wholes: Matrix
    private let needs: [Need]
    private let offers: OfferIndex
    private let quantities: Rarity<Double>
    private let names: Rarity<String>
    private let words: Rarity<String>
    /// How near a whole text must at least be to be among the nearest of each.
    private let reaches: [Float]

    package struct Listing: Sendable {
        let text: RankingText
        let vectors: ListingVectors
        let words: ListingWords
        let facts: ListingFacts

        package init(text: RankingText, vectors: ListingVectors, words: ListingWords, facts: ListingFacts) {
            self.text = text
            self.vectors = vectors
            self.words = words
            self.facts = facts
        }
    }

    /// With so many of the nearest whole texts each is compared word by word.
    private static let nearest = 30

    /// - Parameter side: that of the listings, whose vectors were corrected as such.
    package init(_ listings: [Listing], of side: Side, statistics: IndexStatistics) {
        self.listings = listings
        let raw = Matrix(
            rows: listings.map(\.vectors.text),
            columns: listings.first?.vectors.text.count ?? statistics.textDirections.columns)
        wholes = statistics.corrected(texts: raw, of: side)
        let vectors = listings.map(\.vectors)
        needs = listings.map { Need(text: $0.text.asNeed, vectors: $0.vectors, statistics: statistics) }
        offers = OfferIndex(texts: listings.map(\.text.asOffer), vectors: vectors, statistics: statistics)
        quantities = Rarity(listings.map(\.words.quantities))
        names = Rarity(listings.map(\.words.names))
        words = Rarity(listings.map(\.words.words))
        reaches = Self.reaches(wholes)
    }

    package var count: Int { listings.count }

    private static func reaches(_ wholes: Matrix) -> [Float] {
        (0 ..< wholes.rows).map { row in
            // The nearest of all is the text itself.
            let cosines = cosines(of: row, in: wholes).sorted(by: >)
            return cosines[min(nearest, cosines.count - 1)]
        }
    }

    private static func cosines(of row: Int, in wholes: Matrix) -> ArraySlice<Float> {
        Matrix(rows: 1, columns: wholes.columns, values: Array(wholes.row(row))).timesTransposed(wholes).row(0)
    }

    /// Those that are worth a comparison word by word: among the nearest of this one, or this one among theirs.
    package func candidates(for number: Int) -> [Int] {
        zip(listings.indices, Self.cosines(of: number, in: wholes)).filter { other, cosine in
            other != number && (cosine >= reaches[number] || cosine >= reaches[other])
        }.map(\.0)
    }

    /// The same for both orders.
    package func compare(_ one: Int, _ other: Int) -> DuplicateComparison {
        let (first, second) = (min(one, other), max(one, other))
        let forth = offers.compare(needs[first], with: [second])[0]
        let back = offers.compare(needs[second], with: [first])[0]
        let cosine = zip(wholes.row(first), wholes.row(second)).reduce(0) { $0 + $1.0 * $1.1 }
        var features: [DuplicateFeature: Float] = [.wholeText: cosine]
        addWords(first, second, to: &features)
        let ways = [forth.features(offer: offers.texts[second]), back.features(offer: offers.texts[first])]
        features[.coverage] = ways.compactMap { $0[.capabilities] }.min()
        features[.weakest] = ways.compactMap { $0[.weakest] }.max()
        return DuplicateComparison(
            features: features,
            correspondences: one == first ? correspondences(first, second, forth) : correspondences(second, first, back)
        )
    }

    private func addWords(_ one: Int, _ other: Int, to features: inout [DuplicateFeature: Float]) {
        let (one, other) = (listings[one], listings[other])
        features[.quantities] = quantities.share(one.words.quantities, other.words.quantities)
        features[.names] = names.share(one.words.names, other.words.names)
        if one.words.language == other.words.language {
            features[.words] = words.share(one.words.words, other.words.words)
        }
        features[.price] = one.facts.price(against: other.facts)
        features[.record] = one.facts.record(against: other.facts)
    }

    private func correspondences(
        _ one: Int, _ other: Int, _ comparison: TextComparison
    ) -> [DuplicateComparison.Correspondence] {
        comparison.requirements.compactMap { requirement in
            requirement.answer.map { answer in
                DuplicateComparison.Correspondence(
                    one: listings[one].text.parts[requirement.part].text,
                    other: listings[other].text.parts[answer].text, similarity: requirement.similarity)
            }
        }
    }
}

/// Two listings beside each other.
package struct DuplicateComparison: Equatable, Sendable {
    package let features: [DuplicateFeature: Float]
    /// Each requirement (or capability) of the first, and what of the second comes nearest to it.
    package let correspondences: [Correspondence]

    package struct Correspondence: Equatable, Sendable {
        package let one: String
        package let other: String
        package let similarity: Float
    }
}

extension RankingText {
    /// Its requirements or capabilities as what is asked for.
    fileprivate var asNeed: RankingText { replacingUnits(with: .requirement) }

    /// The same as what is offered.
    fileprivate var asOffer: RankingText { replacingUnits(with: .capability) }

    private func replacingUnits(with kind: Kind) -> RankingText {
        RankingText(
            parts: parts.map { part in
                let isUnit = part.kind == .requirement || part.kind == .capability
                return Part(kind: isUnit ? kind : .summary, text: part.text)
            })
    }
}
