import Domain
import Hummingbird
import Matchmaking

/// `/owner/new-scenario` and `/owner/scenarios/…/edit`: writing down a need, as a draft that can be saved at any time.
struct ScenarioFormRoutes {
    let services: Services
    let site: Site

    static let newPath = "\(Area.owner.path)/new-scenario"

    var endpoints: RouteCollection<OwnerContext> {
        RouteCollection(context: OwnerContext.self)
            .get("new-scenario", use: blank)
            .post("new-scenario", use: create)
            .get("scenarios/:id/edit", use: edit)
            .post("scenarios/:id/edit", use: save)
    }

    @Sendable private func blank(request: Request, context: OwnerContext) async throws -> Response {
        var state = FormState()
        state.values["id"] = [reference(for: state, context)]
        return page(nil, supply: nil, state, context)
    }

    @Sendable private func create(request: Request, context: OwnerContext) async throws -> Response {
        let submission = try await request.submission(by: context)
        if submission.text("preview") != nil { return try await preview(submission, of: nil, context) }
        var wanted = submission.scenario
        wanted["id"] = submission.text("id").map { .text($0) } ?? .null
        return try await submission.carryOut { [wanted] command in
            try await services.scenarios.create(wanted, command)
        } then: { answer in
            Said.redirect(to: Scenario.ID(answer.record.text("id") ?? "").ownerPath, saying: .saved)
        } otherwise: { state in
            page(nil, supply: nil, state, context)
        }
    }

    @Sendable private func edit(request: Request, context: OwnerContext) async throws -> Response {
        let found = try await services.scenarios.own(context.scenario, context.actor)
        return page(found.record, supply: nil, FormState(found.record, revision: found.revision), context)
    }

    @Sendable private func save(request: Request, context: OwnerContext) async throws -> Response {
        let submission = try await request.submission(by: context)
        let id = try context.scenario
        let found = try await services.scenarios.own(id, context.actor)
        if submission.text("preview") != nil { return try await preview(submission, of: found.record, context) }
        return try await submission.carryOut { command in
            try await services.scenarios.change(id, submission.scenario, command)
        } then: { _ in
            Said.redirect(to: id.ownerPath, saying: .saved)
        } otherwise: { state in
            page(found.record, supply: nil, state, context)
        }
    }

    /// The form as it is, with who could do what is written in it; nothing is saved.
    private func preview(
        _ submission: Submission, of scenario: Record?, _ context: OwnerContext
    ) async throws -> Response {
        var state = submission.state
        do {
            let supply = try await services.supply.count(submission.scenario, context.actor)
            return page(scenario, supply: supply, state, context)
        } catch let error as ServiceError {
            let problem = Problem(describing: error)
            guard problem.kind == .invalidFields else { throw error }
            state.problem = problem
            return page(scenario, supply: nil, state, context)
        }
    }

    private func page(
        _ scenario: Record?, supply: Record?, _ state: FormState, _ context: OwnerContext
    ) -> Response {
        let frame = Frame(site: site, visit: context.visit)
        return scenarioFormPage(scenario, supply: supply, state, in: frame).response(in: frame)
    }

    /// One that is free, for whoever has no numbering of its own.
    private func reference(for state: FormState, _ context: OwnerContext) -> String {
        let frame = Frame(site: site, visit: context.visit)
        return "S-\(frame.today.description.filter { $0 != "-" })-\(state.once.prefix(4))"
    }
}
