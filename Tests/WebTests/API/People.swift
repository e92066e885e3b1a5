import Domain
import Foundation
import Hummingbird
import HummingbirdTesting
import Matchmaking
import Synchronization

@testable import Web

/// A listing of each side, whose organizations have accounts.
struct People: Sendable {
    let scenario: String
    let opc: String
    /// Another scenario of the same owner, and the one of any other owner that fits the OPC best: tests of the API bring
    /// the first to an agreement, which ends what others had begun.
    let second: String
    let elsewhere: String

    static func address(_ role: Role) -> String { "\(role.rawValue)@people.example" }
    static let password = "seven green harbours"
}

/// Drives the site with somebody of each role in it.
func withPeople(
    _ body: @escaping @Sendable (any TestClientProtocol, People) async throws -> Void
) async throws {
    try await withTestServices { services in
        let people = try await people(in: services).value
        var options = ServerOptions()
        options.signedInRate = RateLimiter.Rate(perSecond: 10_000, burst: 10_000)
        let router = berthRouter(services: services, isDemonstration: true, options: options)
        try await Application(router: router).test(.router) { try await body($0, people) }
    }
}

private let made = Mutex<Task<People, any Error>?>(nil)

private func people(in services: Services) -> Task<People, any Error> {
    made.withLock { made in
        let task = made ?? Task { try await make(in: services) }
        made = task
        return task
    }
}

/// Of the demonstration’s listings, the first scenario and the OPC that fits it best.
private func make(in services: Services) async throws -> People {
    let program = services.recommendations.recommendations.program.id
    let office = Actor(program: program, role: .office)
    let scenario = "DEMO-CBD-S01"
    let list = try await services.recommendations.recommendations.forScenario(Scenario.ID(scenario), limit: 1)
    let opc = list.entries.first?.listing
    let organizations = try await services.organizations.page(office, kind: nil, words: nil, limit: 1_000, cursor: nil)
    let owner = try await services.scenarios.find(Scenario.ID(scenario), office).record
    for role in [Role.office, .owner, .opc] {
        let name: RecordValue? =
            switch role {
            case .owner: if case .object(let owner)? = owner["owner"] { owner["name"] } else { nil }
            case .opc: opc.map { .text($0.name) }
            default: nil
            }
        let organization = organizations.items.first { name != nil && $0["name"] == name }
        var number: Organization.ID?
        if case .text(let id)? = organization?["id"] { number = Int(id).map { Organization.ID($0) } }
        try await services.accounts.add(
            email: People.address(role), name: "\(role)", role: role, organization: number, password: People.password,
            by: .operator(of: program))
    }
    let second = "DEMO-CBD-S10"
    let fitting = try await services.recommendations.recommendations.forProfile(opc?.id ?? Profile.ID(""), limit: 10)
    let elsewhere = fitting.entries.map(\.listing.id.text).first { ![scenario, second].contains($0) }
    return People(scenario: scenario, opc: opc?.id.text ?? "", second: second, elsewhere: elsewhere ?? "")
}

extension TestClientProtocol {
    /// - Returns: the cookie.
    func signIn(_ role: Role) async throws -> String {
        let response = try await json(
            .post, "/api/v1/sessions", ["email": .text(People.address(role)), "password": .text(People.password)])
        return String(response.headers[.setCookie]?.prefix { $0 != ";" } ?? "")
    }

    /// As a page's script sends it.
    func json(
        _ method: HTTPRequest.Method, _ uri: String, _ fields: Record?, _ more: [String: String] = [:],
        cookie: String? = nil
    ) async throws -> TestResponse {
        var headers: HTTPFields = [.acceptLanguage: "en", .secFetchSite: "same-origin"]
        if let cookie { headers[.cookie] = cookie }
        if fields != nil { headers[.contentType] = "application/json" }
        for (name, value) in more {
            if let name = HTTPFields.Element.Name(name) { headers[name] = value }
        }
        let body = fields.map { ByteBuffer(bytes: JSONText($0).bytes) }
        return try await execute(uri: uri, method: method, headers: headers, body: body)
    }
}
