package import LinearAlgebra

/// A requirement of a need that nobody covers who may take part.
package struct RequirementGap: Equatable, Sendable {
    /// The number of the need.
    package let need: Int
    /// Its place among the need’s requirements.
    package let requirement: Int
    /// Who comes nearest of all who were looked at, may it take part or not; nobody if nobody was.
    package let nearest: Nearest?

    package struct Nearest: Equatable, Sendable {
        package let offer: Int
        package let similarity: Float
        package let level: CoverageRow.Level
    }

    /// Those of one need: the requirements that every eligible offer covers with level `none`.
    ///
    /// - Parameters:
    ///   - similarities: requirement by requirement, of every offer.
    ///   - offers: who is looked at.
    ///   - isEligible: asked of these only.
    package static func all(
        of need: Int, similarities: [[Float]], offers: [Int], levels: RankerModel.Coverage,
        isEligible: (Int) -> Bool
    ) -> [RequirementGap] {
        let eligible = offers.filter(isEligible)
        return similarities.enumerated().compactMap { requirement, similarities in
            guard eligible.allSatisfy({ levels.level(of: similarities[$0]) == .none }) else { return nil }
            let nearest = offers.max { similarities[$0] < similarities[$1] }.map {
                Nearest(offer: $0, similarity: similarities[$0], level: levels.level(of: similarities[$0]))
            }
            return RequirementGap(need: need, requirement: requirement, nearest: nearest)
        }
    }
}

extension Ranker {
    /// How well every offer answers each requirement of a need, as its coverage says: requirements × offers.
    ///
    /// About 2 · 200 · 150 · 128 operations an offer.
    package func similarities(ofNeed number: Int) -> [[Float]] {
        let need = needs.needs[number]
        let rows = zip(offers.texts, offers.compare(need, with: Array(0 ..< offers.count))).map { text, comparison in
            comparison.coverage(need: need.text, offer: text, levels: model.coverage).map(\.similarity)
        }
        return need.text.indices(of: .requirement).indices.map { place in rows.map { $0[place] } }
    }
}

extension Need {
    /// The direction that the words of each requirement point to on average, one row each; zeros where it has no words.
    ///
    /// - Parameter columns: how many numbers a corrected token has.
    package func requirementDirections(columns: Int) -> Matrix {
        let words = tokens.matrix
        let rows = text.indices(of: .requirement).map { part in
            let own = tokens.parts.indices.filter { tokens.parts[$0] == Int32(part) }
            return (0 ..< columns).map { column in own.reduce(0) { $0 + words[$1, column] } }
        }
        var directions = Matrix(rows: rows, columns: columns)
        directions.normalizeRows()
        return directions
    }
}
