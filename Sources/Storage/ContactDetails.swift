package import Domain
package import Foundation
package import Postgres

/// Personal data: how to reach the person behind an organization.
package enum ContactDetails {
    package static func save(
        _ contact: Profile.Contact?, of organization: Organization.ID, in program: Program.ID,
        _ db: borrowing PostgresConnection
    ) throws {
        try db.execute(
            """
            INSERT INTO organization_details (program, organization, contact_name, contact_email, contact_phone)
            VALUES (\(program), \(organization), \(contact?.name), \(contact?.email), \(contact?.phone))
            ON CONFLICT (program, organization) DO UPDATE
            SET contact_name = excluded.contact_name, contact_email = excluded.contact_email,
                contact_phone = excluded.contact_phone
            """
        )
    }

    /// Takes an organization's name and everything about its people away.
    package static func erase(
        _ organization: Organization.ID, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws {
        try db.execute(
            """
            DELETE FROM organization_details WHERE program = \(program) AND organization = \(organization)
            """
        )
        try db.execute(
            """
            UPDATE organizations
            SET name = \("erased " + organization.description), uscc = NULL, industry = NULL, revision = revision + 1
            WHERE program = \(program) AND id = \(organization)
            """
        )
    }

    /// Writes down that somebody looked.
    package static func recordView(
        of organization: Organization.ID, by account: Account.ID, because match: Match.ID?, at moment: Date,
        in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws {
        try db.execute(
            """
            INSERT INTO contact_views (program, at, account, organization, match)
            VALUES (\(program), \(moment), \(account), \(organization), \(match))
            """
        )
    }

    /// Who looked at an organization's contact details, newest first.
    package static func views(
        of organization: Organization.ID, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> [(at: Date, account: Account.ID, match: Match.ID?)] {
        try db.execute(
            """
            SELECT at, account, match FROM contact_views
            WHERE program = \(program) AND organization = \(organization)
            ORDER BY id DESC
            """
        ).map { (try $0.decode("at"), try $0.decode("account"), try $0.decodeIfPresent("match")) }
    }
}
