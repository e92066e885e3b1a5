import Domain
import Hummingbird
import Matchmaking

/// `/office/users`: who may come in, and who may no longer.
struct UserRoutes {
    let services: Services
    let site: Site
    let send: SendLetter

    static let path = "\(Area.office.path)/users"
    /// More organizations than this are chosen by their number.
    private static let organizationLimit = 2_000

    var endpoints: RouteCollection<OfficeContext> {
        RouteCollection(context: OfficeContext.self)
            .get("users", use: show)
            .post("users", use: invite)
            .post("users/:id", use: change)
    }

    @Sendable private func show(request: Request, context: OfficeContext) async throws -> Response {
        try await answer(FormState(), invited: nil, context)
    }

    /// The invitation is shown once, with the page that answers: nobody will see it again.
    @Sendable private func invite(request: Request, context: OfficeContext) async throws -> Response {
        let submission = try await request.submission(by: context)
        let email = submission.text("email") ?? ""
        do {
            let draft = try AccountDraft(submission)
            let token = try await services.accounts.invite(
                email: draft.email, role: draft.role, organization: draft.organization, by: context.actor)
            await send(Letter(kind: .invitation, address: email, token: token, language: context.visit.language))
            return try await answer(FormState(), invited: ["email": .text(email), "token": .text(token)], context)
        } catch {
            var state = submission.state
            let problem = Problem(describing: error)
            guard problem.kind != .unexpected else { throw error }
            state.problem = problem
            var response = try await answer(state, invited: nil, context)
            response.status = problem.kind.status
            return response
        }
    }

    @Sendable private func change(request: Request, context: OfficeContext) async throws -> Response {
        let submission = try await request.submission(by: context)
        let id = Account.ID(try context.number())
        switch submission.text("do").flatMap(UserAction.init) {
        case .disable:
            try await services.accounts.disable(id, by: context.actor)
            return Said.redirect(to: Self.path, saying: .disabled)
        case .enable:
            try await services.accounts.enable(id, by: context.actor)
            return Said.redirect(to: Self.path, saying: .enabled)
        case .reset:
            try await sendReset(to: id, context)
            return Said.redirect(to: Self.path, saying: .letterSent)
        case nil: throw ProblemKind.malformed
        }
    }

    /// It goes to the address of the account and is shown to nobody: who has it could sign in as that person.
    private func sendReset(to id: Account.ID, _ context: OfficeContext) async throws {
        let accounts = try await services.accounts.list(by: context.actor)
        guard let account = accounts.first(where: { $0.id == id }),
            AccountPolicy(context.actor).mayDisable(account)
        else { throw AccountError.notAllowed }
        guard let token = try await services.accounts.requestPasswordReset(email: account.email) else { return }
        await send(
            Letter(kind: .passwordReset, address: account.email, token: token, language: context.visit.language))
    }

    private func answer(_ state: FormState, invited: Record?, _ context: OfficeContext) async throws -> Response {
        let accounts = try await services.accounts.list(by: context.actor)
        let page = try await services.organizations.page(
            context.actor, kind: nil, words: nil, limit: Self.organizationLimit, cursor: nil)
        let names = page.items.compactMap { item -> (Organization.ID, String)? in
            guard let id = item.text("id").flatMap({ Int($0) }), let name = item.text("name") else { return nil }
            return (Organization.ID(id), name)
        }
        let frame = Frame(site: site, visit: context.visit)
        return usersPage(accounts, Dictionary(names) { one, _ in one }, invited: invited, state, in: frame)
            .response(in: frame)
    }
}

/// What can be done with somebody else's account.
enum UserAction: String {
    case disable, enable, reset
}

extension AccountDraft {
    fileprivate init(_ submission: Submission) throws {
        var record: Record = [:]
        for field in ["email", "role", "organization"] { record[field] = submission.text(field).map { .text($0) } }
        var fields = RecordReader(record)
        self.init(fields: &fields)
        let errors = fields.finish()
        guard errors.isEmpty else { throw ServiceError.invalid(errors) }
    }
}
