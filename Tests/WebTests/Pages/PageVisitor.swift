import Domain
import Hummingbird
import HummingbirdTesting
import Synchronization

@testable import Web

/// Somebody with a browser, who has signed in: sends forms as they stand in pages.
struct PageVisitor: Sendable {
    let client: any TestClientProtocol
    let cookie: String

    func get(_ path: String) async throws -> TestResponse {
        try await client.get(path, [.cookie: cookie, .acceptLanguage: "en"])
    }

    /// The form of a page, filled in: what is hidden in it is sent along.
    ///
    /// - Parameter action: of the form.
    func send(
        _ action: String, of page: String, _ fields: [String: String] = [:], more: [String: String] = [:]
    ) async throws -> TestResponse {
        try await post(action, hidden(action, in: page).merging(fields) { $1 }, more: more)
    }

    func post(
        _ path: String, _ fields: [String: String], more: [String: String] = [:]
    ) async throws -> TestResponse {
        var headers: HTTPFields = [
            .cookie: cookie, .acceptLanguage: "en", .secFetchSite: "same-origin",
            .contentType: "application/x-www-form-urlencoded",
        ]
        for (name, value) in more {
            if let name = HTTPFields.Element.Name(name) { headers[name] = value }
        }
        let body = fields.map { "\(FormFields.escaped($0))=\(FormFields.escaped($1))" }.joined(separator: "&")
        return try await client.execute(uri: path, method: .post, headers: headers, body: ByteBuffer(string: body))
    }

    /// What stands hidden in the form that posts to this address.
    func hidden(_ action: String, in page: String) -> [String: String] {
        guard let start = page.firstRange(of: "method=\"post\" action=\"\(action)\"") else { return [:] }
        let rest = page[start.upperBound...]
        let form = rest[..<(rest.firstRange(of: "</form>")?.lowerBound ?? rest.endIndex)]
        let fields = form.matches(of: /<input type="hidden" name="([^"]+)" value="([^"]*)">/).map(\.output)
        return Dictionary(fields.map { (String($0.1), String($0.2)) }) { one, _ in one }
    }
}

/// A session of each role, for all tests: who signs in ten times at once is taken for somebody who guesses.
private let sessions = Mutex<[Role: Task<String, any Error>]>([:])

private func session(_ role: Role, _ client: any TestClientProtocol) -> Task<String, any Error> {
    sessions.withLock { sessions in
        let session = sessions[role] ?? Task { try await client.signIn(role) }
        sessions[role] = session
        return session
    }
}

/// Drives the site with somebody of this role signed in.
func withVisitor(
    _ role: Role, _ body: @escaping @Sendable (PageVisitor, People) async throws -> Void
) async throws {
    try await withPeople { client, people in
        try await body(PageVisitor(client: client, cookie: session(role, client).value), people)
    }
}
