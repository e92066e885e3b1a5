import Domain
import Postgres
import Storage

extension MatchTransaction {
    /// What follows of another number of openings: a published scenario of which all are taken is filled, a filled one
    /// with one left is published again.
    mutating func followOpenings(_ db: borrowing PostgresConnection) throws {
        switch scenario.scenario.state {
        case .published where scenario.openingsLeft == 0:
            try changeScenario(to: .filled, .filled, db)
            try endOpenMatches(db)
        case .filled where scenario.openingsLeft > 0: try changeScenario(to: .published, .reopened, db)
        default: break
        }
    }
}
