import Domain
import Hummingbird
import Matchmaking

/// `/opc/scenarios`: looking for one, looking at one, and applying for it.
struct OPCScenarioRoutes {
    let services: Services
    let site: Site

    private static let pageLength = 10

    var endpoints: RouteCollection<OPCContext> {
        RouteCollection(context: OPCContext.self)
            .get("scenarios", use: list)
            .get("scenarios/:id", use: show)
            .post("scenarios/:id", use: apply)
    }

    @Sendable private func list(request: Request, context: OPCContext) async throws -> Response {
        var query = try QueryReader.page(request)
        let start = try query.integer("cursor", 0 ... 1_000_000) ?? 0
        let search = try ScenarioSearch(&query)
        try query.finish()
        let profile = try await OwnProfile(profiles: services.profiles).id(context.actor)
        let findings = try await services.recommendations.search(
            search, for: profile, context.actor, places: start ..< start + Self.pageLength)
        let frame = Frame(site: site, visit: context.visit)
        return scenarioListPage(findings, search: search, start: start, in: frame).response(in: frame)
    }

    @Sendable private func show(request: Request, context: OPCContext) async throws -> Response {
        try await answer(FormState(), context)
    }

    @Sendable private func apply(request: Request, context: OPCContext) async throws -> Response {
        let submission = try await request.submission(by: context)
        let id = try context.id()
        guard let profile = try await OwnProfile(profiles: services.profiles).id(context.actor) else {
            throw ServiceError.notFound("opc")
        }
        var wanted: Record = ["scenario": .text(id), "opc": .text(profile.text)]
        wanted["note"] = submission.text("note").map { .text($0) }
        return try await submission.carryOut { command in
            try await services.matches.create(wanted, command)
        } then: { answer in
            Said.redirect(to: "\(Area.opc.path)/matches/\(answer.record.text("id") ?? "")", saying: .applied)
        } otherwise: { state in
            try await answer(state, context)
        }
    }

    private func answer(_ state: FormState, _ context: OPCContext) async throws -> Response {
        let id = Scenario.ID(try context.id())
        let found = try await services.scenarios.find(id, context.actor)
        let profile = try await OwnProfile(profiles: services.profiles).id(context.actor)
        let standing = try services.recommendations.standing(of: id, for: profile, context.actor)
        let match = try await services.matches.page(
            context.actor, scenario: id.text, opc: nil, state: MatchFilter.open.states, limit: 1, cursor: nil
        ).items.first
        let frame = Frame(site: site, visit: context.visit)
        return scenarioPage(found.record, standing: standing, match: match, state, in: frame).response(in: frame)
    }
}

extension ScenarioSearch {
    /// As the address says it.
    fileprivate init(_ query: inout QueryReader) throws {
        self.init()
        words = try query.text("words")
        track = try query.text("track")
        workMode = try query.choice("workMode")
        budgetCNY = try query.integer("budget", 0 ... 100_000_000_000)
        order = try query.choice("order") ?? .fit
    }
}
