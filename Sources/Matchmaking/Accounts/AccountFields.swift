import Domain
import Postgres
import Storage

/// The checks of what people type about accounts.
enum AccountFields {
    static let pastExpiry = FieldError(field: "expiresAt", problem: "is past: choose a later moment")
    static let noScope = FieldError(field: "scopes", problem: "is empty: choose at least one")

    /// Of an account or a token.
    static func name(_ written: String) throws -> String {
        var reader = RecordReader(["name": .text(written)])
        let name = reader.requiredText("name", limit: 100)
        guard reader.errors.isEmpty else { throw AccountError.fields(reader.errors) }
        return name
    }

    static func email(_ written: String) throws -> EmailAddress {
        if let email = EmailAddress(written) { return email }
        let problem =
            "is no e-mail address: write it like name@example.com, in at most \(EmailAddress.limit) characters"
        throw AccountError.fields([FieldError(field: "email", problem: problem)])
    }

    /// - Returns: the password, if it is good enough for such an account.
    static func password(
        _ written: String, of email: String, name: String, _ rules: PasswordRules
    ) throws -> Password {
        let password = Password(written)
        let errors = rules.errors(password, of: try self.email(email), name: name)
        guard errors.isEmpty else { throw AccountError.weakPassword(errors) }
        return password
    }

    /// Refuses an organization that people of this role do not work for.
    static func check(
        _ role: Role, worksFor organization: Organization.ID?, in program: Program.ID,
        _ db: borrowing PostgresConnection
    ) throws {
        guard let organization else {
            guard role.needsOrganization else { return }
            throw AccountError.fields([FieldError(field: "organization", problem: "is missing: name the organization")])
        }
        let kind = try Organization.kind(of: organization, in: program, db)
        guard let kind, kind == role.organizationKind else {
            let problem = "is not one of this program that has people of the role \(role.rawValue): choose another"
            throw AccountError.fields([FieldError(field: "organization", problem: problem)])
        }
    }
}
