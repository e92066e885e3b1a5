import Domain
import Foundation
import Matchmaking
import Testing

struct MandateTests {
    /// A community that may act for an OPC which has a published scenario to apply to.
    private func withAgent(
        _ role: Role, _ body: (Market, Pair, _ agent: Actor, _ mandate: Int) async throws -> Void
    ) async throws {
        try await withMarket { market in
            let pair = try await market.pair()
            var agent = role == .office ? market.office : try await market.member("蓝湾社区", .community)
            let organization = try #require(agent.organization)
            let granted = try await Mandates(market.context).grant(
                ["agent": .text(organization.description)], Command(pair.opc))
            agent.principal = pair.opc.organization
            let id = try #require(Int(granted.record["id"]?.text ?? ""))
            try await body(market, pair, agent, id)
        }
    }

    @Test(arguments: [Role.community, .office])
    func `who was allowed acts for a side, and the ledger says for whom`(_ role: Role) async throws {
        try await withAgent(role) { market, pair, agent, _ in
            let match = try await market.approach("S1", "P1", as: agent)
            #expect(try await market.matches.find(match, agent).record["side"] == "opc")
            try await market.move(match, to: .withdrawn, as: agent)
            let entries = try await market.ledger().filter { $0.subject.kind == .match }
            #expect(entries.map(\.to) == ["applied", "withdrawn"])
            for entry in entries {
                #expect(entry.actor == agent)
                #expect(entry.actor.principal == pair.opc.organization)
                #expect(entry.data.contains("\"party\":\"opc\""))
            }
        }
    }

    @Test func `what was taken back is allowed no more, neither to change nor to read`() async throws {
        try await withAgent(.community) { market, pair, agent, mandate in
            let match = try await market.approach("S1", "P1", as: agent)
            let mandates = Mandates(market.context)
            await #expect(throws: ServiceError.notFound("mandate")) {
                try await mandates.revoke(mandate, Command(pair.owner))
            }
            let revoked = try await mandates.revoke(mandate, Command(pair.opc))
            #expect(revoked.record["revokedAt"] != nil)
            _ = try await mandates.revoke(mandate, Command(pair.opc))
            try await expectForbidden {
                _ = try await market.move(match, to: .withdrawn, as: agent)
            }
            try await expectForbidden { _ = try await market.matches.find(match, agent) }
            try await expectForbidden { _ = try await market.profiles.everything(about: agent) }
            let entries = try await market.ledger().filter { $0.subject.kind == .mandate }.map(\.to)
            #expect(entries == ["granted", "revoked"])
            #expect(try await market.state(of: match) == .applied)
        }
    }

    @Test(arguments: Role.ofAccounts)
    func `nobody acts or reads for an organization that has not allowed it`(_ role: Role) async throws {
        try await withMarket { market in
            let pair = try await market.pair()
            let match = try await market.approach("S1", "P1", as: pair.opc)
            try await market.move(match, to: .inTalks, as: pair.owner)
            let own = try await market.member("外人", role == .owner ? .owner : role == .opc ? .opc : .community)
            for principal in [pair.owner.organization, pair.opc.organization] {
                let actor = Actor(
                    program: market.program.id, role: role, account: Account.ID(77),
                    organization: role == .office ? market.office.organization : own.organization,
                    principal: principal)
                try await expectForbidden { _ = try await market.matches.find(match, actor) }
                try await expectForbidden { _ = try await market.matches.history(match, actor) }
                try await expectForbidden {
                    _ = try await market.matches.page(
                        actor, scenario: nil, opc: nil, state: [], limit: 10, cursor: nil)
                }
                try await expectForbidden { _ = try await market.scenarios.find(Scenario.ID("S1"), actor) }
                try await expectForbidden { _ = try await market.profiles.find(Profile.ID("P1"), actor) }
                try await expectForbidden {
                    _ = try await market.move(match, to: .cancelled, as: actor)
                }
            }
            #expect(try await market.state(of: match) == .inTalks)
        }
    }

    @Test func `only an OPC or a chain owner lets a community or the office act for it`() async throws {
        try await withAgent(.community) { market, pair, agent, _ in
            let mandates = Mandates(market.context)
            let community = try #require(agent.organization?.description)
            try await expectForbidden {
                _ = try await mandates.grant(["agent": .text(community)], Command(market.office))
            }
            for other in [try #require(pair.owner.organization).description, "999999", "x"] {
                let fields = await refusedFields {
                    try await mandates.grant(["agent": .text(other)], Command(pair.opc))
                }
                #expect(fields == ["agent"])
            }
            // Once more is no second one.
            _ = try await mandates.grant(["agent": .text(community)], Command(pair.opc))
            var alone = agent
            alone.principal = nil
            #expect(try await mandates.all(alone).count == 1)
            #expect(try await mandates.all(pair.opc).count == 1)
            #expect(try await mandates.all(pair.owner).isEmpty)
            #expect(try await mandates.all(market.office).count == 1)
        }
    }
}

private func expectForbidden(
    _ body: () async throws -> Void, sourceLocation: SourceLocation = #_sourceLocation
) async throws {
    let error = await #expect(throws: ServiceError.self, sourceLocation: sourceLocation) { try await body() }
    guard case .forbidden? = error else {
        Issue.record("\(String(describing: error))", sourceLocation: sourceLocation)
        return
    }
}
