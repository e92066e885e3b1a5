import LinearAlgebra

/// Where each token of a text stands in it, counted in Unicode scalars, as the model divides it that made the vectors.
package typealias TokenPlaces = @Sendable (_ text: String) -> [Range<Int>]

/// Which words of a requirement and of the part that answers it met each other, as stretches of the two texts: in order,
/// apart, counted in Unicode scalars.
package struct MetWords: Equatable, Sendable {
    package let requirement: [Range<Int>]
    package let answer: [Range<Int>]

    package static let none = MetWords(requirement: [], answer: [])

    package init(requirement: [Range<Int>], answer: [Range<Int>]) {
        self.requirement = requirement
        self.answer = answer
    }

    /// A word of the requirement and the one of the answer that is nearest to it.
    struct Meeting: Equatable {
        let asked: Int
        let found: Int
        /// What it adds to the similarity of the two texts: weight · cosine.
        let contribution: Float
    }

    /// Those that make most of the similarity, the greatest first.
    ///
    /// - Parameters:
    ///   - weights: of the requirement’s tokens.
    ///   - cosines: the requirement’s tokens × the answer’s.
    static func meetings(weights: [Float], cosines: Matrix) -> [Meeting] {
        let all = weights.indices.compactMap { asked -> Meeting? in
            let row = Array(cosines.row(asked))
            guard weights[asked] > 0, let found = row.indices.max(by: { row[$0] < row[$1] }), row[found] >= leastCosine
            else { return nil }
            return Meeting(asked: asked, found: found, contribution: weights[asked] * row[found])
        }
        let most = all.map(\.contribution).max() ?? 0
        return all.filter { $0.contribution >= leastShare * most }.sorted {
            $0.contribution == $1.contribution ? $0.asked < $1.asked : $0.contribution > $1.contribution
        }
    }

    private static let leastCosine: Float = 0.4
    private static let leastShare: Float = 0.5
}

extension OfferIndex {
    /// Which words of a part of the need met which of a part of an offer.
    func metWords(
        _ need: Need, _ requirement: Int, by answer: Int, of offer: Int, places: TokenPlaces
    ) -> MetWords {
        let rows = need.tokens.rows(of: requirement)
        let asked = need.tokens.matrix(of: rows)
        let found = tokens(ofPart: answer, of: offer)
        let (texts, answers) = (need.text.parts[requirement].text, self.texts[offer].parts[answer].text)
        let (askedPlaces, foundPlaces) = (places(texts), places(answers))
        // Without a place for each token there is nothing to underline.
        guard askedPlaces.count == asked.rows, foundPlaces.count == found.rows, found.rows > 0 else { return .none }
        let (wanted, offered) = (WordScan(texts), WordScan(answers))
        let meetings = MetWords.meetings(
            weights: weights.weights(of: need.tokens.ids[rows]), cosines: asked.timesTransposed(found)
        ).filter { wanted.hasWord(askedPlaces[$0.asked]) && offered.hasWord(foundPlaces[$0.found]) }
        return MetWords(
            requirement: wanted.words(at: meetings.map { askedPlaces[$0.asked] }),
            answer: offered.words(at: meetings.map { foundPlaces[$0.found] }))
    }
}
