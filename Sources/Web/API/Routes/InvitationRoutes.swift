import Domain
import Hummingbird
import Matchmaking

/// `/invitations/accept`: whoever has got a letter makes the account that it offers.
struct InvitationRoutes {
    let accounts: Accounts
    let options: ServerOptions

    var endpoints: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self).post("accept", use: accept)
    }

    @Sendable private func accept(request: Request, context: AppContext) async throws -> Response {
        let wanted = try await request.fields { fields in
            (
                token: fields.requiredText("token", limit: 200), name: fields.requiredText("name", limit: 100),
                password: fields.secret("password", limit: 1_000)
            )
        }
        return try await accounts.acceptInvitation(token: wanted.token, name: wanted.name, password: wanted.password)
            .response(options)
    }
}

/// `/invitations`: offering somebody an account.
struct InvitingRoutes {
    let accounts: Accounts
    let send: SendLetter

    var endpoints: RouteCollection<SignedInContext> {
        RouteCollection(context: SignedInContext.self).post("", use: create)
    }

    @Sendable private func create(request: Request, context: SignedInContext) async throws -> Response {
        let draft = try await request.fields { AccountDraft(fields: &$0) }
        let token = try await accounts.invite(
            email: draft.email, role: draft.role, organization: draft.organization, by: context.actor)
        await send(Letter(kind: .invitation, address: draft.email, token: token, language: context.language))
        // Whoever may invite may hand the invitation over too, where there is no mail.
        return ["email": RecordValue.text(draft.email), "token": .text(token)].response(.created)
    }
}
