import Domain
import Foundation
import Storage

/// Who acts in the demonstration's past: an account for each chain owner and OPC, and the office's.
struct DemonstrationCast: Sendable {
    let office: Actor
    private let actors: [Organization.ID: Actor]
    /// The organizations that a visitor of the demonstration can sign in for.
    let visitors: Set<Organization.ID>

    /// Adds the accounts that are missing. Nobody can sign in with one of those: their passwords are told to nobody.
    init(services: Services, context: ServiceContext) async throws {
        try await DemonstrationAccounts.add(to: services)
        let program = context.programID
        let (organizations, accounts) = try await context.database.read(as: .system(program)) { db in
            (
                try Organization.page(
                    kind: nil, words: nil, only: nil, after: nil, limit: 100_000, in: program, db
                ).map(\.organization).filter { $0.kind == .chainOwner || $0.kind == .opc },
                try Account.all(in: program, db)
            )
        }
        guard let office = accounts.first(where: { $0.email == DemonstrationAccounts.office }) else {
            throw ServiceError.notFound("account of the office")
        }
        self.office = Actor(
            program: program, role: .office, account: office.id, organization: office.organization)
        let isVisitors = { (account: Account) in DemonstrationAccounts.emails.contains(account.email) }
        visitors = Set(accounts.filter(isVisitors).compactMap(\.organization))
        // A hash that costs little: a random password of 122 bits is not found by trying.
        let cheap = Accounts(
            database: context.database, program: program, now: context.now,
            hashing: PasswordHash.Cost(memoryKiB: 8, passes: 1, lanes: 1))
        var actors: [Organization.ID: Actor] = [:]
        for organization in organizations {
            let role: Role = organization.kind == .opc ? .opc : .owner
            let own = accounts.filter { $0.organization == organization.id }
            let account =
                if let known = own.first(where: { !isVisitors($0) }) { known } else {
                    try await cheap.add(
                        email: "o\(organization.id)@berth.example", name: organization.name, role: role,
                        organization: organization.id, password: UUID().uuidString, by: .operator(of: program))
                }
            actors[organization.id] = Actor(
                program: program, role: role, account: account.id, organization: organization.id)
        }
        self.actors = actors
    }

    /// Who acts for an organization; nil for one that has come since.
    func actor(for organization: Organization.ID) -> Actor? { actors[organization] }
}
