import Domain
import Hummingbird
import Matchmaking

/// `/office/users`: who may come in, and who may no longer.
struct UserRoutes {
    let services: Services
    let site: Site
    let send: SendLetter

    static let path = "\(Area.office.path)/users"
    private static let pageLength = 20

    var endpoints: RouteCollection<OfficeContext> {
        RouteCollection(context: OfficeContext.self)
            .get("users", use: show)
            .post("users", use: invite)
            .post("users/:id", use: change)
    }

    @Sendable private func show(request: Request, context: OfficeContext) async throws -> Response {
        var query = try QueryReader.page(request)
        let words = try query.text("q")
        let last = try query.number("cursor").map { Account.ID($0) }
        try query.finish()
        return try await answer(words: words, after: last, context)
    }

    /// The invitation is shown once, with the page that answers: nobody will see it again.
    @Sendable private func invite(request: Request, context: OfficeContext) async throws -> Response {
        let submission = try await request.submission(by: context)
        let email = submission.text("email") ?? ""
        do {
            let draft = try await draft(submission, context)
            let token = try await services.accounts.invite(
                email: draft.email, role: draft.role, organization: draft.organization, by: context.actor)
            await send(Letter(kind: .invitation, address: email, token: token, language: context.visit.language))
            return try await answer(invited: ["email": .text(email), "token": .text(token)], context)
        } catch {
            var state = submission.state
            let problem = Problem(describing: error)
            guard problem.kind != .unexpected else { throw error }
            state.problem = problem
            var response = try await answer(state, context)
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
        let account = try await services.accounts.find(id, by: context.actor)
        guard let token = try await services.accounts.requestPasswordReset(email: account.email) else { return }
        await send(
            Letter(kind: .passwordReset, address: account.email, token: token, language: context.visit.language))
    }

    /// The organization may be written by its name.
    private func draft(_ submission: Submission, _ context: OfficeContext) async throws -> AccountDraft {
        var record: Record = [:]
        for field in ["email", "role", "organization"] { record[field] = submission.text(field).map { .text($0) } }
        if let name = submission.text("organization") {
            let kind = submission.text("role").flatMap(Role.init)?.organizationKind
            let id = try await services.organizations.find(called: name, kind: kind, context.actor)
            record["organization"] = .text(id.description)
        }
        var fields = RecordReader(record)
        let draft = AccountDraft(fields: &fields)
        let errors = fields.finish()
        guard errors.isEmpty else { throw ServiceError.invalid(errors) }
        return draft
    }

    private func answer(
        _ state: FormState = FormState(), words: String? = nil, after last: Account.ID? = nil, invited: Record? = nil,
        _ context: OfficeContext
    ) async throws -> Response {
        let page = try await services.accounts.page(
            by: context.actor, words: words, after: last, limit: Self.pageLength)
        let frame = Frame(site: site, visit: context.visit)
        return usersPage(page, FormState(["q": [words ?? ""]]), invited: invited, state, in: frame)
            .response(in: frame)
    }
}

/// What can be done with somebody else's account.
enum UserAction: String {
    case disable, enable, reset
}
