import Domain
import Postgres
import Ranking
import Storage

/// The vectors that some listings lack: encoded first, then written within a transaction.
///
/// A text that has vectors of the same model and statistics, by its hash, is not encoded again.
struct VectorUpdate: Sendable {
    let kind: StoredVectors.Kind
    let model: String
    /// Statistics that the database does not have yet, or the number of those that it has.
    private let statistics: Statistics
    private let encoded: [(id: String, text: RankingText, vectors: ListingVectors)]

    enum Statistics: Sendable {
        case stored(Int, IndexStatistics)
        case estimated(IndexStatistics)

        var value: IndexStatistics {
            switch self {
            case .stored(_, let value), .estimated(let value): value
            }
        }
    }

    /// - Parameter progress: told how many of the changed texts are done, and how many there are.
    init(
        of listings: [(id: String, text: RankingText)], kind: StoredVectors.Kind, statistics: Statistics,
        encoders: Encoders, in program: Program.ID, database: Database,
        progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void
    ) async throws {
        self.kind = kind
        self.statistics = statistics
        let model = encoders.modelID
        self.model = model
        var known: [String: [UInt8]] = [:]
        if case .stored(let id, _) = statistics {
            known = try await database.read { db in
                try StoredVectors.hashes(kind, model: model, statistics: id, in: program, db)
            }
        }
        let changed = listings.filter { known[$0.id] != $0.text.hash }
        progress(0, changed.count)
        let vectors = try await encoders.vectors(
            of: changed.map(\.text), side: kind == .scenario ? .need : .offer, statistics: statistics.value
        ) { progress($0, changed.count) }
        encoded = zip(changed, vectors).map { ($0.id, $0.text, $1) }
    }

    var count: Int { encoded.count }

    func write(in program: Program.ID, _ db: borrowing PostgresConnection) throws {
        guard !encoded.isEmpty else { return }
        let number =
            switch statistics {
            case .stored(let number, _): number
            case .estimated(let value): try StoredStatistics(value).insert(model: model, in: program, db)
            }
        let rows = encoded.map { StoredVectors(id: $0.id, text: $0.text, vectors: $0.vectors, statistics: number) }
        try StoredVectors.upsert(rows, kind, model: model, in: program, db)
    }
}

extension VectorUpdate.Statistics {
    /// The newest of this model in the database; where there are none, those of the demonstration's texts, from which a
    /// small collection starts, because a few texts of its own say little of what all texts have in common.
    static func current(
        of encoders: Encoders, in program: Program.ID, database: Database, announce: @escaping @Sendable () -> Void
    ) async throws -> Self {
        let model = encoders.modelID
        let newest = try await database.read { db in try StoredStatistics.newest(model: model, in: program, db) }
        if let newest, let value = newest.statistics.statistics { return .stored(newest.id, value) }
        announce()
        return .estimated(try await Demonstration.statistics(of: encoders))
    }
}
