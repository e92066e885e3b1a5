import Domain
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

struct ServiceRefusalTests {
    private static let refusals: [(HTTPRequest.Method, String, Record?, Int, String?)] = [
        (.patch, "me/password", ["current": .text("wrong"), "password": .text("eight red harbours")], 422, "/current"),
        (
            .post, "invitations/accept",
            ["token": .text("x"), "name": .text("x"), "password": .text("eight red harbours")], 422, "/token"
        ),
        (
            .post, "password-resets/confirm", ["token": .text("x"), "password": .text("eight red harbours")], 422,
            "/token"
        ),
        (.post, "password-resets", ["email": .text("nobody@people.example")], 202, nil),
        (.post, "password-resets", ["email": .text("no address")], 202, nil),
        (.post, "invitations", ["email": .text("new@people.example"), "role": .text("king")], 422, "/role"),
        (.post, "invitations", ["email": .text("new@people.example"), "role": .text("admin")], 403, nil),
        (.post, "accounts/999999/transitions", ["to": .text("disabled")], 404, nil),
        (.post, "accounts/999999/transitions", [:], 422, "/to"), (.delete, "accounts/999999/sessions", nil, 404, nil),
        (.delete, "tokens/999999", nil, 404, nil), (.delete, "tokens/x", nil, 404, nil),
        (.delete, "opcs/none", nil, 404, nil), (.delete, "mandates/999999", nil, 404, nil),
        (.post, "notifications/999999/reading", nil, 404, nil), (.get, "matches/999999", nil, 404, nil),
        (.post, "matches/999999/confirmation", nil, 404, nil),
        (.post, "matches", ["scenario": .text("none")], 422, "/opc"),
        (.get, "kpi/none/subjects", nil, 404, nil), (.get, "kpi?track=none", nil, 422, "/track"),
        (.get, "kpi?asOf=2026-13-01", nil, 400, nil), (.get, "ledger?after=-1", nil, 400, nil),
        (.get, "scenarios?state=open", nil, 400, nil), (.get, "programs/none", nil, 404, nil),
        (.post, "recommendations", ["text": .text("……")], 422, "/text"),
        (.post, "recommendations", ["text": .text("票据"), "for": .text("owner"), "limit": .number(0)], 422, "/for"),
        (.get, "scenarios/none/recommendations", nil, 404, nil),
        (.get, "scenarios/none/teams", nil, 404, nil), (.get, "plan?track=none", nil, 422, "/track"),
        (.get, "plan?tack=none", nil, 400, nil),
        (.post, "tokens", ["name": .text("x")], 422, "/scopes"),
    ]

    @Test func `what cannot be done is refused in its own way`() async throws {
        try await withPeople { client, _ in
            let office = try await client.signIn(.office)
            for (method, path, fields, status, pointer) in Self.refusals {
                let response = try await client.json(method, "/api/v1/" + path, fields, cookie: office)
                #expect(response.status.code == status, "\(method) \(path): \(response.page.prefix(300))")
                if let pointer { #expect(response.pointers.contains(pointer), "\(method) \(path)") }
            }
        }
    }
}
