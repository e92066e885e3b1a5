import Domain
import Foundation
import Hummingbird
import HummingbirdTesting
import Matchmaking

@testable import Web

/// Drives the site that the server runs; `routes` may add some of the test's own.
func withSite(
    isReady: Bool = true, isDemonstration: Bool = true, assets: AssetSources = AssetSources(),
    routes: (Router<AppContext>) -> Void = { _ in },
    _ body: @escaping @Sendable (any TestClientProtocol) async throws -> Void
) async throws {
    try await withTestServices(isReady: isReady) { services in
        let router = berthRouter(services: services, isDemonstration: isDemonstration, assets: assets)
        routes(router)
        try await Application(router: router).test(.router) { try await body($0) }
    }
}

extension TestClientProtocol {
    func get(_ uri: String, _ headers: HTTPFields = [:]) async throws -> TestResponse {
        try await execute(uri: uri, method: .get, headers: headers)
    }

    /// As a browser sends the form of the first page.
    func post(_ uri: String = "/", text: String, asker: String = "scenario") async throws -> TestResponse {
        let form = FormFields.encoded(["for": asker, "text": text])
        let type = "application/x-www-form-urlencoded"
        return try await execute(uri: uri, method: .post, headers: [.contentType: type], body: ByteBuffer(string: form))
    }
}

extension TestResponse {
    var page: String { String(buffer: body) }
}

func address(_ text: String, asker: String = "scenario", language: String = "zh") -> String {
    "/?" + FormFields.encoded(["text": text, "for": asker, "lang": language])
}

/// A site for pages that are tested without a server.
func testSite(isDemonstration: Bool = false, name: String = "Program") throws -> Site {
    let program: [String: Any] = [
        "id": "test", "name": ["zh": "计划", "en": name], "document": "〔2026〕1号", "periodEnd": "2028-12-31",
        "headcountLimit": 10, "tracks": [["id": "one", "name": ["zh": "甲", "en": "One"]]], "targets": [[String: Any]](),
    ]
    let json = try JSONSerialization.data(withJSONObject: program)
    return Site(
        program: try JSONDecoder().decode(Program.self, from: json), isDemonstration: isDemonstration,
        assets: assets)
}

/// Read once: every test has a site.
private let assets = Assets()

/// What a page that is tested without a server stands in.
func testFrame(_ language: Language = .en, site: Site? = nil, account: Account? = nil) throws -> Frame {
    var visit = Visit()
    visit.language = language
    visit.account = account
    visit.formToken = account == nil ? "" : "token"
    return Frame(site: try site ?? testSite(), visit: visit)
}
