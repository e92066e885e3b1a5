import Domain
import LinearAlgebra
import Postgres
import Ranking
import Storage

/// All that recommending needs of a program, as it was at one moment: a value that never changes.
struct VectorSnapshot: Sendable {
    let scenarios: [Scenario]
    let profiles: [Profile]
    let needs: NeedIndex
    let offers: OfferIndex
    let statistics: IndexStatistics

    /// Where whoever changes a listing says so, with the program's id.
    static let channel = "berth_listings"

    /// The published scenarios and the verified profiles with their vectors. Those that are missing, as after a change
    /// of the model, are encoded and stored first.
    static func current(
        of program: Program.ID, encoders: Encoders, database: Database
    ) async throws -> VectorSnapshot {
        let (scenarios, profiles) = try await database.read { db in
            (
                try Scenario.all(in: program, states: [.published], db),
                try Profile.all(in: program, states: [.verified], db)
            )
        }
        let needs = scenarios.map { (id: $0.id.text, text: RankingText($0)) }
        let offers = profiles.map { (id: $0.id.text, text: RankingText($0)) }
        let source = Source(program: program, encoders: encoders, database: database)
        try await source.complete(needs, .scenario)
        try await source.complete(offers, .profile)
        guard case .stored(let number, let statistics) = try await source.statistics() else {
            // Nothing was ever encoded: there is no listing either.
            return .empty
        }
        let scenarioVectors = try await source.vectors(of: needs, .scenario, statistics: number)
        let profileVectors = try await source.vectors(of: offers, .profile, statistics: number)
        return VectorSnapshot(
            scenarios: scenarios, profiles: profiles,
            needs: NeedIndex(texts: needs.map(\.text), vectors: scenarioVectors, statistics: statistics),
            offers: OfferIndex(texts: offers.map(\.text), vectors: profileVectors, statistics: statistics),
            statistics: statistics)
    }
}

extension VectorSnapshot {
    private static var empty: VectorSnapshot {
        let nothing = Matrix.zeros(rows: 0, columns: 0)
        let statistics = IndexStatistics(tokenMeans: [:], tokenAxes: nothing, textMeans: [:], textDirections: nothing)
        return VectorSnapshot(
            scenarios: [], profiles: [], needs: NeedIndex(texts: [], vectors: [], statistics: statistics),
            offers: OfferIndex(texts: [], vectors: [], statistics: statistics), statistics: statistics)
    }
}

/// Where a snapshot comes from.
private struct Source {
    let program: Program.ID
    let encoders: Encoders
    let database: Database

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

    func vectors(
        of listings: [(id: String, text: RankingText)], _ kind: StoredVectors.Kind, statistics: Int
    ) async throws -> [ListingVectors] {
        let model = encoders.modelID
        let stored = try await database.read { [program] db in
            try StoredVectors.all(kind, model: model, statistics: statistics, in: program, db)
        }
        return try listings.map { listing in
            guard let vectors = stored[listing.id]?.vectors else { throw MissingVectors(listing: listing.id) }
            return vectors
        }
    }
}

/// A listing was changed between two looks at it; the notification of that change brings the next snapshot.
struct MissingVectors: Error, CustomStringConvertible {
    let listing: String
    var description: String { "The listing \(listing) was changed while it was read: try again." }
}
