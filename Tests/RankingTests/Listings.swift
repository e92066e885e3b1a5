import LinearAlgebra

@testable import Ranking

/// A listing made of random numbers, with everything that ranking needs of it.
struct Listing {
    let text: RankingText
    let vectors: ListingVectors

    static let columns = 8

    /// - Parameter lengths: of each part, in tokens.
    init(_ kinds: [RankingText.Kind], lengths: [Int], _ random: inout SplitMix) {
        text = RankingText(parts: kinds.enumerated().map { RankingText.Part(kind: $1, text: "\($1) \($0)") })
        let parts = lengths.enumerated().flatMap { Array(repeating: Int32($0), count: $1) }
        let ids = parts.map { _ in Int32.random(in: 10 ... 40, using: &random) }
        vectors = ListingVectors(
            text: Array(random.directions(1, columns: Self.columns).row(0)),
            tokens: TokenVectors(
                ids: ids, parts: parts, corrected: random.directions(parts.count, columns: Self.columns)))
    }

    static func needs(_ count: Int, _ random: inout SplitMix) -> [Listing] {
        (0 ..< count).map { number in
            let requirements = 1 + number % 4
            return Listing(
                [.title, .summary] + Array(repeating: .requirement, count: requirements) + [.deliverable],
                lengths: (0 ..< requirements + 3).map { _ in Int.random(in: 0 ... 9, using: &random) }, &random)
        }
    }

    static func offers(_ count: Int, _ random: inout SplitMix) -> [Listing] {
        (0 ..< count).map { _ in
            Listing(
                [.summary, .capability, .capability, .reference],
                lengths: (0 ..< 4).map { _ in Int.random(in: 0 ... 15, using: &random) }, &random)
        }
    }
}

extension IndexStatistics {
    /// Keeps tokens as they are; takes a mean and a direction from whole texts.
    static func example(_ random: inout SplitMix) -> IndexStatistics {
        let columns = Listing.columns
        let identity = (0 ..< columns * columns).map { Float($0 % (columns + 1) == 0 ? 1 : 0) }
        return IndexStatistics(
            tokenMeans: [:], tokenAxes: Matrix(rows: columns, columns: columns, values: identity),
            textMeans: [.need: random.row(columns).map { $0 / 9 }, .offer: random.row(columns).map { $0 / 7 }],
            textDirections: random.directions(1, columns: columns))
    }
}

extension RankerModel {
    /// Round numbers.
    static let example = RankerModel(
        name: "example", fittedTo: "nothing", bias: -1,
        terms: [
            .capabilities: Term(weight: 2, usual: 0.3, spread: 0.1), .wholeText: Term(weight: 1, usual: 0, spread: 0.5),
            .weakest: Term(weight: 0.5, usual: 0.2, spread: 0.1), .offerHub: Term(weight: -1, usual: 0.2, spread: 0.1),
        ],
        coverage: Coverage(strong: 0.40, partial: 0.345), floor: 0.1)
}
