import Domain
import Foundation
import Matchmaking
import Postgres

/// What services work with, by the machine's clock.
func context(of program: Program, in database: Database) -> ServiceContext {
    ServiceContext(database: database, program: program, now: { Date.now })
}
