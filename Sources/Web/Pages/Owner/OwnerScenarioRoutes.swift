import Domain
import Hummingbird
import Matchmaking

/// `/owner/scenarios`: the owner's own, one of them with all that happens around it, and the moves that are the owner's.
struct OwnerScenarioRoutes {
    let services: Services
    let site: Site

    static let path = "\(Area.owner.path)/scenarios"
    private static let pageLength = 20
    private static let matchLimit = 100

    var endpoints: RouteCollection<OwnerContext> {
        RouteCollection(context: OwnerContext.self)
            .get("scenarios", use: list)
            .get("scenarios/:id", use: show)
            .post("scenarios/:id", use: move)
    }

    @Sendable private func list(request: Request, context: OwnerContext) async throws -> Response {
        var query = try QueryReader.page(request)
        let filter: ScenarioFilter = try query.choice("show") ?? .open
        let cursor = try query.cursor()
        try query.finish()
        let page = try await services.scenarios.page(
            context.actor, track: nil, state: filter.states, words: nil, owner: context.account.organization,
            limit: Self.pageLength, cursor: cursor)
        let frame = Frame(site: site, visit: context.visit)
        return ownScenariosPage(page, filter: filter, in: frame).response(in: frame)
    }

    @Sendable private func show(request: Request, context: OwnerContext) async throws -> Response {
        try await answer(FormState(), context)
    }

    /// The new state is what the form's button says: sent to the office, or closed.
    @Sendable private func move(request: Request, context: OwnerContext) async throws -> Response {
        let submission = try await request.submission(by: context)
        let id = try context.scenario
        _ = try await services.scenarios.own(id, context.actor)
        return try await submission.carryOut { command in
            try await services.scenarios.move(id, submission.move, command)
        } then: { _ in
            let isSubmitted = submission.text("to") == Scenario.State.submitted.rawValue
            return Said.redirect(to: id.ownerPath, saying: isSubmitted ? .submitted : .saved)
        } otherwise: { state in
            try await answer(state, context)
        }
    }

    private func answer(_ state: FormState, _ context: OwnerContext) async throws -> Response {
        let id = try context.scenario
        let found = try await services.scenarios.own(id, context.actor)
        let matches = try await services.matches.page(
            context.actor, scenario: id.text, opc: nil, state: [], limit: Self.matchLimit, cursor: nil)
        guard let organization = context.account.organization else { throw ServiceError.notFound("organization") }
        let owner = try await services.organizations.find(organization, context.actor).record
        let frame = Frame(site: site, visit: context.visit)
        return ownScenarioPage(found, matches: matches, owner: owner, state, in: frame).response(in: frame)
    }
}

extension OwnerContext {
    var scenario: Scenario.ID {
        get throws { Scenario.ID(try id()) }
    }
}

extension Scenario.ID {
    /// Of its page for its owner.
    var ownerPath: String { "\(OwnerScenarioRoutes.path)/\(FormFields.escaped(text))" }
}

extension Submission {
    fileprivate var move: Record {
        var record: Record = [:]
        for field in ["to", "reason", "note"] { record[field] = text(field).map { .text($0) } }
        return record
    }
}
