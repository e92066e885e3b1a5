import Domain
import LinearAlgebra
import Postgres
import Ranking
import Storage

/// Where an index comes from.
struct IndexSource {
    let program: Program.ID
    let encoders: Encoders
    let model: RankerModel
    let database: Database

    func index(
        of scenarios: [Scenario], and profiles: [Profile], after previous: ListingIndex?
    ) async throws -> ListingIndex {
        let needs = scenarios.map { (id: $0.id.text, text: RankingText($0)) }
        let offers = profiles.map { (id: $0.id.text, text: RankingText($0)) }
        let needHashes = zip(scenarios, needs).map { (id: $0.id, hash: $1.text.hash) }
        let offerHashes = zip(profiles, offers).map { (id: $0.id, hash: $1.text.hash) }
        if let previous, previous.holds(needHashes, offerHashes) { return previous }
        try await complete(needs, .scenario)
        try await complete(offers, .profile)
        guard case .stored(let number, let statistics)? = try await statistics() else {
            // Nothing was ever encoded: there is no listing either.
            return .empty(modelID: encoders.modelID, model)
        }
        // Vectors of other statistics cannot be compared with these.
        let known = previous?.statisticsNumber == number ? previous : nil
        let needVectors = try await vectors(
            zip(needs, needHashes.map(\.hash)), .scenario, statistics: number, known: known?.needVectors ?? [:])
        let offerVectors = try await vectors(
            zip(offers, offerHashes.map(\.hash)), .profile, statistics: number, known: known?.offerVectors ?? [:])
        let knownWords = previous?.words ?? [:]
        let words = zip(offers, offerHashes).map { offer, key in
            knownWords[VectorKey(id: offer.id, hash: key.hash)] ?? encoders.lexicon.read(offer.text.text)
        }
        let ranker = Ranker(
            needs: NeedIndex(texts: needs.map(\.text), vectors: needVectors, statistics: statistics),
            offers: OfferIndex(texts: offers.map(\.text), vectors: offerVectors, statistics: statistics), model: model,
            words: words, lexicon: encoders.lexicon, places: encoders.places)
        return ListingIndex(
            ranker: ranker, statistics: statistics, statisticsNumber: number, modelID: encoders.modelID,
            scenarioHashes: needHashes,
            profileHashes: offerHashes)
    }

    func statistics() async throws -> VectorUpdate.Statistics? {
        let model = encoders.modelID
        let newest = try await database.read { [program] db in
            try StoredStatistics.newest(model: model, in: program, db)
        }
        return newest.flatMap { newest in newest.statistics.statistics.map { .stored(newest.id, $0) } }
    }

    /// Encodes and stores what has no vectors.
    func complete(_ listings: [(id: String, text: RankingText)], _ kind: StoredVectors.Kind) async throws {
        guard !listings.isEmpty else { return }
        let statistics = try await VectorUpdate.Statistics.current(of: encoders, in: program, database: database) {}
        let update = try await VectorUpdate(
            of: listings, kind: kind, statistics: statistics, encoders: encoders, in: program, database: database
        ) { _, _ in }
        guard update.count > 0 else { return }
        try await database.transaction { [program] db in try update.write(in: program, db) }
    }

    /// - Parameter known: those of the index before, by listing and text.
    func vectors(
        _ listings: some Sequence<((id: String, text: RankingText), [UInt8])>, _ kind: StoredVectors.Kind,
        statistics: Int, known: [VectorKey: ListingVectors]
    ) async throws -> [ListingVectors] {
        let keys = listings.map { VectorKey(id: $0.0.id, hash: $0.1) }
        let missing = keys.filter { known[$0] == nil }.map(\.id)
        let model = encoders.modelID
        let stored = try await database.read { [program] db in
            try StoredVectors.of(missing, kind, model: model, statistics: statistics, in: program, db)
        }
        return try keys.map { key in
            if let vectors = known[key] { return vectors }
            guard let vectors = stored[key.id]?.vectors else { throw MissingVectors(listing: key.id) }
            return vectors
        }
    }
}

struct VectorKey: Hashable {
    let id: String
    let hash: [UInt8]
}

extension ListingIndex {
    static func empty(modelID: String, _ model: RankerModel) -> ListingIndex {
        let nothing = Matrix.zeros(rows: 0, columns: 0)
        let statistics = IndexStatistics(tokenMeans: [:], tokenAxes: nothing, textMeans: [:], textDirections: nothing)
        let ranker = Ranker(
            needs: NeedIndex(texts: [], vectors: [], statistics: statistics),
            offers: OfferIndex(texts: [], vectors: [], statistics: statistics), model: model, words: [],
            lexicon: .plain)
        return ListingIndex(
            ranker: ranker, statistics: statistics, statisticsNumber: nil, modelID: modelID, scenarioHashes: [],
            profileHashes: [])
    }

    var needVectors: [VectorKey: ListingVectors] {
        Dictionary(
            uniqueKeysWithValues: scenarioHashes.indices.map { number in
                let (id, hash) = scenarioHashes[number]
                return (VectorKey(id: id.text, hash: hash), ranker.needs.vectors(of: number))
            })
    }

    /// The profiles’ texts as the lexicon read them.
    fileprivate var words: [VectorKey: LexicalText] {
        Dictionary(
            uniqueKeysWithValues: zip(profileHashes, ranker.words).map {
                (VectorKey(id: $0.id.text, hash: $0.hash), $1)
            })
    }

    var offerVectors: [VectorKey: ListingVectors] {
        Dictionary(
            uniqueKeysWithValues: profileHashes.indices.map { number in
                let (id, hash) = profileHashes[number]
                return (VectorKey(id: id.text, hash: hash), ranker.offers.vectors(of: number))
            })
    }
}

/// A listing was changed between two looks at it; the notification of that change brings the next snapshot.
struct MissingVectors: Error, CustomStringConvertible {
    let listing: String
    var description: String { "The listing \(listing) was changed while it was read: try again." }
}
