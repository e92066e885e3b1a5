import Domain
import Foundation
package import Ranking
import Storage

/// The demonstration’s listings with one half of its duplicates among them, as drafts stand among published ones: every
/// pair that the product would compare, with what is known of it.
package struct DuplicateSet: Sendable {
    package enum Half: String, Sendable { case fit, report }

    package let pairs: [Pair]

    package struct Pair: Sendable {
        /// Nothing for two that only came near each other: no duplicates.
        package let how: String?
        package let isDuplicate: Bool
        package let features: [DuplicateFeature: Float]
        /// Whether the product compares them.
        package let isCandidate: Bool
    }

    /// - Parameter isComplete: whether all of the demonstration’s listings are there, or only those that the half is about.
    package static func of(
        _ half: Half, isComplete: Bool = true, encoders: Encoders, progress: @escaping Progress
    ) async throws -> DuplicateSet {
        guard let program = try Programs.shipped().first(where: { $0.id == Demonstration.program }) else {
            throw UnknownProgram(id: Demonstration.program, known: [])
        }
        let cases = try DuplicateCase.all(of: half, in: program)
        let stored = [
            StoredVectors.Kind.scenario: try ImportFile(Demonstration.scenarios)
                .listings(Scenario.self, in: program).map(DuplicateListing.init),
            .profile: try ImportFile(Demonstration.opcs).listings(Profile.self, in: program)
                .map(DuplicateListing.init),
        ]
        var pairs: [Pair] = []
        for (kind, listings) in stored.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            let own = cases.filter { $0.kind == kind }
            let bases = Set(own.map(\.base))
            let others = listings.filter { isComplete || bases.contains($0.id) }
            let index = try await index(others + own.map(\.listing), kind, encoders, progress)
            pairs += self.pairs(of: own, after: others, in: index)
        }
        return DuplicateSet(pairs: pairs)
    }

    private static func index(
        _ listings: [DuplicateListing], _ kind: StoredVectors.Kind, _ encoders: Encoders, _ progress: @escaping Progress
    ) async throws -> DuplicateIndex {
        let statistics = try await Demonstration.statistics(of: encoders)
        let vectors = try await encoders.vectors(
            of: listings.map(\.text), side: kind.side, statistics: statistics, progress: progress)
        return DuplicateIndex(
            zip(listings, vectors).map { listing, vectors in
                DuplicateIndex.Listing(
                    text: listing.text, vectors: vectors,
                    words: ListingWords(listing.text, listing.facts, lexicon: encoders.lexicon), facts: listing.facts)
            }, of: kind.side, statistics: statistics)
    }

    /// Of each case with the listings before it: two cases are not compared with each other.
    private static func pairs(
        of cases: [DuplicateCase], after others: [DuplicateListing], in index: DuplicateIndex
    ) -> [Pair] {
        cases.enumerated().flatMap { place, item in
            let number = others.count + place
            let candidates = Set(index.candidates(for: number).filter { $0 < others.count })
            let base = others.firstIndex { $0.id == item.base }
            return candidates.union([base].compactMap(\.self)).sorted().map { other in
                let isBase = other == base
                return Pair(
                    how: isBase ? item.how : nil, isDuplicate: isBase && item.isDuplicate,
                    features: index.compare(number, other).features, isCandidate: candidates.contains(other))
            }
        }
    }
}

extension DuplicateSet {
    /// Pairs that only came near each other are many and easy: together they count about as much as the others.
    private static let weightOfStrangers = 0.1

    /// - Returns: nothing if there is nothing to learn from.
    package func model(name: String, encoder: String) -> DuplicateModel? {
        let judged = pairs.map { pair in
            DuplicateFit.JudgedPair(
                features: pair.features, isDuplicate: pair.isDuplicate,
                weight: pair.how == nil ? Self.weightOfStrangers : 1)
        }
        let known = pairs.count { $0.how != nil }
        let source = "\(known) judged pairs and \(pairs.count - known) others near them, encoded by \(encoder)"
        return DuplicateFit.model(judged, name: name, fittedTo: source)
    }
}
