/// One of the numbers that the score of a pair is made of: the fewer, the easier to explain.
package enum Feature: String, CaseIterable, Codable, CodingKeyRepresentable, Sendable {
    /// The cosine of the two whole texts.
    case wholeText
    /// Late interaction, both ways, of each requirement with the capability that meets it best, on average over the
    /// requirements.
    case capabilities
    /// The same of the requirement that is met worst, cases included.
    case weakest
    /// BM25, as a share of what the five best offers get: names, numbers of standards, products.
    case lexical
    /// 1 if the offer is of the need’s track.
    case track
    /// 1 if both are of the same region.
    case region
    /// The least that the OPC asks for, as a share of the most that the scenario pays.
    case price
    /// How much of its capacity the OPC uses now.
    case workload
    /// ln(1 + deliveries accepted so far).
    case record
    /// How near the offer is to the five needs that are nearest to it: an offer that is near to everything says little by it
    /// (a hub; Radovanović et al. 2010). Beside `wholeText` this is the correction of Conneau et al. (CSLS, arXiv 1710.04087).
    case offerHub
    /// How near the five nearest offers are to the need.
    case needHub

    /// Whether more of it may only speak for a pair, or only against it. What a few judgements say to the contrary is
    /// taken for chance: nobody could explain it.
    package var direction: Direction {
        switch self {
        case .wholeText, .capabilities, .weakest, .lexical, .track, .region, .record: .speaksFor
        case .price, .workload, .offerHub, .needHub: .speaksAgainst
        }
    }

    package enum Direction: Sendable { case speaksFor, speaksAgainst }
}

/// The features of a pair; one that is not known is left out.
package struct PairFeatures: Equatable, Sendable {
    // Not a number where nothing is known.
    private var values = SIMD16<Float>(repeating: .nan)

    package init(_ known: KeyValuePairs<Feature, Float> = [:]) {
        for (feature, value) in known { self[feature] = value }
    }

    package subscript(feature: Feature) -> Float? {
        get {
            let value = values[feature.place]
            return value.isNaN ? nil : value
        }
        set { values[feature.place] = newValue ?? .nan }
    }

    /// These, and those of the other that are not known here.
    package func merging(_ other: PairFeatures) -> PairFeatures {
        var merged = self
        for feature in Feature.allCases where self[feature] == nil { merged[feature] = other[feature] }
        return merged
    }

    package static func == (one: PairFeatures, other: PairFeatures) -> Bool {
        Feature.allCases.allSatisfy { one[$0] == other[$0] }
    }
}

extension Feature {
    fileprivate var place: Int {
        switch self {
        case .wholeText: 0
        case .capabilities: 1
        case .weakest: 2
        case .lexical: 3
        case .track: 4
        case .region: 5
        case .price: 6
        case .workload: 7
        case .record: 8
        case .offerHub: 9
        case .needHub: 10
        }
    }
}
