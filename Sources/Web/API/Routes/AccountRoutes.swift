import Domain
import Hummingbird
import Matchmaking

/// `/accounts`: for the office and administrators.
struct AccountRoutes {
    let accounts: Accounts

    private enum Target: String, CaseIterable { case enabled, disabled }

    var endpoints: RouteCollection<SignedInContext> {
        RouteCollection(context: SignedInContext.self)
            .get("", use: list)
            .post("", use: create)
            .post(":id/transitions", use: move)
            .delete(":id/sessions", use: endSessions)
    }

    @Sendable private func list(request: Request, context: SignedInContext) async throws -> Response {
        try request.requireNoParameters()
        return try await Record.list(accounts.list(by: context.actor).map(\.record)).response()
    }

    @Sendable private func create(request: Request, context: SignedInContext) async throws -> Response {
        let draft = try await request.fields { fields in
            let password = fields.secret("password", limit: 1_000)
            return (account: AccountDraft(fields: &fields), name: fields.requiredText("name", limit: 100), password)
        }
        return try await accounts.add(
            email: draft.account.email, name: draft.name, role: draft.account.role,
            organization: draft.account.organization, password: draft.2, by: context.actor
        ).record.response(.created)
    }

    @Sendable private func move(request: Request, context: SignedInContext) async throws -> Response {
        let target: Target? = try await request.fields { fields in
            if !fields.isGiven("to") { fields.refuse("to", "is missing: choose enabled or disabled") }
            return fields.choice("to")
        }
        let id = Account.ID(try context.number())
        switch target {
        case .enabled, nil: try await accounts.enable(id, by: context.actor)
        case .disabled: try await accounts.disable(id, by: context.actor)
        }
        return Response(status: .noContent)
    }

    @Sendable private func endSessions(request: Request, context: SignedInContext) async throws -> Response {
        try request.requireNoParameters()
        try await accounts.signOutEverywhere(Account.ID(context.number()), by: context.actor)
        return Response(status: .noContent)
    }
}

/// What an account and an invitation to one have in common.
struct AccountDraft {
    let email: String
    let role: Role
    let organization: Organization.ID?

    init(fields: inout RecordReader) {
        email = fields.requiredText("email", limit: 200)
        if !fields.isGiven("role") { fields.refuse("role", "is missing: say what the person is in the program") }
        role = fields.choice("role") ?? .opc
        let number = fields.text("organization", limit: 20)
        if let number, Int(number) == nil { fields.refuse("organization", "is no number: give the organization’s id") }
        organization = number.flatMap { Int($0) }.map { Organization.ID($0) }
    }
}

extension Account {
    var record: Record {
        var record: Record = [
            "id": .text(id.description), "email": .text(email), "name": .text(name), "role": .text(role.rawValue),
            "isDisabled": .flag(isDisabled),
        ]
        record["organization"] = organization.map { .text($0.description) }
        return record
    }
}
