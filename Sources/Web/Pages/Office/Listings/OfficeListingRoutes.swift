import Domain
import Hummingbird
import Matchmaking

/// `/office/scenarios` and `/office/opcs`: every listing, and one of them with all that the office can decide.
struct OfficeListingRoutes {
    let services: Services
    let site: Site

    private static let pageLength = 20
    private static let historyLength = 100

    var endpoints: RouteCollection<OfficeContext> {
        RouteCollection(context: OfficeContext.self)
            .get("scenarios", use: listScenarios)
            .get("scenarios/:id", use: showScenario)
            .post("scenarios/:id", use: moveScenario)
            .get("opcs", use: listProfiles)
            .get("opcs/:id", use: showProfile)
            .post("opcs/:id", use: moveProfile)
    }

    @Sendable private func listScenarios(request: Request, context: OfficeContext) async throws -> Response {
        var query = try QueryReader.page(request)
        let (state, filter): (Scenario.State?, Filter) = (try query.choice("state"), try Filter(&query))
        try query.finish()
        let page = try await services.scenarios.page(
            context.actor, track: filter.track, state: state.map { [$0] } ?? [], words: filter.words, owner: nil,
            limit: Self.pageLength, cursor: filter.cursor)
        return answer(.scenarios, page, filter, state?.rawValue, context)
    }

    @Sendable private func listProfiles(request: Request, context: OfficeContext) async throws -> Response {
        var query = try QueryReader.page(request)
        let (state, filter): (Profile.State?, Filter) = (try query.choice("state"), try Filter(&query))
        try query.finish()
        let page = try await services.profiles.page(
            context.actor, track: filter.track, state: state.map { [$0] } ?? [], words: filter.words, community: nil,
            limit: Self.pageLength, cursor: filter.cursor)
        return answer(.opcs, page, filter, state?.rawValue, context)
    }

    private func answer(
        _ kind: ListingList.Kind, _ page: Page, _ filter: Filter, _ state: String?, _ context: OfficeContext
    ) -> Response {
        let filters = FormState(["q": [filter.words ?? ""], "state": [state ?? ""], "track": [filter.track ?? ""]])
        let frame = Frame(site: site, visit: context.visit)
        return listingListPage(ListingList(kind: kind, page: page, filters: filters), in: frame).response(in: frame)
    }

    @Sendable private func showScenario(request: Request, context: OfficeContext) async throws -> Response {
        try await scenario(nil, context)
    }

    @Sendable private func moveScenario(request: Request, context: OfficeContext) async throws -> Response {
        let (submission, id) = (try await request.submission(by: context), try context.id())
        return try await submission.carryOut { command in
            try await services.scenarios.move(Scenario.ID(id), submission.listingMove, command)
        } then: { _ in
            Said.redirect(to: "\(ListingList.Kind.scenarios.path)/\(FormFields.escaped(id))", saying: .decided)
        } otherwise: { state in
            try await scenario((submission.text(MatchAction.field) ?? "", state), context)
        }
    }

    private func scenario(_ attempt: MatchAttempt?, _ context: OfficeContext) async throws -> Response {
        let id = Scenario.ID(try context.id())
        let found = try await services.scenarios.find(id, context.actor)
        let history = try await history(LedgerEntry.Subject(.scenario, id), context)
        let waits = found.record.choice("state") == Scenario.State.submitted
        let duplicates = waits ? try await services.duplicates.ofScenario(id, context.actor).objects("items") : nil
        let frame = Frame(site: site, visit: context.visit)
        return officeScenarioPage(found, history: history, duplicates: duplicates, attempt, in: frame)
            .response(in: frame)
    }

    @Sendable private func showProfile(request: Request, context: OfficeContext) async throws -> Response {
        try await profile(nil, context)
    }

    @Sendable private func moveProfile(request: Request, context: OfficeContext) async throws -> Response {
        let (submission, id) = (try await request.submission(by: context), try context.id())
        return try await submission.carryOut { command in
            try await services.profiles.move(Profile.ID(id), submission.listingMove, command)
        } then: { _ in
            Said.redirect(to: "\(ListingList.Kind.opcs.path)/\(FormFields.escaped(id))", saying: .decided)
        } otherwise: { state in
            try await profile((submission.text(MatchAction.field) ?? "", state), context)
        }
    }

    private func profile(_ attempt: MatchAttempt?, _ context: OfficeContext) async throws -> Response {
        let id = Profile.ID(try context.id())
        let found = try await services.profiles.find(id, context.actor)
        let history = try await history(LedgerEntry.Subject(.profile, id), context)
        let waits = found.record.choice("state") == Profile.State.submitted
        let duplicates = waits ? try await services.duplicates.ofProfile(id, context.actor).objects("items") : nil
        let frame = Frame(site: site, visit: context.visit)
        return officeProfilePage(found, history: history, duplicates: duplicates, attempt, in: frame)
            .response(in: frame)
    }

    private func history(_ subject: LedgerEntry.Subject, _ context: OfficeContext) async throws -> [Record] {
        var query = LedgerQuery()
        (query.kind, query.subject) = (subject.kind, subject.id)
        return try await services.ledger.search(context.actor, query, limit: Self.historyLength).items
    }
}

/// What a list of listings is asked for.
private struct Filter {
    let words: String?
    let track: String?
    let cursor: String?

    init(_ query: inout QueryReader) throws(Problem) {
        (words, track, cursor) = (try query.text("q"), try query.text("track"), try query.cursor())
    }
}
