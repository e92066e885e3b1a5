package import Domain
package import Foundation
package import Postgres

/// What a match is called: the scenario's title and the two sides' names.
///
/// Both sides see them whatever became of the listings, so they are read in nobody's name; the match itself is not.
package struct MatchNames: Sendable {
    package let title: String
    package let version: Int
    package let opc: String
    package let owner: String

    package static func find(
        of match: Match, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> MatchNames {
        let row = try db.execute(
            """
            SELECT title, version, owner_name, opc_name
            FROM match_names(\(program), \(match.id))
            """
        ).first
        guard let row else { throw CorruptRow(column: "matches.scenario") }
        return MatchNames(
            title: try row.decode("title"), version: try row.decode("version"), opc: try row.decode("opc_name"),
            owner: try row.decode("owner_name"))
    }
}

/// A side's word on the other, once the work is done.
package struct MatchRating: Sendable {
    package let party: Party
    package let rating: Int
    package let note: String?

    package static func all(
        of match: Match.ID, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> [MatchRating] {
        try db.execute(
            """
            SELECT party, rating, note FROM match_ratings
            WHERE program = \(program) AND match = \(match)
            ORDER BY party
            """
        ).map { row in
            MatchRating(
                party: try row.decodeCase("party"), rating: try row.decode("rating"),
                note: try row.decodeIfPresent("note"))
        }
    }

    /// A later one takes the place of an earlier one.
    package static func save(
        _ rating: Int, note: String?, of match: Match.ID, by party: Party, at moment: Date, in program: Program.ID,
        _ db: borrowing PostgresConnection
    ) throws {
        try db.execute(
            """
            INSERT INTO match_ratings (program, match, party, rating, note, at)
            VALUES (\(program), \(match), \(party.rawValue), \(rating), \(note), \(moment))
            ON CONFLICT (program, match, party) DO UPDATE
            SET rating = excluded.rating, note = excluded.note, at = excluded.at
            """
        )
    }
}
