import Domain
import Hummingbird
import Matchmaking

/// `/{area}/matches`: a side's matches, and one of them with all that can be done about it. Each side's pages are below
/// its own area's path, and are the same.
struct MatchPageRoutes<Context: PageContext>: Sendable {
    let area: Area
    let matches: Matches
    let site: Site

    private static var pageLength: Int { 20 }

    var endpoints: RouteCollection<Context> {
        RouteCollection(context: Context.self)
            .get("matches", use: list)
            .get("matches/:id", use: show)
            .post("matches/:id", use: act)
    }

    @Sendable private func list(request: Request, context: Context) async throws -> Response {
        var query = try QueryReader.page(request)
        let filter: MatchFilter = try query.choice("show") ?? .open
        let (scenario, opc) = (try query.text("scenario"), try query.text("opc"))
        let cursor = try query.number("cursor").map(String.init)
        try query.finish()
        let page = try await matches.page(
            context.actor, scenario: scenario, opc: opc, state: filter.states, limit: Self.pageLength, cursor: cursor)
        let frame = Frame(site: site, visit: context.visit)
        return matchesPage(page, states: filter, in: frame, area: area).response(in: frame)
    }

    @Sendable private func show(request: Request, context: Context) async throws -> Response {
        try await answer(to: nil, context)
    }

    /// What is to be done is what the form's button says: a state that the match should come into, or one of the actions
    /// that change no state.
    @Sendable private func act(request: Request, context: Context) async throws -> Response {
        let submission = try await request.submission(by: context)
        let (id, wanted) = (try match(context), submission.text(MatchAction.field) ?? "")
        return try await submission.carryOut { command in
            switch MatchAction(rawValue: wanted) {
            case .confirm: try await matches.confirm(id, command)
            case .nextStep: try await matches.setNextStep(id, submission.nextStep, command)
            case .rate: try await matches.rate(id, submission.rating, command)
            case nil: try await matches.move(id, submission.move(to: wanted), command)
            }
        } then: { _ in
            Said.redirect(to: "\(area.path)/matches/\(id)", saying: .moved)
        } otherwise: { state in
            try await answer(to: (wanted, state), context)
        }
    }

    private func answer(to attempt: MatchAttempt?, _ context: Context) async throws -> Response {
        let id = try match(context)
        let found = try await matches.find(id, context.actor)
        let history = try await matches.history(id, context.actor)
        let frame = Frame(site: site, visit: context.visit)
        return matchPage(found, history: history, attempt: attempt, in: frame, area: area).response(in: frame)
    }

    private func match(_ context: Context) throws -> Match.ID { Match.ID(try context.number()) }
}

/// What somebody tried to do, and the form as it was sent.
typealias MatchAttempt = (wanted: String, state: FormState)

/// What changes no state.
enum MatchAction: String {
    case confirm, nextStep, rate

    static let field = "do"
}

extension Submission {
    fileprivate func move(to state: String) -> Record {
        var record: Record = ["to": .text(state)]
        for field in ["reason", "note", "amountCNY", "deliverBy", "rating"] {
            record[field] = text(field).map { .text($0) }
        }
        let links = lines("evidence")
        if !links.isEmpty { record["evidence"] = .list(links.map { .object(["link": .text($0)]) }) }
        return record
    }

    fileprivate var nextStep: Record {
        ["text": text("text").map { .text($0) } ?? .null, "on": text("on").map { .text($0) } ?? .null]
    }

    fileprivate var rating: Record {
        ["rating": text("rating").map { .text($0) } ?? .null, "note": text("note").map { .text($0) } ?? .null]
    }
}
