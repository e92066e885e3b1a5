import Domain
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

struct MalformedRequestTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let what: String
        var method = HTTPRequest.Method.post
        var uri = "/api/v1/things"
        var body: String? = "{}"
        var headers: HTTPFields = [:]
        let status: Int
        let problem: String

        var testDescription: String { what }
    }

    static let cases = [
        Case(what: "no JSON", body: "{", status: 400, problem: "malformed-request"),
        Case(what: "no object", body: "[1]", status: 400, problem: "malformed-request"),
        Case(what: "nothing", body: "", status: 400, problem: "malformed-request"),
        Case(what: "a name twice", body: #"{"a":1,"a":1}"#, status: 400, problem: "malformed-request"),
        Case(what: "NUL", body: #"{"a":"\u0000"}"#, status: 400, problem: "malformed-request"),
        Case(
            what: "too deep", body: #"{"a":"# + String(repeating: "[", count: 5_000), status: 400,
            problem: "malformed-request"),
        Case(
            what: "a form", headers: [.contentType: "application/x-www-form-urlencoded"], status: 415,
            problem: "unsupported-media-type"),
        Case(what: "no type", headers: [.contentType: ""], status: 415, problem: "unsupported-media-type"),
        Case(
            what: "another encoding", headers: [.contentType: "application/json; charset=gb18030"], status: 415,
            problem: "unsupported-media-type"),
        Case(
            what: "too large", body: "{\"a\":\"" + String(repeating: "x", count: 256 * 1024) + "\"}", status: 413,
            problem: "body-too-large"),
        Case(what: "a parameter of no use", uri: "/api/v1/things?x=1", status: 400, problem: "invalid-parameter"),
        Case(
            what: "an empty key", headers: [.idempotencyKey: ""], status: 400, problem: "invalid-parameter"),
        Case(
            what: "a long key", headers: [.idempotencyKey: String(repeating: "k", count: 201)], status: 400,
            problem: "invalid-parameter"),
        Case(what: "a strange key", headers: [.idempotencyKey: "键"], status: 400, problem: "invalid-parameter"),
        Case(what: "for nobody", headers: [.onBehalfOf: "me"], status: 400, problem: "invalid-parameter"),
        Case(what: "no tag", headers: [.ifMatch: "3"], status: 400, problem: "invalid-parameter"),
        Case(what: "two tags", headers: [.ifMatch: "\"3\", \"4\""], status: 400, problem: "invalid-parameter"),
        Case(
            what: "no revision", method: .patch, uri: "/api/v1/things/1", status: 428, problem: "revision-required"),
        Case(
            what: "an old revision", method: .patch, uri: "/api/v1/things/1", headers: [.ifMatch: "\"2\""],
            status: 412, problem: "stale"),
        Case(
            what: "a tag of somebody else", method: .patch, uri: "/api/v1/things/1", headers: [.ifMatch: "\"x\""],
            status: 412, problem: "stale"),
        Case(
            what: "a weak tag", method: .patch, uri: "/api/v1/things/1", headers: [.ifMatch: "W/\"3\""], status: 412,
            problem: "stale"),
        Case(
            what: "a field where there is none", method: .delete, uri: "/api/v1/things/1", body: #"{"a":1}"#,
            status: 422, problem: "invalid-fields"),
        Case(
            what: "no such id", method: .get, uri: "/api/v1/things/%00", body: nil, status: 404,
            problem: "no-such-resource"),
        Case(
            what: "an id that is not UTF-8", method: .get, uri: "/api/v1/things/%FF", body: nil, status: 404,
            problem: "no-such-resource"),
        Case(
            what: "a limit of none", method: .get, uri: "/api/v1/things?limit=0", body: nil, status: 400,
            problem: "invalid-parameter"),
        Case(
            what: "a limit of too many", method: .get, uri: "/api/v1/things?limit=101", body: nil, status: 400,
            problem: "invalid-parameter"),
        Case(
            what: "a limit in words", method: .get, uri: "/api/v1/things?limit=ten", body: nil, status: 400,
            problem: "invalid-parameter"),
        Case(
            what: "a limit beyond numbers", method: .get, uri: "/api/v1/things?limit=99999999999999999999", body: nil,
            status: 400, problem: "invalid-parameter"),
        Case(
            what: "a limit twice", method: .get, uri: "/api/v1/things?limit=1&limit=2", body: nil, status: 400,
            problem: "invalid-parameter"),
        Case(
            what: "a filter with a typing error", method: .get, uri: "/api/v1/things?stat=applied", body: nil,
            status: 400, problem: "invalid-parameter"),
        Case(
            what: "a state that is none", method: .get, uri: "/api/v1/things?state=Applied", body: nil, status: 400,
            problem: "invalid-parameter"),
        Case(
            what: "a parameter that is not UTF-8", method: .get, uri: "/api/v1/things?cursor=%FF", body: nil,
            status: 400, problem: "invalid-parameter"),
        Case(
            what: "a parameter with NUL", method: .get, uri: "/api/v1/things?cursor=%00", body: nil, status: 400,
            problem: "invalid-parameter"),
        Case(
            what: "no such route", method: .get, uri: "/api/v1/nothing", body: nil, status: 404,
            problem: "not-found"),
        Case(what: "another method", method: .put, status: 405, problem: "method-not-allowed"),
    ]

    @Test(arguments: cases)
    func `what makes no sense is refused with its name`(_ one: Case) async throws {
        try await withAPI { client in
            let response = try await client.send(one.method, one.uri, one.body, one.headers)
            #expect(response.status.code == one.status && response.problem == one.problem)
            #expect(response.headers[.contentType] == "application/problem+json")
            let problem = try response.record
            #expect(problem["status"] == .number(Double(one.status)))
            guard case .text(let title)? = problem["title"], case .text(let detail)? = problem["detail"] else {
                Issue.record("There is no title or no detail.")
                return
            }
            #expect(!title.isEmpty && detail.hasSuffix("."))
        }
    }

    @Test func `a parameter that is wrong is named`() async throws {
        try await withAPI { client in
            let response = try await client.send(.get, "/api/v1/things?colour=red")
            #expect(try response.record["parameter"] == .text("colour"))
        }
    }

    @Test func `a type may say that it is UTF-8`() async throws {
        try await withAPI { client in
            for type in ["application/json", "Application/JSON; charset=UTF-8", "application/json;charset=\"utf-8\""] {
                let response = try await client.send(.post, "/api/v1/things", #"{"id":"a"}"#, [.contentType: type])
                #expect(response.status == .created)
            }
        }
    }

    @Test func `just under the limit is taken`() async throws {
        try await withAPI { client in
            let body = "{\"id\":\"" + String(repeating: "x", count: 256 * 1024 - 9) + "\"}"
            let response = try await client.send(.post, "/api/v1/things", body)
            #expect(body.utf8.count == 256 * 1024 && response.status == .created)
        }
    }
}
