package import Domain
package import Postgres

/// The vectors of a listing as the database keeps them: numbers as bytes, little-endian.
package struct StoredVectors: Equatable, Sendable {
    package let id: String
    /// SHA-256 of the text that they were made from.
    package let textHash: [UInt8]
    package let statistics: Int
    package let text: [UInt8]
    package let tokenIDs: [UInt8]
    package let tokenParts: [UInt8]
    package let tokens: [UInt8]

    package init(
        id: String, textHash: [UInt8], statistics: Int, text: [UInt8], tokenIDs: [UInt8], tokenParts: [UInt8],
        tokens: [UInt8]
    ) {
        self.id = id
        self.textHash = textHash
        self.statistics = statistics
        self.text = text
        self.tokenIDs = tokenIDs
        self.tokenParts = tokenParts
        self.tokens = tokens
    }

    /// Which listings they are of.
    package enum Kind: String, Sendable {
        case scenario = "scenario_vectors"
        case profile = "profile_vectors"
    }

    /// The hashes of the texts that have vectors of this model and these statistics, by listing.
    package static func hashes(
        _ kind: Kind, model: String, statistics: Int, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> [String: [UInt8]] {
        let rows = try db.execute(
            """
            SELECT id, text_hash FROM \(identifier: kind.rawValue)
            WHERE program = \(program) AND model = \(model) AND statistics = \(statistics)
            """
        )
        return try rows.reduce(into: [:]) { $0[try $1.decode("id", as: String.self)] = try $1.decode("text_hash") }
    }

    /// Those of these listings, by their ids.
    package static func of(
        _ listings: [String], _ kind: Kind, model: String, statistics: Int, in program: Program.ID,
        _ db: borrowing PostgresConnection
    ) throws -> [String: StoredVectors] {
        let rows = try db.execute(
            """
            SELECT id, text_hash, statistics, text_vector, token_ids, token_parts, token_vectors
            FROM \(identifier: kind.rawValue)
            WHERE program = \(program) AND model = \(model) AND statistics = \(statistics) AND id = ANY(\(listings))
            """
        )
        return try rows.reduce(into: [:]) { all, row in
            let vectors = try StoredVectors(row: row)
            all[vectors.id] = vectors
        }
    }

    /// Writes them, in place of older ones of the same listings.
    package static func upsert(
        _ vectors: [StoredVectors], _ kind: Kind, model: String, in program: Program.ID,
        _ db: borrowing PostgresConnection
    ) throws {
        guard !vectors.isEmpty else { return }
        try db.execute(
            """
            DELETE FROM \(identifier: kind.rawValue)
            WHERE program = \(program) AND model = \(model) AND id = ANY(\(vectors.map(\.id)))
            """
        )
        try db.copyIn(
            into: kind.rawValue,
            columns: [
                "program", "id", "model", "text_hash", "statistics", "text_vector", "token_ids", "token_parts",
                "token_vectors",
            ],
            rows: vectors.lazy.map {
                [program, $0.id, model, $0.textHash, $0.statistics, $0.text, $0.tokenIDs, $0.tokenParts, $0.tokens]
            })
    }

    package static func delete(
        _ kind: Kind, _ id: String, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws {
        try db.execute("DELETE FROM \(identifier: kind.rawValue) WHERE program = \(program) AND id = \(id)")
    }

    private init(row: PostgresRow) throws {
        self.init(
            id: try row.decode("id"), textHash: try row.decode("text_hash"), statistics: try row.decode("statistics"),
            text: try row.decode("text_vector"), tokenIDs: try row.decode("token_ids"),
            tokenParts: try row.decode("token_parts"), tokens: try row.decode("token_vectors"))
    }
}
