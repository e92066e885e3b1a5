import Domain
import Hummingbird
import Matchmaking
import Testing

@testable import Web

/// A row of the table as it is asked by one person.
struct AccessRequest {
    let row: AccessRow
    let place: Place
    let role: Role
    /// Nobody, where it is asked without signing in.
    var caller: Person?
    /// Whether it will change what it is about, which must then be nobody else's.
    let isNew: Bool
    let desk: AccessDesk

    private var world: AccessWorld { desk.world }
    private var side: Side { place.side }
    /// Where the thing is that is asked for.
    private var target: Place { side == .ours ? .ours : .theirs }

    func uri() async throws -> String {
        var path = row.path
        // The other side of a pair is one that all of the program see.
        if path.hasSuffix("{opc}") { path.replace("{opc}", with: try await desk.profile("verified", side)) }
        if path.hasSuffix("{scenario}") { path.replace("{scenario}", with: try await desk.scenario("published", side)) }
        path = try await path.replacing(/\{\w+\}/, with: id())
        return path + (Self.pages.contains(row.name) ? "?limit=100" : "")
    }

    private static let pages: Set = [
        "GET /api/v1/organizations", "GET /api/v1/scenarios", "GET /api/v1/opcs", "GET /api/v1/matches",
        "GET /api/v1/notifications", "GET /api/v1/ledger",
    ]

    func headers() throws -> HTTPFields {
        var headers: HTTPFields = [.acceptLanguage: "en", .secFetchSite: "same-origin"]
        if let caller { headers[.cookie] = caller.cookie }
        if row.method == .patch { headers[.ifMatch] = "*" }
        if let principal = row.principal {
            headers[.onBehalfOf] = try world.organization(target, principal).description
        }
        return headers
    }

    /// Of what is asked for; nothing where the path names nothing.
    private func id() async throws -> String {
        let parts = row.path.split(separator: "/")
        let collection = parts.first == "api" ? String(parts[2]) : ""
        guard row.path.contains("{") else { return "" }
        switch collection {
        case "scenarios":
            return try await desk.scenario(AccessJSON.scenarioMoves[row.thing]?.from ?? row.thing, side, isNew: isNew)
        case "opcs":
            return try await desk.profile(AccessJSON.profileMoves[row.thing]?.from ?? row.thing, side, isNew: isNew)
        case "matches":
            return try await desk.match(AccessJSON.matchMoves[row.thing]?.from ?? row.thing, side, isNew: isNew)
        case "accounts": return try await person().account.id.description
        case "tokens": return try await desk.token(of: person(), isNew: isNew)
        case "organizations": return try world.organization(target, role).description
        case "mandates": return try await desk.mandate(of: named(), side, isNew: isNew)
        case "notifications":
            let notice = try await desk.notice(side, named())
            return try #require(notice)
        case "programs": return "lingang-2028"
        case "kpi": return "scenariosOpened"
        default: return "not-now"
        }
    }

    /// Whose account or token it is: the caller’s, a colleague’s, or that of the caller’s like among them.
    private func person() async throws -> Person {
        if row.thing == "itself", place == .ours, let caller { return caller }
        if isNew { return try await world.newPerson(target, role) }
        return try await world.person(target, role, isColleague: row.thing == "colleague")
    }

    private func named() throws -> Role { try #require(Role(rawValue: row.thing)) }

    func body() async throws -> String? {
        guard row.changes, row.method != .delete else { return nil }
        let path = row.path.replacing("/api/v1/", with: "")
        switch path {
        case "sessions", "me/password", "password-resets", "password-resets/confirm", "invitations/accept", "tokens":
            return try await bodyAboutOneself()
        case "accounts", "invitations": return try bodyOfAccount()
        case "accounts/{id}/transitions": return #"{"to":"disabled"}"#
        default: return try await bodyOfBusiness(path)
        }
    }

    private func bodyAboutOneself() async throws -> String {
        let accounts = world.here.accounts
        let password = AccessWorld.password
        var account = try await world.person(target, role).account
        if isNew, row.path != "/api/v1/sessions" { account = try await world.newPerson(target, role).account }
        switch row.name {
        case "POST /api/v1/sessions": return #"{"email":"\#(account.email)","password":"\#(password)"}"#
        case "PATCH /api/v1/me/password":
            return #"{"current":"\#(password)","password":"another horse, another stable"}"#
        case "POST /api/v1/tokens": return #"{"name":"report","scopes":["read"]}"#
        case "POST /api/v1/invitations/accept":
            let token = try await accounts.invite(
                email: world.address(), role: .owner, organization: try world.organization(.ours, .owner),
                by: .operator(of: world.here.program))
            return #"{"token":"\#(token)","name":"新人","password":"\#(password)"}"#
        case "POST /api/v1/password-resets": return #"{"email":"\#(account.email)"}"#
        default:
            let account = try await world.newPerson(.ours, role).account
            let token = try #require(try await accounts.requestPasswordReset(email: account.email))
            return #"{"token":"\#(token)","password":"another horse, another stable"}"#
        }
    }

    /// For a colleague here, and for somebody of the other organization; where the office asks, for a chain owner there.
    private func bodyOfAccount() throws -> String {
        guard row.thing != "admin" else { return #"{"email":"\#(world.address())","role":"admin"}"# }
        let isOffice = role == .admin || role == .office
        let kind = isOffice && (place != .ours || row.thing.isEmpty) ? .owner : role
        let organization = try world.organization(target, kind)
        let draft = #""email":"\#(world.address())","role":"\#(kind.rawValue)","organization":"\#(organization)""#
        return row.thing.isEmpty ? #"{\#(draft),"name":"新人","password":"\#(AccessWorld.password)"}"# : "{\(draft)}"
    }

    private func bodyOfBusiness(_ path: String) async throws -> String? {
        switch path {
        case "scenarios": return AccessJSON.scenario("LG-x-\(world.number())")
        case "opcs": return AccessJSON.profile("LG-x-\(world.number())", community: "蓝湾社区")
        case "scenarios/{id}", "opcs/{id}": return #"{"summary":"改过的摘要"}"#
        case "scenarios/{id}/transitions": return AccessJSON.scenarioMoves[row.thing]?.json
        case "opcs/{id}/transitions": return AccessJSON.profileMoves[row.thing]?.json
        case "matches/{id}/transitions": return AccessJSON.matchMoves[row.thing]?.json
        case "matches":
            return AccessJSON.pair(
                try await desk.scenario("published", side, isNew: isNew), try await desk.profile("verified", side))
        case "matches/{id}/rating": return #"{"rating":5}"#
        case "matches/{id}/next-step": return #"{"text":"现场调研","on":"2026-03-10"}"#
        case "recommendations":
            return #"{"text":"识别手写送货单","for":"\#(row.thing == "need" ? "scenario" : "opc")","limit":100}"#
        case "supply": return #"{"requirements":["识别手写送货单"],"languages":["zh","en"]}"#
        case "programs/{id}": return #"{"headcountLimit":10}"#
        case "organizations": return #"{"kind":"community","name":"社区\#(world.number())"}"#
        case "organizations/{id}":
            return row.thing == "name" ? #"{"name":"赤道社区"}"# : #"{"industry":"园区运营"}"#
        case "mandates": return #"{"agent":"\#(try world.organization(target, .community))"}"#
        case "figures":
            return #"{"indicator":"communities","value":4,"on":"2026-02-01","source":"授牌名单"}"#
        default: return nil
        }
    }
}
