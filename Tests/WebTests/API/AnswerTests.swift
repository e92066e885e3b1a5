import Domain
import Hummingbird
import HummingbirdTesting
import Matchmaking
import Testing

@testable import Web

struct AnswerTests {
    @Test func `one thing has a tag, and is not sent twice to who has it`() async throws {
        try await withAPI { client in
            let space = try await client.send(.get, "/api/v1/things/a%20b")
            #expect(space.status == .ok && space.headers[.eTag]?.hasPrefix("\"3-") == true)
            #expect(try space.record == ["id": .text("a b")])
            let first = try await client.send(.get, "/api/v1/things/a")
            let known = try #require(first.headers[.eTag])
            // The revision is the same, what it says is not.
            #expect(known != space.headers[.eTag])
            for tag in [known, "W/\(known)", "\"1\", \(known)", "*"] {
                let again = try await client.send(.get, "/api/v1/things/a", nil, [.ifNoneMatch: tag])
                #expect(again.status == .notModified && again.body.readableBytes == 0)
                #expect(again.headers[.eTag] == known)
            }
            let other = try await client.send(.get, "/api/v1/things/a", nil, [.ifNoneMatch: "\"2\""])
            #expect(other.status == .ok)
        }
    }

    @Test func `a change of the present revision is made`() async throws {
        try await withAPI { client in
            for tag in ["\"3\"", "\"3-abc\"", "*"] {
                let response = try await client.send(.patch, "/api/v1/things/1", "{}", [.ifMatch: tag])
                #expect(response.status == .ok && response.headers[.eTag]?.hasPrefix("\"4-") == true)
            }
            let stale = try await client.send(.patch, "/api/v1/things/1", "{}", [.ifMatch: "\"2\""])
            #expect(try stale.record["revision"] == .number(3))
        }
    }

    @Test func `something new says where it is, and what came with the request arrives`() async throws {
        try await withAPI { client in
            let headers: HTTPFields = [.idempotencyKey: "k 1", .onBehalfOf: "7"]
            let response = try await client.send(.post, "/api/v1/things", #"{"id":"甲/1"}"#, headers)
            #expect(response.status == .created)
            #expect(response.headers[.location] == "/api/v1/things/%E7%94%B2%2F1")
            let record = try response.record
            #expect(record["key"] == .text("k 1") && record["principal"] == .text("7") && record["hash"] == .number(32))
        }
    }

    @Test func `a page leads to the next with the same filters`() async throws {
        try await withAPI { client in
            let first = try await client.send(.get, "/api/v1/things?limit=5&state=inTalks")
            #expect(try first.record == ["items": .list([.object(["limit": .number(5), "state": .text("inTalks")])])])
            let next = "/api/v1/things?limit=5&state=inTalks&cursor=10%20a"
            #expect(first.headers[.link] == "<\(next)>; rel=\"next\"")
            let last = try await client.send(.get, next)
            #expect(last.status == .ok && last.headers[.link] == nil)
            let plain = try await client.send(.get, "/api/v1/things")
            #expect(plain.page.contains("\"limit\":20"))
            #expect(plain.headers[.link] == "</api/v1/things?cursor=10%20a>; rel=\"next\"")
        }
    }

    @Test func `what one person may see is kept by nobody else`() async throws {
        try await withAPI { client in
            let headers = try await client.send(.get, "/api/v1/things/1").headers
            #expect(headers[.cacheControl] == "private, no-cache" && headers[.vary] == "Authorization, Cookie")
        }
    }

    @Test func `an address says which methods it takes`() async throws {
        try await withAPI { client in
            let collection = try await client.send(.put, "/api/v1/things", "{}")
            let thing = try await client.send(.post, "/api/v1/things/1", "{}")
            #expect(collection.headers[.allow] == "GET, HEAD, POST")
            #expect(thing.headers[.allow] == "DELETE, GET, HEAD, PATCH")
            let head = try await client.send(.head, "/api/v1/things/1")
            #expect(head.status == .ok && head.body.readableBytes == 0)
        }
    }

    @Test func `what a service refuses has its status, its name and what belongs to it`() {
        let cases: [(any Error, Int, String, Record)] = [
            (ServiceError.notFound("scenario"), 404, "no-such-resource", [:]),
            (ServiceError.forbidden("No."), 403, "forbidden", [:]),
            (ServiceError.stale(current: 5), 412, "stale", ["revision": .number(5)]),
            (ServiceError.taken(field: "id"), 409, "taken", ["field": .text("id")]),
            (ServiceError.keyReused, 422, "key-reused", [:]), (ServiceError.busy, 503, "busy", [:]),
            (ServiceError.calendarMissing(year: 2031), 409, "calendar-missing", ["year": .number(2031)]),
            (
                Refusal.notYourMove(allowed: [.owner, .office]), 403, "not-your-move",
                ["allowed": .texts(["office", "owner"])]
            ),
            (
                Refusal.notNow(state: "inTalks", next: ["offered"]), 409, "not-now",
                ["state": .text("inTalks"), "next": .texts(["offered"])]
            ),
            (Refusal.notNow(state: nil, next: []), 409, "not-now", ["state": .null, "next": .list([])]),
            (
                ServiceError.refused(.notEligible(["notVerified"])), 409, "not-eligible",
                ["reasons": .texts(["notVerified"])]
            ),
            (Refusal.limitReached(.applicationsLeft, limit: 8), 409, "limit-reached", ["limit": .number(8)]),
            (Refusal.noOpeningLeft, 409, "no-opening-left", [:]), (Refusal.ownWork, 409, "own-work", [:]),
            (Refusal.deadlinePassed, 409, "deadline-passed", [:]), (Refusal.notLanded, 409, "not-landed", [:]),
            (Refusal.versionNotConfirmed, 409, "version-not-confirmed", [:]),
            (AccountError.wrongCredentials, 401, "wrong-password", [:]),
            (AccountError.tooManyAttempts(retryAfter: 9), 429, "too-many-requests", ["retryAfter": .number(9)]),
            (AccountError.emailTaken, 409, "taken", ["field": .text("email")]),
        ]
        for (error, status, code, members) in cases {
            let problem = Problem(describing: error)
            #expect(problem.kind.status.code == status && problem.kind.rawValue == code)
            #expect(problem.members.merging(members) { $1 } == problem.members, "\(code)")
        }
    }

    @Test func `each wrong field is named by a pointer, and what is wrong in the language asked for`() async throws {
        let errors = [
            FieldError(field: "requirements[3]", problem: "is missing: it is required"),
            FieldError(field: "owner.uscc", problem: "is wrong"),
        ]
        let routes: (TimedRoutes<RouterGroup<AppContext>>) -> Void = { routes in
            routes.get("wrong") { _, _ -> Response in throw ServiceError.invalid(errors) }
        }
        try await withAPI(routes: routes) { client in
            let response = try await client.send(.get, "/api/v1/wrong")
            #expect(response.status == .unprocessableContent)
            #expect(response.pointers == ["/requirements/2", "/owner/uscc"])
            #expect(response.page.contains(#""detail":"is missing: it is required""#))
            let chinese = try await client.send(.get, "/api/v1/wrong", nil, [.acceptLanguage: "zh"])
            #expect(chinese.pointers == response.pointers)
            #expect(chinese.page.contains(#""detail":"必填""#))
        }
    }
}
