import Domain
import Foundation
import Hummingbird
import HummingbirdTesting
import Matchmaking

@testable import Web

/// What every request to the API goes through, with the test's own routes behind it and without a database.
func withAPI(
    options: ServerOptions = ServerOptions(), metrics: Metrics = Metrics(),
    known: [String: Caller] = ["owner": .test(.owner), "office": .test(.office)],
    routes: (TimedRoutes<RouterGroup<AppContext>>) -> Void = { $0.addTestRoutes() },
    _ body: @escaping @Sendable (any TestClientProtocol) async throws -> Void
) async throws {
    let site = try testSite()
    let router = emptyRouter(site: site, metrics: metrics)
    let admission = Admission(options: options) { credential in
        switch credential {
        case .session(let secret): known[secret]
        case .token(let secret): known[secret]
        case .foreign: nil
        }
    }
    router.addRoutes(ProblemRoutes(site: site).endpoints, atPath: "problems")
    routes(router.apiRoutes(admission, within: options.answerLimit))
    router.refuseOtherMethods()
    try await Application(router: router).test(.router) { try await body($0) }
}

extension Caller {
    static func test(_ role: Role, scopes: Set<Scope>? = nil, number: Int = 1) -> Caller {
        let account = Account(
            id: Account.ID(number), program: Program.ID("test"), email: "\(role)@example.com", name: "\(role)",
            role: role, organization: nil)
        return Caller(account: account, scopes: scopes)
    }
}

extension TimedRoutes {
    /// Things with a revision, which say back what was sent.
    func addTestRoutes() {
        get("public") { _, _ in ["answer": RecordValue.text("public")].response() }
        let things = group("things", context: SignedInContext.self)
        things.get("") { request, _ in
            var query = try QueryReader(request)
            let limit = try query.limit()
            let state: MatchState? = try query.choice("state")
            let next = try query.cursor() == nil ? "10 a" : nil
            try query.finish()
            let item: Record = ["limit": .number(Double(limit)), "state": state.map { .text($0.rawValue) } ?? .null]
            return Page(items: [item], next: next).response(to: request)
        }
        things.post("") { request, context in
            try await request.change(by: context).answer.created(in: "/api/v1/things")
        }
        things.get(":id") { request, context in
            Answer(record: ["id": .text(try context.id())], revision: 3).response(to: request)
        }
        things.patch(":id") { request, context in
            let change = try await request.edit(by: context)
            guard change.command.revision == nil || change.command.revision == 3 else {
                throw ServiceError.stale(current: 3)
            }
            return change.answer.response()
        }
        things.delete(":id") { request, context in
            _ = try await request.command(by: context)
            return Response(status: .noContent)
        }
    }
}

extension Change {
    fileprivate var answer: Answer {
        var record = fields
        record["key"] = command.idempotencyKey.map { .text($0) }
        record["principal"] = command.actor.principal.map { .text($0.description) }
        record["hash"] = .number(Double(command.requestHash.count))
        return Answer(record: record, revision: 4)
    }
}

extension TestClientProtocol {
    /// Sends JSON as the owner, with a token.
    func send(
        _ method: HTTPRequest.Method, _ uri: String, _ body: String? = nil, _ more: HTTPFields = [:],
        as caller: String = "owner"
    ) async throws -> TestResponse {
        var headers: HTTPFields = [.authorization: "Bearer \(caller)", .acceptLanguage: "en"]
        if body != nil { headers[.contentType] = "application/json" }
        for field in more { headers[field.name] = field.value }
        return try await execute(uri: uri, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) })
    }
}

extension TestResponse {
    /// The object that it holds.
    var record: Record {
        get throws { try JSONDecoder().decode(Record.self, from: Data(page.utf8)) }
    }

    /// The end of the problem's address.
    var problem: String? {
        guard case .text(let type)? = try? record["type"] else { return nil }
        return type.split(separator: "/").last.map(String.init)
    }

    /// What is wrong with which fields.
    var pointers: [String] {
        guard case .list(let errors)? = try? record["errors"] else { return [] }
        return errors.compactMap { error in
            guard case .object(let error) = error, case .text(let pointer)? = error["pointer"] else { return nil }
            return pointer
        }
    }
}
