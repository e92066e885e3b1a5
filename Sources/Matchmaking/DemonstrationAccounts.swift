import Domain
import Foundation
import Postgres
import Storage

/// The accounts of the demonstration, whose password everybody is told: never anywhere but on loopback.
package enum DemonstrationAccounts {
    package static let password = "demo-only"
    static let office = "office@demo"
    package static let emails = [office, "owner@demo", "opc@demo"]

    /// Adds those that are missing: the office, the owner of the first scenario, the OPC of the first profile.
    package static func add(to services: Services) async throws {
        let context = services.recommendations.recommendations.context
        let program = context.programID
        let known = Set(try await services.accounts.list(by: .operator(of: program)).map(\.email))
        guard !known.isSuperset(of: emails) else { return }
        let organizations = try await context.database.transaction(as: .system(program)) { db in
            try Self.organizations(in: program, db)
        }
        for (email, role, organization) in organizations where !known.contains(email) {
            try await services.accounts.add(
                email: email, name: role.rawValue, role: role, organization: organization, password: password,
                rules: .demonstration, by: .operator(of: program))
        }
    }

    private static func organizations(
        in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> [(String, Role, Organization.ID)] {
        var first = ListedScenario.Query()
        first.limit = 1
        var profile = ListedProfile.Query()
        profile.limit = 1
        let office = try Organization.page(
            kind: .office, words: nil, only: nil, after: nil, limit: 1, in: program, db
        ).first?.organization.id
        var accounts: [(String, Role, Organization.ID)] = [
            (
                Self.office, .office,
                try office
                    ?? Organization.insert(
                        kind: .office, name: "演示专班 Demonstration office", creditCode: nil, industry: nil,
                        in: program, db)
            )
        ]
        if let owner = try ListedScenario.page(first, in: program, db).first?.owner {
            accounts.append(("owner@demo", .owner, owner))
        }
        if let opc = try ListedProfile.page(profile, in: program, db).first?.organization {
            accounts.append(("opc@demo", .opc, opc))
        }
        return accounts
    }
}
