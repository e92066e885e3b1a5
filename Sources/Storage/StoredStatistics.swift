package import Domain
package import Postgres

/// An index's statistics as the database keeps them: single-precision numbers as bytes, little-endian.
package struct StoredStatistics: Equatable, Sendable {
    package var tokenNeeds: [UInt8]
    package var tokenOffers: [UInt8]
    package var tokenAxes: [UInt8]
    package var textNeeds: [UInt8]
    package var textOffers: [UInt8]
    package var textDirections: [UInt8]

    package init(
        tokenNeeds: [UInt8], tokenOffers: [UInt8], tokenAxes: [UInt8], textNeeds: [UInt8], textOffers: [UInt8],
        textDirections: [UInt8]
    ) {
        self.tokenNeeds = tokenNeeds
        self.tokenOffers = tokenOffers
        self.tokenAxes = tokenAxes
        self.textNeeds = textNeeds
        self.textOffers = textOffers
        self.textDirections = textDirections
    }

    /// The newest of this model, with its number.
    package static func newest(
        model: String, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> (id: Int, statistics: StoredStatistics)? {
        try db.execute(
            """
            SELECT id, token_needs, token_offers, token_axes, text_needs, text_offers, text_directions
            FROM index_statistics
            WHERE program = \(program) AND model = \(model)
            ORDER BY id DESC
            LIMIT 1
            """
        ).first.map { row in
            (
                try row.decode("id"),
                StoredStatistics(
                    tokenNeeds: try row.decode("token_needs"), tokenOffers: try row.decode("token_offers"),
                    tokenAxes: try row.decode("token_axes"), textNeeds: try row.decode("text_needs"),
                    textOffers: try row.decode("text_offers"), textDirections: try row.decode("text_directions"))
            )
        }
    }

    /// - Returns: their number.
    package func insert(
        model: String, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> Int {
        let rows = try db.execute(
            """
            INSERT INTO index_statistics
                (program, model, token_needs, token_offers, token_axes, text_needs, text_offers, text_directions)
            VALUES (\(program), \(model), \(tokenNeeds), \(tokenOffers), \(tokenAxes), \(textNeeds), \(textOffers),
                \(textDirections))
            RETURNING id
            """
        )
        guard let row = rows.first else { throw CorruptRow(column: "index_statistics.id") }
        return try row.decode("id")
    }
}
