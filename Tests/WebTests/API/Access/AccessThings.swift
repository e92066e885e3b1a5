import Domain
import Foundation
import Hummingbird
import HummingbirdTesting
import Matchmaking
import Testing

@testable import Web

/// The two servers, and what is made on ours, by those who make such things.
struct AccessDesk: Sendable {
    let world: AccessWorld
    let here: any TestClientProtocol
    let abroad: any TestClientProtocol

    /// - Returns: the number of what was made.
    @discardableResult
    private func post(_ uri: String, _ json: String, _ side: Side, _ role: Role) async throws -> String {
        let person = try await world.person(side == .ours ? .ours : .theirs, role)
        let answer = try await here.execute(
            uri: "/api/v1/\(uri)", method: .post,
            headers: [.cookie: person.cookie, .contentType: "application/json", .secFetchSite: "same-origin"],
            body: ByteBuffer(string: json))
        try #require(answer.status.kind == .successful, "\(uri) \(json): \(answer.page)")
        return try answer.record["id"]?.text ?? ""
    }

    private func office(_ uri: String, _ json: String) async throws {
        try await post(uri, json, .ours, .office)
    }

    /// - Parameter isNew: nobody has asked for it before, so that whatever is done to it hinders nobody.
    func scenario(_ state: String, _ side: Side, isNew: Bool = false) async throws -> String {
        try await world.thing("scenario \(state) \(side)", isNew: isNew) {
            let id = "LG-\(isNew ? "x" : "a")-\(side)-\(state)-\(world.number())"
            try await post("scenarios", AccessJSON.scenario(id), side, .owner)
            guard state != "draft" else { return id }
            try await post("scenarios/\(id)/transitions", AccessJSON.scenarioMoves["submit"]?.json ?? "", side, .owner)
            guard state != "submitted" else { return id }
            try await office("scenarios/\(id)/transitions", AccessJSON.scenarioMoves["publish"]?.json ?? "")
            guard state == "landed" else { return id }
            _ = try await match("accepted", side, scenario: id)
            return id
        }
    }

    func profile(_ state: String, _ side: Side, isNew: Bool = false) async throws -> String {
        try await world.thing("profile \(state) \(side)", isNew: isNew) {
            let id = "LG-\(isNew ? "x" : "a")-\(side)-\(state)-\(world.number())"
            let community = side == .ours ? "蓝湾社区" : "赤道社区"
            try await post("opcs", AccessJSON.profile(id, community: community), side, .opc)
            guard state != "draft" else { return id }
            try await post("opcs/\(id)/transitions", AccessJSON.profileMoves["submit"]?.json ?? "", side, .opc)
            guard state != "submitted" else { return id }
            try await office("opcs/\(id)/transitions", AccessJSON.profileMoves["verify"]?.json ?? "")
            return id
        }
    }

    func match(_ state: String, _ side: Side, isNew: Bool = false) async throws -> String {
        try await world.thing("match \(state) \(side)", isNew: isNew) {
            try await match(state, side, scenario: try await scenario("published", side, isNew: true))
        }
    }

    private func match(_ state: String, _ side: Side, scenario: String) async throws -> String {
        let opc = try await profile("verified", side)
        let begins: Role = state == "applied" ? .opc : .owner
        let id = try await post("matches", AccessJSON.pair(scenario, opc), side, begins)
        let way: [(move: String, by: Role, to: String)] = [
            ("talk", .opc, "talks"), ("offer", .owner, "offered"), ("agree", .opc, "agreed"),
            ("deliver", .opc, "delivered"), ("accept", .owner, "accepted"),
        ]
        guard state != "applied", state != "invited" else { return id }
        for step in way {
            try await post("matches/\(id)/transitions", AccessJSON.matchMoves[step.move]?.json ?? "", side, step.by)
            if step.to == state { break }
        }
        return id
    }

    /// Lets the community act, or, where nobody is to be hindered, another one.
    func mandate(of role: Role, _ side: Side, isNew: Bool = false) async throws -> String {
        try await world.thing("mandate \(role) \(side)", isNew: isNew) {
            var agent = try world.organization(side == .ours ? .ours : .theirs, .community)
            if isNew {
                let new = try await world.here.organizations.create(
                    ["kind": .text("community"), "name": .text("社区\(world.number())")],
                    Command(Actor(program: world.here.program, role: .office)))
                agent = Organization.ID(try #require(Int(new.record["id"]?.text ?? "")))
            }
            return try await post("mandates", #"{"agent":"\#(agent)"}"#, side, role)
        }
    }

    func token(of person: Person, isNew: Bool = false) async throws -> String {
        try await world.thing("token \(person.account.id)", isNew: isNew) {
            try await newToken(of: person).token.id.description
        }
    }

    func newToken(of person: Person) async throws -> NewToken {
        let accounts = (person.account.program == world.here.program ? world.here : world.abroad).accounts
        return try await accounts.createToken(
            for: person.account.id, name: "report", scopes: Scope.allowed(to: person.account.role),
            expiresAt: Date(timeIntervalSince1970: 4_000_000_000), by: .operator(of: person.account.program))
    }

    /// The newest that the organization of who sits there has been told.
    func notice(_ side: Side, _ role: Role) async throws -> String? {
        let person = try await world.person(side == .ours ? .ours : .theirs, role)
        let page = try await world.here.notices.page(person.account.actor, limit: 1, cursor: nil)
        return page.items.first?["id"]?.text
    }

    /// What every list has something of: both sides' listings and talks, mandates of ours and theirs.
    func furnish() async throws {
        for side in [Side.ours, .theirs] {
            for state in ["draft", "published"] { _ = try await scenario(state, side) }
            for state in ["draft", "verified"] { _ = try await profile(state, side) }
            for role in [Role.owner, .opc] {
                _ = try await mandate(of: role, side)
                let office = try world.organization(.ours, .office)
                if side == .ours { try await post("mandates", #"{"agent":"\#(office)"}"#, side, role) }
            }
            _ = try await match("talks", side)
        }
        try await world.here.recommendations.recommendations.refresh()
        try await world.abroad.recommendations.recommendations.refresh()
    }
}
