import Domain
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

struct AdmissionTests {
    @Test func `whoever is not known is told how to become so`() async throws {
        try await withAPI { client in
            let stranger = try await client.execute(uri: "/api/v1/things", method: .get)
            let wrong = try await client.send(.get, "/api/v1/things", as: "nobody")
            let password = try await client.send(.get, "/api/v1/things", nil, [.authorization: "Basic b3duZXI6eA=="])
            for response in [stranger, wrong, password] {
                #expect(response.status == .unauthorized && response.problem == "unauthenticated")
            }
            #expect(stranger.headers[.wwwAuthenticate] == "Bearer realm=\"berth\"")
            #expect(wrong.headers[.wwwAuthenticate] == "Bearer realm=\"berth\", error=\"invalid_token\"")
        }
    }

    @Test func `a token and a cookie are both proof, and a stranger sees what is public`() async throws {
        try await withAPI { client in
            let token = try await client.send(.get, "/api/v1/things/1")
            let cookie = try await client.execute(
                uri: "/api/v1/things/1", method: .get, headers: [.cookie: "x=y; berth=owner"])
            let stranger = try await client.execute(uri: "/api/v1/public", method: .get)
            #expect(token.status == .ok && cookie.status == .ok && stranger.status == .ok)
        }
    }

    @Test func `behind TLS only the cookie that no neighbour can plant counts`() async throws {
        var options = ServerOptions()
        options.isHTTPS = true
        try await withAPI(options: options) { client in
            let plain = try await client.execute(
                uri: "/api/v1/things", method: .get, headers: [.cookie: "berth=owner"])
            let host = try await client.execute(
                uri: "/api/v1/things", method: .get, headers: [.cookie: "__Host-berth=owner"])
            #expect(plain.status == .unauthorized && host.status == .ok)
        }
        let cookie = SessionCookie(isHTTPS: true).holding("secret", seconds: 60).description
        #expect(cookie.hasPrefix("__Host-berth=secret; "))
        for property in ["Path=/", "Secure", "HttpOnly", "SameSite=Lax", "Max-Age=60"] {
            #expect(cookie.contains("; \(property)"))
        }
        #expect(!cookie.contains("Domain"))
    }

    @Test(
        arguments: [
            ([.secFetchSite: "same-origin"], 201), ([.secFetchSite: "none"], 201), ([.secFetchSite: "cross-site"], 403),
            ([.secFetchSite: "same-site"], 403), ([.origin: "http://localhost"], 201),
            ([.origin: "https://localhost"], 201), ([.origin: "http://localhost.evil.example"], 403),
            ([.origin: "null"], 403), ([.origin: "http://localhost:81"], 403), ([:], 201),
            ([.secFetchSite: "cross-site", .origin: "http://localhost"], 403),
        ] as [(HTTPFields, Int)])
    func `a change with a cookie comes from our own pages`(headers: HTTPFields, status: Int) async throws {
        try await withAPI { client in
            var headers = headers
            headers[.cookie] = "berth=owner"
            headers[.contentType] = "application/json"
            let body = ByteBuffer(string: #"{"id":"a"}"#)
            let post = try await client.execute(uri: "/api/v1/things", method: .post, headers: headers, body: body)
            #expect(post.status.code == status)
            if status == 403 { #expect(post.problem == "foreign-origin") }
            let get = try await client.execute(uri: "/api/v1/things", method: .get, headers: headers)
            #expect(get.status == .ok)
            headers[.authorization] = "Bearer owner"
            let token = try await client.execute(uri: "/api/v1/things", method: .post, headers: headers, body: body)
            #expect(token.status == .created)
        }
    }

    @Test(
        arguments: [
            (Role.owner, [.read], HTTPRequest.Method.get, nil), (.owner, [.read], .post, "write"),
            (.owner, [.write], .get, "read"),
            (.owner, [.write], .post, nil), (.owner, [.office, .admin], .get, "read"),
            (.office, [.read, .write], .get, nil),
            (.office, [.read, .write], .post, "office"), (.office, [.write, .office], .post, nil),
            (.office, [], .post, "office write"), (.admin, [.write, .office], .post, "admin"),
            (.admin, [.read, .write, .admin], .post, nil),
        ] as [(Role, Set<Scope>, HTTPRequest.Method, String?)])
    func `a token reaches as far as its scopes`(
        role: Role, scopes: Set<Scope>, method: HTTPRequest.Method, missing: String?
    ) async throws {
        try await withAPI(known: ["token": .test(role, scopes: scopes)]) { client in
            let body = method == .post ? #"{"id":"a"}"# : nil
            let response = try await client.send(method, "/api/v1/things", body, as: "token")
            guard let missing else {
                #expect(response.status.kind == .successful)
                return
            }
            #expect(response.status == .forbidden && response.problem == "insufficient-scope")
            #expect(response.headers[.wwwAuthenticate]?.contains("scope=\"\(missing)\"") == true)
        }
    }
}
