import Domain
import Foundation
import Hummingbird
import Matchmaking

/// `/owner`: what needs an answer, and where each scenario stands.
struct OwnerHomeRoutes {
    let services: Services
    let site: Site

    private static let matchLimit = 100
    private static let scenarioLimit = 8

    var endpoints: RouteCollection<OwnerContext> {
        RouteCollection(context: OwnerContext.self).get("", use: show)
    }

    @Sendable private func show(request: Request, context: OwnerContext) async throws -> Response {
        let frame = Frame(site: site, visit: context.visit)
        let matches = try await services.matches.page(
            context.actor, scenario: nil, opc: nil, state: MatchFilter.open.states, limit: Self.matchLimit,
            cursor: nil)
        let scenarios = try await services.scenarios.page(
            context.actor, track: nil, state: ScenarioFilter.open.states, words: nil,
            owner: context.account.organization, limit: Self.scenarioLimit, cursor: nil)
        return ownerHomePage(waiting: matches.items.waiting(in: frame), scenarios: scenarios, in: frame)
            .response(in: frame)
    }
}

extension [Record] {
    /// The matches in which it is this side's turn: what is due first comes first.
    fileprivate func waiting(in frame: Frame) -> [Record] {
        map { ($0, MatchTurn($0, in: frame)) }.filter(\.1.isMine)
            .sorted { ($0.1.deadline ?? .distantFuture) < ($1.1.deadline ?? .distantFuture) }.map(\.0)
    }
}
