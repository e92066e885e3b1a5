import Domain
import Hummingbird
import Matchmaking

/// `/owner/scenarios/…/opcs/…`: an OPC beside a scenario, and inviting it; `/owner/opcs/…`: the OPC by itself.
struct InvitationPageRoutes {
    let services: Services
    let site: Site

    private static let matchLimit = 20

    var endpoints: RouteCollection<OwnerContext> {
        RouteCollection(context: OwnerContext.self)
            .get("opcs/:opc", use: show)
            .get("scenarios/:id/opcs/:opc", use: showBeside)
            .post("scenarios/:id/opcs/:opc", use: invite)
    }

    @Sendable private func show(request: Request, context: OwnerContext) async throws -> Response {
        let id = Profile.ID(try context.id("opc"))
        let profile = try await services.profiles.find(id, context.actor).record
        let matches = try await services.matches.page(
            context.actor, scenario: nil, opc: id.text, state: [], limit: Self.matchLimit, cursor: nil)
        let page = OPCPage(profile: profile, matches: matches.items, frame: Frame(site: site, visit: context.visit))
        return page.alone.response(in: page.frame)
    }

    @Sendable private func showBeside(request: Request, context: OwnerContext) async throws -> Response {
        try await answer(FormState(), context)
    }

    @Sendable private func invite(request: Request, context: OwnerContext) async throws -> Response {
        let submission = try await request.submission(by: context)
        let (scenario, opc) = (try context.scenario, try context.id("opc"))
        _ = try await services.scenarios.own(scenario, context.actor)
        var wanted: Record = ["scenario": .text(scenario.text), "opc": .text(opc)]
        wanted["note"] = submission.text("note").map { .text($0) }
        return try await submission.carryOut { [wanted] command in
            try await services.matches.create(wanted, command)
        } then: { answer in
            Said.redirect(to: "\(Area.owner.path)/matches/\(answer.record.text("id") ?? "")", saying: .invited)
        } otherwise: { state in
            try await answer(state, context)
        }
    }

    private func answer(_ state: FormState, _ context: OwnerContext) async throws -> Response {
        let (id, opc) = (try context.scenario, Profile.ID(try context.id("opc")))
        let scenario = try await services.scenarios.own(id, context.actor).record
        let profile = try await services.profiles.find(opc, context.actor).record
        // Only what is or was published is compared with anybody.
        let isCompared = [Scenario.State.published, .filled].contains(scenario.choice("state"))
        let found =
            isCompared
            ? try await services.recommendations.standings(of: [opc], for: id, context.actor).first : nil
        let matches = try await services.matches.page(
            context.actor, scenario: id.text, opc: opc.text, state: [], limit: Self.matchLimit, cursor: nil)
        let page = OPCPage(profile: profile, matches: matches.items, frame: Frame(site: site, visit: context.visit))
        return page.beside(scenario, found, state).response(in: page.frame)
    }
}
