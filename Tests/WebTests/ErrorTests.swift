import Foundation
import Hummingbird
import HummingbirdTesting
import Matchmaking
import Testing

@testable import Web

struct ErrorTests {
    @Test(arguments: ["/nowhere", "/scenarios", "/assets/0/passwd", "/assets/..%2f..%2fetc/passwd"])
    func `what is not there is a page that says so`(uri: String) async throws {
        try await withSite { client in
            let chinese = try await client.get(uri)
            let english = try await client.get(uri, [.acceptLanguage: "en"])
            #expect(chinese.status == .notFound && english.status == .notFound)
            #expect(chinese.page.contains("<h1>没有这个页面</h1>"))
            #expect(english.page.contains("<h1>There is no such page</h1>"))
            #expect(english.page.contains("Request number <code>"))
        }
    }

    @Test func `a fault of ours tells nothing of itself`() async throws {
        struct Secret: Error {}
        try await withSite(routes: { $0.get("fault") { _, _ -> String in throw Secret() } }) { client in
            let response = try await client.get("/fault", [.acceptLanguage: "en"])
            #expect(response.status == .internalServerError)
            #expect(response.page.contains("<h1>Something went wrong</h1>"))
            #expect(!response.page.contains("Secret"))
        }
    }

    @Test func `a message within an error is not shown`() async throws {
        let route: @Sendable (Request, AppContext) throws -> String = { _, _ in
            throw HTTPError(.badRequest, message: "row 7 of table people")
        }
        try await withSite(routes: { $0.get("bad", use: route) }) { client in
            let response = try await client.get("/bad")
            #expect(response.status == .badRequest)
            #expect(!response.page.contains("row 7"))
        }
    }

    @Test(arguments: Language.allCases)
    func `a text that is too long is refused in plain words`(language: Language) async throws {
        let text = String(repeating: "x", count: Question.textLimit + 1)
        try await withSite { client in
            let got = try await client.get(address(text, language: language.rawValue))
            let posted = try await client.post("/?lang=\(language.rawValue)", text: text)
            #expect(got.status == .contentTooLarge && posted.status == .contentTooLarge)
            #expect(got.page.contains(Words(language).title(of: .textTooLong)) && got.page.contains("10,000"))
            #expect(!got.page.contains("xxxx"))
        }
    }

    @Test func `a body that no form sends is refused before it is read`() async throws {
        try await withSite { client in
            let response = try await client.post(text: String(repeating: "字", count: 100_000))
            #expect(response.status == .contentTooLarge)
        }
    }

    @Test func `a server that is still reading says so, and when to come back`() async throws {
        try await withSite(isReady: false) { client in
            let response = try await client.get(address("票据", language: "en"))
            #expect(response.status == .serviceUnavailable)
            #expect(response.headers[.retryAfter] == "5")
            #expect(response.page.contains("<h1>Berth is getting ready</h1>"))
            let start = try await client.get("/")
            #expect(start.status == .ok)
        }
    }

    @Test(arguments: [("/nowhere", "application/json"), ("/api/v1/nowhere", "*/*")])
    func `a program gets problem details`(uri: String, accept: String) async throws {
        try await withSite { client in
            let response = try await client.get(uri, [.accept: accept, .acceptLanguage: "en"])
            #expect(response.status == .notFound)
            #expect(response.headers[.contentType] == "application/problem+json")
            let problem = try JSONDecoder().decode(Details.self, from: Data(response.page.utf8))
            #expect(problem.type == "/problems/not-found" && problem.status == 404)
            #expect(problem.title == "There is no such page" && !problem.detail.isEmpty && !problem.requestId.isEmpty)
        }
    }

    @Test func `a browser gets a page though it would take anything`() async throws {
        try await withSite { client in
            let response = try await client.get("/nowhere", [.accept: "text/html,application/json;q=0.9,*/*;q=0.8"])
            #expect(response.headers[.contentType] == "text/html; charset=utf-8")
        }
    }

    @Test func `what the ranking refuses has its status`() {
        #expect(Problem(describing: RecommendationError.unknown("opc", "P1")).kind == .noSuchResource)
        #expect(Problem(describing: RecommendationError.notReady).kind == .notReady)
        #expect(Problem(describing: HTTPError(.unprocessableContent)).kind == .malformed)
        #expect(Problem(describing: HTTPError(.badGateway)).kind == .unexpected)
        #expect(Problem(describing: CancellationError()).kind == .unexpected)
    }

    private struct Details: Decodable {
        let type: String
        let title: String
        let status: Int
        let detail: String
        let requestId: String
    }
}
