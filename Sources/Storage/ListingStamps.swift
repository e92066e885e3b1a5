package import Domain
package import Postgres

/// What tells whether a listing is still as it was read: which transactions wrote its rows last, and the counts that come
/// from its matches. Far less to read than the listing.
package struct ListingStamps: Equatable, Sendable {
    /// In the order of their ids, those that take part in recommendations.
    package let scenarios: [(id: Scenario.ID, stamp: String)]
    package let profiles: [(id: Profile.ID, stamp: String)]

    package static func current(
        in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> ListingStamps {
        let scenarios = try db.execute(
            """
            SELECT scenarios.id, concat_ws('.', scenarios.xmin, organizations.xmin, taken.count, taken.accepted) AS stamp
            FROM scenarios JOIN organizations
                ON organizations.program = scenarios.program AND organizations.id = scenarios.owner
            LEFT JOIN (
                SELECT scenario, count(*), count(*) FILTER (WHERE state = 'accepted') AS accepted FROM matches
                WHERE program = \(program) AND state IN ('agreed', 'delivered', 'inRework', 'accepted')
                GROUP BY scenario
            ) AS taken ON taken.scenario = scenarios.id
            WHERE scenarios.program = \(program) AND scenarios.state IN ('published', 'filled')
            ORDER BY scenarios.id COLLATE "C"
            """
        ).map { (id: try $0.decode("id", as: Scenario.ID.self), stamp: try $0.decode("stamp", as: String.self)) }
        let profiles = try db.execute(
            """
            SELECT profiles.id,
                concat_ws('.', profiles.xmin, organizations.xmin, details.xmin, own.engagements, own.accepted) AS stamp
            FROM profiles JOIN organizations
                ON organizations.program = profiles.program AND organizations.id = profiles.organization
            LEFT JOIN organization_details AS details
                ON details.program = profiles.program AND details.organization = profiles.organization
            LEFT JOIN (
                SELECT profile, count(*) FILTER (WHERE state <> 'accepted') AS engagements,
                    count(*) FILTER (WHERE state = 'accepted') AS accepted
                FROM matches
                WHERE program = \(program) AND state IN ('agreed', 'delivered', 'inRework', 'accepted')
                GROUP BY profile
            ) AS own ON own.profile = profiles.id
            WHERE profiles.program = \(program) AND profiles.state = 'verified'
            ORDER BY profiles.id COLLATE "C"
            """
        ).map { (id: try $0.decode("id", as: Profile.ID.self), stamp: try $0.decode("stamp", as: String.self)) }
        return ListingStamps(scenarios: scenarios, profiles: profiles)
    }

    package static func == (one: ListingStamps, other: ListingStamps) -> Bool {
        one.scenarios.elementsEqual(other.scenarios, by: ==) && one.profiles.elementsEqual(other.profiles, by: ==)
    }
}
