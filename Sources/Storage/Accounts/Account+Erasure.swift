package import Domain
package import Postgres

extension Account {
    /// Takes away all accounts of an organization, with their sessions and tokens.
    package static func deleteAll(
        of organization: Organization.ID, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws {
        try db.execute("DELETE FROM accounts WHERE program = \(program) AND organization = \(organization)")
    }
}
